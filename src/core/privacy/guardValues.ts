/**
 * Looks through a row that is about to be written: every text and note, the lines of lists of texts, and the texts within
 * structures. References are left alone (the row they point at was looked through when it was written), and so are links.
 */
import { acceptUnless, type Result } from '../../base/result.ts';
import type { Column } from '../../lists/definition/column.ts';
import { type AnyList, columnsOf } from '../../lists/definition/defineList.ts';
import { headingOf } from '../../lists/definition/physical.ts';
import type { GuardFinding, GuardKnowledge } from './caught.ts';
import { exemptColumns } from './exemptColumns.ts';
import { sayFinding } from './sayGuard.ts';
import { scan } from './scan.ts';

/** A structure may be nested; deeper than any of ours is somebody's attempt to hide something from this walk. */
const deepest = 20;

const link = /^https:\/\/\S+$/;

/** Every text within a value. */
function textsIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return link.test(value.trim()) ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  if (depth === deepest) return [JSON.stringify(value)];
  return Object.values(value).flatMap((part) => textsIn(part, depth + 1));
}

/** One physical column of text: a reference has two. */
function holdsText(column: Column<unknown>, field: string): boolean {
  const [only, ...others] = column.physical(field);
  return others.length === 0 && (only?.type.kind === 'text' || only?.type.kind === 'note');
}

/** Whether the guard looks at this field of this list. */
export function isGuarded(list: AnyList, field: string): boolean {
  const column = columnsOf(list)[field];
  return column !== undefined && holdsText(column, field) && exemptColumns[list.name]?.[field] === undefined;
}

function findingsIn(field: string, value: unknown, knows: GuardKnowledge): readonly GuardFinding[] {
  const caught = textsIn(value).flatMap((text) => scan(text, knows));
  const kinds = new Map(caught.map((one) => [one.kind, one.weight]));
  return [...kinds].map(([kind, weight]) => ({ field, heading: headingOf(field), kind, weight }));
}

/** All that the guard finds in the values of a row, at most one finding for each field and kind. */
export function guardRow(
  list: AnyList,
  values: Readonly<Record<string, unknown>>,
  knows: GuardKnowledge,
): readonly GuardFinding[] {
  return Object.entries(values)
    .filter(([field]) => isGuarded(list, field))
    .flatMap(([field, value]) => findingsIn(field, value, knows));
}

export type GuardRefusal = 'identifiers' | 'names';

/** What the person who writes has said. */
export interface GuardAnswer {
  /** 'No real person is named', said of exactly this text. */
  readonly namesConfirmed: boolean;
}

/** The refusals that findings amount to, identifiers first. */
function refusalsOf(findings: readonly GuardFinding[], { namesConfirmed }: GuardAnswer) {
  const inTheWay = (weight: GuardFinding['weight'], code: GuardRefusal) =>
    findings.filter((one) => one.weight === weight).map((one) => ({ code, sentence: sayFinding(one) }));
  return [...inTheWay('stops', 'identifiers'), ...(namesConfirmed ? [] : inTheWay('asks', 'names'))];
}

/**
 * The guard's last word before a write, in the tab and in the bot alike: identifiers stop it, likely names stop it until
 * somebody has said that no real person is named. Accepts, or gives every reason with the field and what to write
 * instead.
 */
export function mayBeWritten(
  list: AnyList,
  values: Readonly<Record<string, unknown>>,
  knows: GuardKnowledge,
  answer: GuardAnswer,
): Result<true, GuardRefusal> {
  return acceptUnless(refusalsOf(guardRow(list, values, knows), answer), true as const);
}
