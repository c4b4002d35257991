/**
 * The rows of a draw: how it was made, and a case for each number. Drawing again before any return exists takes the place of
 * the earlier draw, with the reason; once agencies have returns it is refused, and single cases can be replaced instead.
 */
import type { Key } from '../../../base/id.ts';
import { accept, type Refusal, type Result } from '../../../base/result.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { auditCases } from '../../../lists/auditCases.ts';
import type { auditSamples } from '../../../lists/auditSamples.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import type { PersonKey } from '../../people/board.ts';
import type { AuditBook, AuditCase } from '../auditBook.ts';
import { isReason } from '../path/decided.ts';
import { mayInAudit } from '../rights.ts';
import { caseReferences, referencePrefix } from './caseReferences.ts';
import { type Drawn, drawSample, type Strata } from './drawSample.ts';
import { joinedKey } from './shortKey.ts';

export interface NewCase {
  readonly key: Key<'auditCases'>;
  readonly values: NewRow<typeof auditCases>;
}

/** What becomes of a case that is in the list already. */
export interface ChangedCase {
  readonly row: AuditCase;
  readonly changes: Pick<AuditCase, 'state' | 'replacedBecause'>;
}

/** To be written in this order: without the row of the draw, nobody could check the cases. */
export interface PreparedSample {
  readonly sample: { readonly key: Key<'auditSamples'>; readonly values: NewRow<typeof auditSamples> };
  readonly add: readonly NewCase[];
  /** The cases of an earlier draw. */
  readonly change: readonly ChangedCase[];
}

export type SampleRefusal = 'notPermitted' | 'notKnown' | 'auditOver' | 'seed' | 'strata' | 'reason' | 'hasReturns';

export interface SampleWanted {
  readonly strata: Strata;
  /** Any text; it is printed, so it says nothing about anybody. */
  readonly seed: string;
  readonly person: PersonKey;
  readonly day: PlainDate;
  /** Why cases are drawn again; needed where they were drawn before. */
  readonly because?: string;
}

type Book = Pick<AuditBook, 'board' | 'audit' | 'participation' | 'cases' | 'samples' | 'returns'>;

/** Limits of `auditSamples`: a list of a hundred thousand, a thousand drawn. */
const most = { population: 100_000, wanted: 1_000, name: 120, seed: 100 } as const;

/** Everything that is wrong at once, or the rows to write. */
export function prepareSample(book: Book, wanted: SampleWanted): Result<PreparedSample, SampleRefusal> {
  const may = mayInAudit(book, { person: wanted.person, operation: 'draw sample', day: wanted.day });
  if (!may.ok) return may;
  const [first, ...rest] = [...wrongInAudit(book, wanted), ...wrongInStrata(wanted.strata)];
  const strata = wanted.strata.map((one) => ({ ...one, name: one.name.trim() }));
  return first === undefined ? accept(rowsOf(book, { ...wanted, strata })) : { ok: false, refusals: [first, ...rest] };
}

function wrongInAudit(
  { audit, cases, samples, returns }: Book,
  wanted: SampleWanted,
): readonly Refusal<SampleRefusal>[] {
  const wrong: Refusal<SampleRefusal>[] = [];
  if (audit.status !== 'Under way') wrong.push({ code: 'auditOver', sentence: 'This audit is over.' });
  if (returns.length > 0) {
    const sentence = 'Agencies have case returns already: cases can only be replaced one by one now.';
    wrong.push({ code: 'hasReturns', sentence });
  }
  if (wanted.seed.trim() === '' || wanted.seed.length > most.seed) {
    wrong.push({ code: 'seed', sentence: `Give a random seed of at most ${most.seed} characters.` });
  } else if (samples.some((one) => one.seed === wanted.seed)) {
    wrong.push({ code: 'seed', sentence: 'Cases of this audit were drawn with this seed before. Take another one.' });
  }
  if (cases.length > 0 && !isReason(wanted.because ?? null)) {
    const sentence = 'Cases were drawn already. Say in at least 10 characters why they are drawn again.';
    wrong.push({ code: 'reason', sentence });
  }
  return wrong;
}

function wrongInStrata(strata: Strata): readonly Refusal<SampleRefusal>[] {
  const wrong = (sentence: string): Refusal<SampleRefusal> => ({ code: 'strata', sentence });
  if (strata.length === 0) return [wrong('Say of how many cases how many are drawn.')];
  const names = strata.map(({ name }) => name.trim().toLowerCase());
  return strata.flatMap(({ name, population, wanted }, at) => {
    const own: Refusal<SampleRefusal>[] = [];
    const called = name.trim();
    if (called === '' || called.length > most.name)
      own.push(wrong(`Name group ${at + 1} in at most ${most.name} characters.`));
    if (names.indexOf(called.toLowerCase()) !== at) own.push(wrong(`There are two groups with the name ${called}.`));
    if (!isCount(population, most.population) || !isCount(wanted, most.wanted)) {
      own.push(wrong(`${called}: give whole numbers, at most ${most.wanted} cases to draw.`));
    } else if (wanted > population) {
      own.push(wrong(`${called}: ${wanted} cannot be drawn of ${population}.`));
    }
    return own;
  });
}

function isCount(value: number, limit: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= limit;
}

function rowsOf(book: Book, { strata, seed, because }: SampleWanted): PreparedSample {
  const drawn = drawSample(strata, seed);
  const taken = book.cases.map((one) => one.reference);
  const references = caseReferences(referencePrefix(book.audit.name), drawn.length, { seed, taken });
  return {
    sample: {
      key: joinedKey<'auditSamples'>(book.audit.key, 'draw', String(book.samples.length + 1)),
      values: { audit: refTo(book.audit), seed, strata },
    },
    add: references.flatMap((reference, at) => drawn.slice(at, at + 1).map((one) => newCase(book, reference, one))),
    change: book.cases
      .filter((row) => row.state === 'In the audit')
      .map((row) => ({ row, changes: { state: 'Replaced', replacedBecause: (because ?? '').trim() } })),
  };
}

/** The row of a case that was just drawn; every agency that takes part is asked unless said otherwise. */
export function newCase(
  { audit }: Pick<AuditBook, 'audit'>,
  reference: string,
  { stratum, number, ...more }: Drawn & Partial<Pick<AuditCase, 'agencies' | 'replaces'>>,
): NewCase {
  return {
    key: joinedKey<'auditCases'>(audit.key, reference.toLowerCase()),
    values: { reference, audit: refTo(audit), stratum, drawn: number, agencies: [], state: 'In the audit', ...more },
  };
}
