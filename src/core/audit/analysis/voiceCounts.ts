/**
 * What returns say besides their grades: whether the child's voice is evident, whether equality was considered, and which
 * characteristics mattered. Of characteristics children are counted, not returns, and small numbers are hidden always.
 */
import { type Characteristic, characteristics } from '../../../lists/caseReturns.ts';
import type { CaseReturn } from '../auditBook.ts';
import { type CountedBook, countedReturns } from './counted.ts';
import { type CountLine, countLine } from './countLine.ts';
import { yesNoValues } from './gradeTable.ts';
import { smallestShown } from './suppress.ts';

export interface VoiceCounts {
  readonly childsVoice: CountLine;
  readonly equalityConsidered: CountLine;
}

/** One line each, over the returns that count. */
export function voiceCounts(book: CountedBook, returns: readonly CaseReturn[]): VoiceCounts {
  const counted = countedReturns(book, returns);
  const line = (key: 'childsVoice' | 'equalityConsidered', label: string) =>
    countLine(
      { key, label },
      yesNoValues,
      counted.flatMap((row) => row[key] ?? []),
    );
  return {
    childsVoice: line('childsVoice', 'The child’s voice is evident'),
    equalityConsidered: line('equalityConsidered', 'Equality and diversity needs were considered'),
  };
}

export interface CharacteristicCount {
  readonly characteristic: Characteristic;
  /** Children for whom it mattered; null where that number, or that of the others, is too small to show. */
  readonly cases: number | null;
}

export interface CharacteristicCounts {
  /** Null where there are too few children. */
  readonly of: number | null;
  readonly lines: readonly CharacteristicCount[];
}

/** A child counts once, whichever agencies name the characteristic. */
export function characteristicCounts(
  book: CountedBook,
  returns: readonly CaseReturn[],
  under = smallestShown,
): CharacteristicCounts {
  const counted = countedReturns(book, returns);
  const of = new Set(counted.map((row) => row.reference)).size;
  const small = (number: number) => number > 0 && number < under;
  const lines = characteristics.map((characteristic) => {
    const named = counted.filter((row) => row.characteristics.includes(characteristic));
    const cases = new Set(named.map((row) => row.reference)).size;
    return { characteristic, cases: small(of) || small(cases) || small(of - cases) ? null : cases };
  });
  return { of: small(of) ? null : of, lines };
}
