/**
 * The chair's digest before a meeting: progress on quality assurance since the last one. Sections that have nothing in them
 * say so in one line, so that 'nothing' is not mistaken for 'not looked at'. Nothing is pressed on it but the link.
 */
import { sayDate } from '../../base/time/plainDate.ts';
import type { AgendaDigest, DecisionNeeded, OverdueOfAgency, Slipped } from '../../core/agenda/agendaDigest.ts';
import type { KeyFindings } from '../../core/agenda/keyFindings.ts';
import type { Terms } from '../../core/words/terms.ts';
import type { FindingKind } from '../../lists/findings.ts';
import { type AdaptiveCard, actions, card, type Element, heading, paragraph, plain, table } from '../elements.ts';
import { shortened } from './shortened.ts';

export interface AgendaData {
  readonly boardName: string;
  readonly digest: AgendaDigest;
  readonly terms: Terms;
  /** In a channel the card names whom it is for; null in a chat. */
  readonly forName: string | null;
  readonly tabLink: string;
}

/** Rows of each section; the tab shows the rest. */
const mostRows = 12;

export function agendaCard({ boardName, digest, terms, forName, tabLink }: AgendaData): AdaptiveCard {
  const { meetingName, heldOn, decisions, overdue } = digest;
  const late = overdue.reduce((sum, one) => sum + one.count, 0);
  const said = `${boardName}, ${meetingName} on ${sayDate(heldOn)}: ${late} overdue, ${decisions.length} to decide.`;
  return card(said, [
    heading(`Agenda: ${plain(meetingName)}`),
    ...(forName === null ? [] : [paragraph(plain(`For ${forName}.`), { weight: 'bolder' })]),
    paragraph(plain(said)),
    ...section('Since the last meeting', sinceLast(digest)),
    ...section('To decide', decided(decisions, terms)),
    ...(digest.keyFindings === null ? [] : section('Key findings', findingLines(digest.keyFindings))),
    ...section('Overdue', overdueTable(overdue, terms)),
    ...section('Memorandum', mouLines(digest)),
    ...section('Slipped', slippedLines(digest.slipped)),
    ...section('Reports due', reportLines(digest)),
    actions({ type: 'Action.OpenUrl', title: 'Open the programme', url: tabLink }),
  ]);
}

function section(title: string, items: readonly Element[]): readonly Element[] {
  return [
    { type: 'Container', separator: true, spacing: 'large', items: [paragraph(title, { weight: 'bolder' }), ...items] },
  ];
}

const usual = { most: mostRows, longest: 160 };

/** Each in its own line, with how many are left out. */
function lines(texts: readonly string[], nothing = '', { most, longest } = usual): readonly Element[] {
  if (texts.length === 0) return [paragraph(nothing, { spacing: 'small' })];
  const left = texts.length - most;
  return [
    ...texts.slice(0, most).map((text) => paragraph(plain(shortened(text, longest)), { spacing: 'small' })),
    ...(left > 0 ? [paragraph(`${left} more in the tab.`, { spacing: 'small' })] : []),
  ];
}

function sinceLast({ since }: AgendaDigest): readonly Element[] {
  const { lastHeldOn, actionsDone, signatures, termsAgreed, reportsDelivered } = since;
  const from = lastHeldOn === null ? 'So far' : `Since ${sayDate(lastHeldOn)}`;
  const reports =
    reportsDelivered.length === 0 ? 'No report was delivered.' : `Reports delivered: ${reportsDelivered.join(', ')}.`;
  return lines([
    `${from}: ${counted(actionsDone, 'action')} done, ${counted(signatures, 'signature')} of the memorandum, terms of reference agreed for ${counted(termsAgreed, 'audit')}.`,
    reports,
  ]);
}

function decided(decisions: readonly DecisionNeeded[], terms: Terms): readonly Element[] {
  const said: Readonly<Record<DecisionNeeded['what'], (one: DecisionNeeded) => string>> = {
    'more time': ({ about, by }) => `More time for "${about}"${by === null ? '' : ` (${by})`}.`,
    declined: ({ about }) => `${about} declined the memorandum: an exception, or a word with them.`,
    approval: ({ about }) => `Approval of the ${about} by the ${terms.board}.`,
    lead: ({ about }) => `Who leads "${about}".`,
    'historical information': ({ about }) =>
      `Historical information was missed in more than one case of "${about}": what the agencies do about it.`,
  };
  return lines(
    decisions.map((one) => said[one.what](one)),
    'Nothing waits for a decision.',
  );
}

/** `Neglect, delivered on 1 June 2015: 3 areas for improvement. Themes: Sharing plans (2).` */
function findingLines(audits: readonly KeyFindings[]): readonly Element[] {
  const said = audits.map(({ name, deliveredOn, kinds, themes }) => {
    const when = deliveredOn === null ? 'report not delivered yet' : `delivered on ${sayDate(deliveredOn)}`;
    return `${shortened(name, 60)}, ${when}: ${sayFound(kinds)}${sayThemes(themes)}`;
  });
  return lines(said, 'No report goes to this meeting.', { most: 5, longest: 300 });
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

function sayThemes(themes: KeyFindings['themes']): string {
  if (themes.length === 0) return '';
  const named = themes.slice(0, mostThemes).map(({ name, count }) => `${shortened(name, 40)} (${count})`);
  const left = themes.length - named.length;
  return ` Themes: ${named.join(', ')}${left > 0 ? `, ${left} more` : ''}.`;
}

function overdueTable(overdue: readonly OverdueOfAgency[], terms: Terms): readonly Element[] {
  if (overdue.length === 0) return [paragraph('Nothing is overdue.', { spacing: 'small' })];
  const left = overdue.length - mostRows;
  const rows = overdue
    .slice(0, mostRows)
    .map(({ agency, count, kinds, longestLate }) => [
      plain(agency ?? `Of the ${terms.subGroup}`),
      plain(shortened(sayKinds(count, kinds))),
      counted(longestLate, 'working day'),
    ]);
  return [
    table([3, 4, 2], [['Agency', 'Overdue', 'Longest'], ...rows]),
    ...(left > 0 ? [paragraph(`${left} more in the tab.`, { spacing: 'small' })] : []),
  ];
}

/** `3: Action 2, Case returns 1`; the sum alone says nothing where there is one kind. */
function sayKinds(count: number, kinds: OverdueOfAgency['kinds']): string {
  const said = kinds.map((one) => `${one.label} ${one.count}`).join(', ');
  return kinds.length === 1 ? said : `${count}: ${said}`;
}

function mouLines({ mou }: AgendaDigest): readonly Element[] {
  if (mou.versionName === null) return lines([], 'No version has been issued.');
  return lines([
    `${mou.signed} of ${mou.agencies} agencies have signed ${mou.versionName}.`,
    ...mou.gaps.map(({ agency, state }) => `${agency}: ${state.toLocaleLowerCase('en-GB')}`),
  ]);
}

function slippedLines(slipped: readonly Slipped[]): readonly Element[] {
  const said = slipped.map(({ name, from, to, isLate }) => {
    const moved = from !== null && from !== to ? `moved from ${from} to ${to ?? 'no quarter yet'}` : 'still open';
    const late = isLate ? ', its quarter is over' : '';
    return `${name}: ${moved}${late}.`;
  });
  return lines(said.length === 0 ? said : [...said, 'The reasons are in the tab.'], 'Nothing has slipped.');
}

function reportLines({ reportsDue }: AgendaDigest): readonly Element[] {
  const said = reportsDue.map(
    ({ name, dueOn, lead, isOverdue }) =>
      `${name}: ${isOverdue ? 'was due' : 'due'} on ${sayDate(dueOn)}, ${lead === null ? 'nobody leads it' : `led by ${lead}`}.`,
  );
  return lines(said, 'No report is due in the next 20 working days.');
}

function counted(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`;
}
