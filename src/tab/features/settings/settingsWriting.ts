/** What a panel writes, as values: the fields of the settings that are its own, or the words that differ. */
import { keyOf, slug } from '../../../base/id.ts';
import type { SettingsChange } from '../../../core/settings/settingsValues.ts';
import type { Terms } from '../../../core/words/terms.ts';
import { mendRow } from '../../../graph/lists/mendRow.ts';
import { boardSettings } from '../../../lists/boardSettings.ts';
import type { WrittenFields } from '../../../lists/definition/column.ts';
import type { AnyList, ListDefinition, Row, Values } from '../../../lists/definition/defineList.ts';
import { type TermName, termNames, terms } from '../../../lists/terms.ts';
import { adds, type Writing } from '../../board/audit/writing.ts';
import { type SettingsRow, type TermRow, usualSettings } from './readSettings.ts';

/**
 * A change of some settings. Somebody else's change of other settings meanwhile is no conflict: each panel is saved by
 * itself, and all of them stand in one row.
 */
export function changesSettings(row: SettingsRow, values: SettingsChange): Writing {
  return mends(boardSettings, { row, values, usual: usualSettings });
}

/** Writes the words that are new. @param said the words in force, also where the list has none of its own */
export function writesTerms(
  typed: Terms,
  { words, said }: { readonly words: readonly TermRow[]; readonly said: Terms },
): readonly Writing[] {
  return termNames.flatMap((name) => {
    const row = words.find(({ term }) => term === name);
    if (row === undefined) return typed[name] === said[name] ? [] : [addsTerm(name, typed[name])];
    if (row.says === typed[name]) return [];
    return [mends(terms, { row, values: { says: typed[name] }, usual: { Title: said[name] } })];
  });
}

/** The key that set-up gives it too: the same term cannot be there twice. */
function addsTerm(term: TermName, says: string): Writing {
  return adds(terms, keyOf(`term-${slug(term)}`), { term, says });
}

function mends<Name extends string, C extends object>(
  list: ListDefinition<Name, C>,
  at: {
    readonly row: Row<ListDefinition<Name, C>>;
    readonly values: Partial<Values<C>>;
    readonly usual: WrittenFields;
  },
): Writing {
  const { row, values, usual } = at;
  return {
    list: list as unknown as AnyList, // its columns are looked at by name alone
    values: { ...values },
    send: (site) => mendRow(site, list, { row, changes: values, usual }),
    onTopOf: (theirs) => mends(list, { ...at, row: theirs as Row<ListDefinition<Name, C>> }), // a conflict gives a row of this list
  };
}
