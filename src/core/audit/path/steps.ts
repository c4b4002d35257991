/**
 * The steps of one audit, in their order (the audit's own path, not the five stages of a content area). An audit is at
 * exactly one of them; a move goes to the next and never leaves one out.
 */

export const pathSteps = [
  'scoping',
  'terms agreed',
  'agencies confirmed',
  'cases selected',
  'returns open',
  'moderation',
  'findings',
  'report',
  'action plan',
  'learning',
  'closed',
] as const;
export type PathStep = (typeof pathSteps)[number];

const said: Readonly<Record<PathStep, string>> = {
  scoping: 'Scoping',
  'terms agreed': 'Terms of reference agreed',
  'agencies confirmed': 'Agencies confirmed',
  'cases selected': 'Cases selected',
  'returns open': 'Case returns open',
  moderation: 'Moderation',
  findings: 'Findings',
  report: 'Report',
  'action plan': 'Action plan',
  learning: 'Learning',
  closed: 'Closed',
};

/** `Terms of reference agreed`. */
export function sayStep(step: PathStep): string {
  return said[step];
}

/** The step after it; null after the last. */
export function nextStep(step: PathStep): PathStep | null {
  return pathSteps[pathSteps.indexOf(step) + 1] ?? null;
}

/** Whether an audit that reached one step has the other behind it, or is there. */
export function hasReached(reached: PathStep, step: PathStep): boolean {
  return pathSteps.indexOf(reached) >= pathSteps.indexOf(step);
}

/** The text of a decision as a step, or null. */
export function stepOf(text: string | null): PathStep | null {
  return pathSteps.find((step) => step === text) ?? null;
}
