/**
 * One recommendation becomes one action for each agency (R77), each with an owner of that agency and a day. What becomes
 * of an action afterwards is never written here: it is derived from answers and decisions. Who may write is in `rights.ts`.
 */
import { type Key, keyOf, type Ref } from '../../../base/id.ts';
import { accept, type Refusal, type Result } from '../../../base/result.ts';
import { type PlainDate, sayDate } from '../../../base/time/plainDate.ts';
import { dateIn } from '../../../base/time/zone.ts';
import type { actions } from '../../../lists/actions.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import { actionHistory } from '../../answers/actionHistory.ts';
import { leadFor, peopleOf } from '../../answers/standing.ts';
import type { Agency, AgencyKey, PersonKey } from '../../people/board.ts';
import type { AuditBook, Recommendation } from '../auditBook.ts';
import { namedCase, referencesIn } from '../findings/caseReferences.ts';
import { longestName } from '../findings/finding.ts';

/** What is asked of one agency. */
export interface AskedOfAgency {
  readonly agency: AgencyKey;
  readonly owner: PersonKey;
  readonly dueOn: PlainDate;
}

export interface ActionsWanted {
  readonly recommendation: Key<'recommendations'>;
  /** Short, without any detail of a case: cards show it. */
  readonly name: string;
  readonly wording: string;
  readonly agencies: readonly AskedOfAgency[];
  /** Day on which it was agreed; today where it is left out. */
  readonly agreedOn?: PlainDate;
}

/** A row to add under its key, so that pressing twice makes one action. */
export interface NewAction {
  readonly key: Key<'actions'>;
  readonly values: NewRow<typeof actions>;
}

export type ActionField =
  | 'recommendation'
  | 'name'
  | 'wording'
  | 'agreedOn'
  | 'agencies'
  | 'agency'
  | 'owner'
  | 'dueOn';

/** The rows to write, one for each agency, or everything that is wrong at once. */
export function prepareActions(book: AuditBook, wanted: ActionsWanted): Result<readonly NewAction[], ActionField> {
  const today = dateIn(book.board.now);
  const agreedOn = wanted.agreedOn ?? today;
  const recommendation = book.recommendations.find((one) => one.key === wanted.recommendation);
  const [first, ...rest] = [
    ...(recommendation === undefined
      ? [{ code: 'recommendation', sentence: 'This recommendation is not there any more.' } as const]
      : []),
    ...wrongInWords(book, wanted),
    ...(agreedOn > today ? [{ code: 'agreedOn', sentence: 'It cannot have been agreed in the future.' } as const] : []),
    ...wrongInAgencies(book, wanted, agreedOn),
  ];
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  if (recommendation === undefined) return accept([]);
  return accept(wanted.agencies.flatMap((asked) => rowFor(book, { recommendation, wanted, asked, agreedOn })));
}

function wrongInWords(book: AuditBook, { name, wording }: ActionsWanted): readonly Refusal<ActionField>[] {
  const references = referencesIn(book);
  const wrong: Refusal<ActionField>[] = [];
  if (name.trim() === '') wrong.push({ code: 'name', sentence: 'Give the action a short name.' });
  if (name.trim().length > longestName) {
    wrong.push({ code: 'name', sentence: `Use at most ${longestName} characters for the name.` });
  }
  if (wording.trim() === '') wrong.push({ code: 'wording', sentence: 'Say what is to be done.' });
  for (const [code, text] of [
    ['name', name],
    ['wording', wording],
  ] as const) {
    if (namedCase(text, references) === null) continue;
    wrong.push({ code, sentence: 'An action names no case: take the case reference out.' });
  }
  return wrong;
}

function wrongInAgencies(
  book: AuditBook,
  { agencies, recommendation }: ActionsWanted,
  agreedOn: PlainDate,
): readonly Refusal<ActionField>[] {
  if (agencies.length === 0) return [{ code: 'agencies', sentence: 'Choose at least one agency.' }];
  return agencies.flatMap((asked, at) => {
    const agency = book.board.agencies.find((one) => one.key === asked.agency && one.active);
    if (agency === undefined)
      return [{ code: 'agency', sentence: 'This agency does not take part any more.' } as const];
    const isTwice = agencies.findIndex((one) => one.agency === asked.agency) !== at;
    return [
      ...(isTwice || hasOne(book, recommendation, agency)
        ? [{ code: 'agency', sentence: `${agency.name} has an action for this recommendation already.` } as const]
        : []),
      ...wrongInOne(book, agency, asked, agreedOn),
    ];
  });
}

function wrongInOne(
  book: AuditBook,
  agency: Agency,
  asked: AskedOfAgency,
  agreedOn: PlainDate,
): readonly Refusal<ActionField>[] {
  const wrong: Refusal<ActionField>[] = [];
  if (!ownersOf(book, agency.key).some((one) => one.key === asked.owner)) {
    wrong.push({ code: 'owner', sentence: `Choose an owner of ${agency.name}: somebody appointed or named by it.` });
  }
  if (asked.dueOn <= agreedOn) {
    wrong.push({ code: 'dueOn', sentence: `${agency.name}: choose a day later than ${sayDate(agreedOn)}.` });
  }
  return wrong;
}

/** Who can own an action of the agency: its people by appointment, and who leads for it in this audit. */
export function ownersOf(
  book: Pick<AuditBook, 'board' | 'participation'>,
  agency: AgencyKey,
): readonly Ref<'people'>[] {
  const appointed = peopleOf(book.board, agency, dateIn(book.board.now));
  const leads = book.participation
    .filter((row) => row.agency.key === agency)
    .flatMap((row) => leadFor(book.board, row) ?? []);
  return [...new Map([...appointed, ...leads].map((one) => [one.key, one])).values()];
}

/** An action that was withdrawn leaves room for another one. */
function hasOne(book: AuditBook, recommendation: Key<'recommendations'>, agency: Agency): boolean {
  return book.actions
    .filter((one) => one.recommendation?.key === recommendation && one.agency.key === agency.key)
    .some((one) => actionHistory(book.board, one, null).state !== 'withdrawn');
}

interface RowFacts {
  readonly recommendation: Recommendation;
  readonly wanted: ActionsWanted;
  readonly asked: AskedOfAgency;
  readonly agreedOn: PlainDate;
}

function rowFor(book: AuditBook, { recommendation, wanted, asked, agreedOn }: RowFacts): readonly NewAction[] {
  const agency = book.board.agencies.find((one) => one.key === asked.agency);
  const owner = ownersOf(book, asked.agency).find((one) => one.key === asked.owner);
  if (agency === undefined || owner === undefined) return [];
  return [
    {
      key: freeKey(book, recommendation.key, agency.key),
      values: {
        name: wanted.name.trim(),
        wording: wanted.wording.trim(),
        audit: refTo(book.audit),
        recommendation: refTo(recommendation),
        agency: refTo(agency),
        owner,
        agreedOn,
        dueOn: asked.dueOn,
      },
    },
  ];
}

/** A key has at most 80 characters (`base/id.ts`): the end of a long recommendation's key gives way. */
const longestKey = 80;

/** The same for the same recommendation and agency, as long as no withdrawn action holds it. */
function freeKey(book: AuditBook, recommendation: string, agency: string): Key<'actions'> {
  const taken = new Set<string>(book.board.actions.map((one) => one.key));
  for (let number = 1; ; number += 1) {
    const end = `.${agency.slice(0, longestKey / 2)}${number === 1 ? '' : `.${number}`}`;
    const key = `${recommendation.slice(0, longestKey - end.length)}${end}`;
    if (!taken.has(key)) return keyOf<'actions'>(key);
  }
}
