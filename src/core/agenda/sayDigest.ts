/**
 * The digest before a meeting in sentences, once for everybody: the chair's card and the page on meetings say the same.
 * Sections that have nothing in them say so in one line, so that 'nothing' is not mistaken for 'not looked at'. How much
 * of it there is room for is the caller's.
 */
import { sayDate } from '../../base/time/plainDate.ts';
import type { FindingKind } from '../../lists/findings.ts';
import type { Terms } from '../words/terms.ts';
import type { AgendaDigest, DecisionNeeded, OverdueOfAgency, Slipped } from './agendaDigest.ts';
import type { KeyFindings } from './keyFindings.ts';

/** A section: sentences, or a table with its headings first. */
export type DigestPart =
  | { readonly title: string; readonly lines: readonly string[]; readonly areLong: boolean }
  | { readonly title: string; readonly table: readonly (readonly string[])[] };

/** Cuts a text for a place with little room; `longest` in characters. */
export type Shorten = (text: string, longest: number) => string;

const whole: Shorten = (text) => text;

/** What the digest comes to, in one sentence. */
export function sayDigestShortly(boardName: string, { meetingName, heldOn, decisions, overdue }: AgendaDigest): string {
  const late = overdue.reduce((sum, one) => sum + one.count, 0);
  return `${boardName}, ${meetingName} on ${sayDate(heldOn)}: ${late} overdue, ${decisions.length} to decide.`;
}

/** The sections in their order. @param shorten left out, every text is whole */
export function sayDigest(digest: AgendaDigest, terms: Terms, shorten: Shorten = whole): readonly DigestPart[] {
  const { decisions, keyFindings, overdue, slipped } = digest;
  return [
    { title: 'Since the last meeting', ...lines(sinceLast(digest)) },
    { title: 'To decide', ...lines(decided(decisions, terms), 'Nothing waits for a decision.') },
    ...(keyFindings === null ? [] : [findingsPart(keyFindings, shorten)]),
    overduePart(overdue, terms, shorten),
    { title: 'Memorandum', ...lines(mouLines(digest), 'No version has been issued.') },
    { title: 'Slipped', ...lines(slippedLines(slipped), 'Nothing has slipped.') },
    { title: 'Reports due', ...lines(reportLines(digest), 'No report is due in the next 20 working days.') },
  ];
}

function lines(said: readonly string[], nothing = '') {
  return { lines: said.length === 0 ? [nothing] : said, areLong: false };
}

function sinceLast({ since }: AgendaDigest): readonly string[] {
  const { lastHeldOn, actionsDone, signatures, termsAgreed, reportsDelivered } = since;
  const from = lastHeldOn === null ? 'So far' : `Since ${sayDate(lastHeldOn)}`;
  return [
    `${from}: ${counted(actionsDone, 'action')} done, ${counted(signatures, 'signature')} of the memorandum, terms of reference agreed for ${counted(termsAgreed, 'audit')}.`,
    reportsDelivered.length === 0 ? 'No report was delivered.' : `Reports delivered: ${reportsDelivered.join(', ')}.`,
  ];
}

function decided(decisions: readonly DecisionNeeded[], terms: Terms): readonly string[] {
  const said: Readonly<Record<DecisionNeeded['what'], (one: DecisionNeeded) => string>> = {
    'more time': ({ about, by }) => `More time for "${about}"${by === null ? '' : ` (${by})`}.`,
    declined: ({ about }) => `${about} declined the memorandum: an exception, or a word with them.`,
    approval: ({ about }) => `Approval of the ${about} by the ${terms.board}.`,
    lead: ({ about }) => `Who leads "${about}".`,
    'historical information': ({ about }) =>
      `Historical information was missed in more than one case of "${about}": what the agencies do about it.`,
  };
  return decisions.map((one) => said[one.what](one));
}

/** `Neglect, delivered on 1 June 2015: 3 areas for improvement. Themes: Sharing plans (2).` */
function findingsPart(audits: readonly KeyFindings[], shorten: Shorten): DigestPart {
  const said = audits.map(({ name, deliveredOn, kinds, themes }) => {
    const when = deliveredOn === null ? 'report not delivered yet' : `delivered on ${sayDate(deliveredOn)}`;
    return `${shorten(name, 60)}, ${when}: ${sayFound(kinds)}${sayThemes(themes, shorten)}`;
  });
  return { title: 'Key findings', ...lines(said, 'No report goes to this meeting.'), areLong: true };
}

const foundWords: Readonly<Record<FindingKind, readonly [one: string, more: string]>> = {
  'Significant risk': ['significant risk', 'significant risks'],
  'Area for improvement': ['area for improvement', 'areas for improvement'],
  'Good practice': ['example of good practice', 'examples of good practice'],
};

function sayFound(kinds: KeyFindings['kinds']): string {
  if (kinds === null) return 'its findings are in the tab.';
  if (kinds.length === 0) return 'no finding is written yet.';
  return `${kinds.map(({ kind, count }) => `${count} ${foundWords[kind][count === 1 ? 0 : 1]}`).join(', ')}.`;
}

const mostThemes = 5;

function sayThemes(themes: KeyFindings['themes'], shorten: Shorten): string {
  if (themes.length === 0) return '';
  const named = themes.slice(0, mostThemes).map(({ name, count }) => `${shorten(name, 40)} (${count})`);
  const left = themes.length - named.length;
  return ` Themes: ${named.join(', ')}${left > 0 ? `, ${left} more` : ''}.`;
}

function overduePart(overdue: readonly OverdueOfAgency[], terms: Terms, shorten: Shorten): DigestPart {
  if (overdue.length === 0) return { title: 'Overdue', ...lines([], 'Nothing is overdue.') };
  const rows = overdue.map(({ agency, count, kinds, longestLate }) => [
    agency ?? `Of the ${terms.subGroup}`,
    shorten(sayKinds(count, kinds), 160),
    counted(longestLate, 'working day'),
  ]);
  return { title: 'Overdue', table: [['Agency', 'Overdue', 'Longest'], ...rows] };
}

/** `3: Action 2, Case returns 1`; the sum alone says nothing where there is one kind. */
function sayKinds(count: number, kinds: OverdueOfAgency['kinds']): string {
  const said = kinds.map((one) => `${one.label} ${one.count}`).join(', ');
  return kinds.length === 1 ? said : `${count}: ${said}`;
}

function mouLines({ mou }: AgendaDigest): readonly string[] {
  if (mou.versionName === null) return [];
  return [
    `${mou.signed} of ${mou.agencies} agencies have signed ${mou.versionName}.`,
    ...mou.gaps.map(({ agency, state }) => `${agency}: ${state.toLocaleLowerCase('en-GB')}`),
  ];
}

function slippedLines(slipped: readonly Slipped[]): readonly string[] {
  const said = slipped.map(({ name, from, to, isLate }) => {
    const moved = from !== null && from !== to ? `moved from ${from} to ${to ?? 'no quarter yet'}` : 'still open';
    const late = isLate ? ', its quarter is over' : '';
    return `${name}: ${moved}${late}.`;
  });
  return said.length === 0 ? said : [...said, 'The reasons are in the tab.'];
}

function reportLines({ reportsDue }: AgendaDigest): readonly string[] {
  return reportsDue.map(
    ({ name, dueOn, lead, isOverdue }) =>
      `${name}: ${isOverdue ? 'was due' : 'due'} on ${sayDate(dueOn)}, ${lead === null ? 'nobody leads it' : `led by ${lead}`}.`,
  );
}

function counted(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`;
}
