/** Two versions of an item field by field, when somebody else saved first. Pure. */
import type { ProgrammeItem } from '../../../../core/programme/programme.ts';
import { fieldNames, isSameValue, itemFields, sayValue } from '../fieldWords.ts';

/** One field in which the versions differ. */
export interface Clash {
  readonly field: string;
  /** As it was when this person opened it. */
  readonly before: string;
  /** As somebody else saved it. */
  readonly theirs: string;
  /** As this person wants it; null where they did not change it. */
  readonly mine: string | null;
}

/** Fields that either of the two changed, in the order in which an item shows them. */
export function clashesOf(base: ProgrammeItem, theirs: ProgrammeItem, mine: Partial<ProgrammeItem>): readonly Clash[] {
  return itemFields
    .filter((field) => {
      const changedByMe = field in mine && !isSameValue(base[field], mine[field]);
      return changedByMe || !isSameValue(base[field], theirs[field]);
    })
    .map((field) => ({
      field: fieldNames[field],
      before: sayValue(base[field]),
      theirs: sayValue(theirs[field]),
      mine: field in mine && !isSameValue(base[field], mine[field]) ? sayValue(mine[field]) : null,
    }));
}
