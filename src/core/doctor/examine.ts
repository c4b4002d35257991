/**
 * All checks over the facts, and what they come to in a sentence. The command and the page in the tab both end here, so
 * they cannot say different things about the same tenant.
 */
import { capital, type Terms } from '../words/terms.ts';
import { type Mender, type Standing, standings, type Verdict } from './check.ts';
import { allChecks } from './checks/all.ts';
import type { DoctorFacts } from './facts.ts';
import { counted } from './phrases.ts';

/** A verdict with the check it belongs to. */
export interface Finding extends Verdict {
  readonly check: string;
  readonly title: string;
}

/** In the order of the checks. */
export function examine(facts: DoctorFacts): readonly Finding[] {
  return allChecks.map((check) => ({ check: check.name, title: check.title, ...check.judge(facts) }));
}

/** The worst first; otherwise as they came. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return standings.flatMap((standing) => findings.filter((finding) => finding.standing === standing));
}

/** How many there are of each standing. */
export function tally(findings: readonly Finding[]): Readonly<Record<Standing, number>> {
  const count = (standing: Standing) => findings.filter((finding) => finding.standing === standing).length;
  return {
    broken: count('broken'),
    attention: count('attention'),
    'could not look': count('could not look'),
    ok: count('ok'),
  };
}

/** One sentence on the whole. */
export function sayExamination(findings: readonly Finding[]): string {
  const count = tally(findings);
  const parts = [
    ...(count.broken === 0 ? [] : [`${counted(count.broken, 'thing')} broken`]),
    ...(count.attention === 0 ? [] : [`${counted(count.attention, 'thing')} to look at`]),
    ...(count['could not look'] === 0 ? [] : [`${count['could not look']} not seen`]),
    `${count.ok} as they should be`,
  ];
  if (count.ok === findings.length) return `All ${count.ok} checks found things as they should be.`;
  return `Of ${findings.length} checks: ${parts.join(', ')}.`;
}

/** Who can put it right, in the board's words. */
export function sayMender(who: Mender, terms: Terms): string {
  switch (who) {
    case 'owner':
      return 'An owner of the team';
    case 'administrator':
      return 'Your Microsoft 365 administrator';
    case 'qaManager':
      return capital(`the ${terms.qaManager}`);
    case 'operator':
      return 'Whoever looks after the bot';
    case 'anybody':
      return 'You';
  }
}
