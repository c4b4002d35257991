/** What can be done with a year as a whole, by this person, today: the buttons and what each is called. Pure. */
import type { PlainDate } from '../../../../base/time/plainDate.ts';
import { parseFinancialYear, spanOfYear } from '../../../../base/time/quarter.ts';
import { isContentFixed } from '../../../../core/programme/editItem.ts';
import { type Programme, type ProgrammeStanding, standingOf } from '../../../../core/programme/programme.ts';
import { carriableItems, yearAfter } from '../../../../core/programme/year/nextYear.ts';
import { closedOnOf, liveItems, standingOfYear, type YearFacts } from '../../../../core/programme/year/yearFacts.ts';
import type { Terms } from '../../../../core/words/terms.ts';
import { counted } from '../../../board/phrases.ts';
import type { ProgrammeBooks } from '../readProgramme.ts';

export type YearStep = 'recommend' | 'approve' | 'framework' | 'next' | 'close' | 'reopen';

export interface OfferedStep {
  readonly step: YearStep;
  /** On its button. */
  readonly words: string;
}

/** Whether the person may edit the programme, and record its approval. */
export interface Rights {
  readonly mayEdit: boolean;
  readonly mayApprove: boolean;
}

/** The year's rows as the rules want them. */
export function factsOf(books: ProgrammeBooks, programme: Programme): YearFacts {
  const { items, decisions, board } = books;
  return { programme, items, decisions, membership: board.membership };
}

/** The programme of the year after, where somebody has begun it. */
export function nextProgramme(books: ProgrammeBooks, programme: Programme): Programme | null {
  const after = yearAfter(programme);
  return books.programmes.find((one) => one.year === after) ?? null;
}

/** What brings the year on comes first. A step that would be refused for what the page shows anyway is not offered. */
export function offeredSteps(
  books: ProgrammeBooks,
  programme: Programme,
  { mayEdit, mayApprove, today }: Rights & { readonly today: PlainDate },
): readonly OfferedStep[] {
  const year = factsOf(books, programme);
  const standing = standingOfYear(year);
  const { terms } = books.board;
  const isOpen = closedOnOf(standing) === null;
  const isFilled = liveItems(year).length > 0;
  return [
    ...(mayApprove && isOpen && isFilled ? [approve(standing)] : []),
    ...(mayEdit && isOpen && isFilled ? recommend(standing, terms) : []),
    ...(mayEdit && hasBegun(programme, today) ? next(year, nextProgramme(books, programme)) : []),
    ...(mayEdit ? ofTheYear(programme, isOpen, today) : []),
  ];
}

function ofTheYear(programme: Programme, isOpen: boolean, today: PlainDate): readonly OfferedStep[] {
  if (!isOpen) return [{ step: 'reopen', words: 'Open the year again…' }];
  const close: OfferedStep = { step: 'close', words: 'Close the year…' };
  return [framework(programme), ...(hasBegun(programme, today) ? [close] : [])];
}

/** The one that brings the year on; the others look quieter beside it. */
export function isOnward(step: YearStep, { state }: ProgrammeStanding): boolean {
  return (step === 'recommend' && state === 'draft') || (step === 'approve' && state !== 'approved');
}

function recommend({ state }: ProgrammeStanding, terms: Terms): readonly OfferedStep[] {
  if (state === 'draft') return [{ step: 'recommend', words: `Recommend to the ${terms.board}…` }];
  return state === 'recommended' ? [{ step: 'recommend', words: 'Correct the recommendation…' }] : [];
}

function approve({ state }: ProgrammeStanding): OfferedStep {
  return { step: 'approve', words: state === 'approved' ? 'Correct the approval…' : 'Record the approval…' };
}

function framework({ frameworkLink, frameworkVersion }: Programme): OfferedStep {
  const isNamed = frameworkLink !== null || frameworkVersion !== null;
  return { step: 'framework', words: isNamed ? 'Change the framework…' : 'Name the framework…' };
}

/** Offered until the next year has all there is to carry, or stands as approved. */
function next(year: YearFacts, following: Programme | null): readonly OfferedStep[] {
  const after = yearAfter(year.programme);
  if (after === null) return [];
  if (following === null) return [{ step: 'next', words: `Begin ${after} from this one…` }];
  const { standing } = standingOf(following, year.decisions, year.membership);
  const isLeft = carriableItems(year, following).some(({ isThere }) => !isThere);
  return isLeft && !isContentFixed(standing) ? [{ step: 'next', words: `Carry items into ${after}…` }] : [];
}

function hasBegun(programme: Programme, today: PlainDate): boolean {
  const year = parseFinancialYear(programme.year);
  return year === null || spanOfYear(year).first <= today;
}

/** What the year waits for where somebody else has to do it; empty where nothing does. */
export function sayWhoIsNext(standing: ProgrammeStanding, { mayEdit, mayApprove }: Rights, terms: Terms): string {
  if (standing.state !== 'recommended' || !mayEdit || mayApprove) return '';
  return `Next: the ${terms.chair} opens this page and records the approval with its minute.`;
}

/** Read out after the next year was begun or items were carried into it. */
export function sayCarried(
  year: string,
  { isBegun, count }: { readonly isBegun: boolean; readonly count: number },
): string {
  const begun = `The programme for ${year} is begun.`;
  if (count === 0) return begun;
  const carried = `${counted(count, 'item is', 'items are')} carried into ${year}, not dated yet.`;
  return isBegun ? `${begun} ${carried}` : carried;
}
