/** Two versions of an item field by field, when somebody else saved first. Pure. */
import type { ProgrammeItem } from '../../../../core/programme/programme.ts';
import type { Clash } from '../../../ui/write/clash.ts';
import { fieldNames, isSameValue, itemFields, sayValue } from '../fieldWords.ts';

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
