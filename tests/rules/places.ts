/**
 * Where a rule is tried to be broken: short ways to name a test, for the tables beside this file. A test is named by its
 * file and its title, or the first words of its line in a table of cases; `rules.test.ts` looks whether it is there.
 */

/** A test by its title. */
export interface NamedTest {
  readonly file: string;
  readonly title: string;
}

/** A step of the journey of a real audit, in a browser. */
export interface NamedStep {
  readonly file: string;
  readonly step: string;
}

/** Why nobody can try it in this way. */
export interface NotThere {
  readonly because: string;
}

export type Place = readonly (NamedTest | NamedStep)[] | NotThere;

/** A rule of the framework or of our own decisions, and where people try to break it. */
export interface Rule {
  /** The requirement of the framework, or the decision, that it comes from. */
  readonly from: string;
  /** What must not happen, in words. */
  readonly rule: string;
  readonly core: Place;
  /** The form of the tab, what it prepares, or a browser. */
  readonly tab: Place;
  /** A button of a card, over HTTP. */
  readonly card: Place;
  /** A row written through Graph, past every screen: refused by permission, or flagged in one run and conferring nothing. */
  readonly graph: Place;
}

const inFolder =
  (folder: string) =>
  (file: string, title: string): NamedTest => ({
    file: `${folder}/${file}.test.ts`,
    title,
  });

export const core = inFolder('tests/core');
export const audit = inFolder('tests/core/audit');
export const tab = inFolder('tests/tab');
export const bot = inFolder('tests/bot');
export const permissions = inFolder('tests/workplace');
export const journeys = inFolder('tests/journeys');

/** A row of the test in which people write past the screens. */
export const past = (title: string): NamedTest => bot('audits/pastTheScreens', title);

/** @param part the file of the journey's steps, without its beginning */
export const journey = (part: string, step: string): NamedStep => ({
  file: `tests/journeys/auditKit${part}.ts`,
  step,
});

export const none = (because: string): NotThere => ({ because });

/** What confers authority in an audit has no button; somebody presses one all the same. */
export const noButton: readonly NamedTest[] = [
  past('‘%s’ by the lead is not taken: what confers authority in an audit has no button'),
];

export const noCard = none('No card shows or changes this: cards lead to the audit’s pages.');
