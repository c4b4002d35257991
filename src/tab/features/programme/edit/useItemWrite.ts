/**
 * Writing an item: the right, then the rule, then the personal-data guard, then SharePoint with the version that was read. When somebody else was
 * first, nothing is written until the person has seen both versions and chosen.
 */
import { useState } from 'react';
import { ConflictFault } from '../../../../base/fault.ts';
import type { Refusal, Result } from '../../../../base/result.ts';
import { mayBeWritten } from '../../../../core/privacy/guardValues.ts';
import type { ProgrammeItem } from '../../../../core/programme/programme.ts';
import { listStore } from '../../../../graph/lists/listStore.ts';
import type { NewRow } from '../../../../lists/definition/defineList.ts';
import { programmeItems } from '../../../../lists/programmeItems.ts';
import { useGuardKnowledge } from '../../../board/audit/guardKnowledge.ts';
import { useSite } from '../../../board/world.ts';

export type ItemChanges = Partial<NewRow<typeof programmeItems>>;

/** The rule of a change: from the row as it stands to what is written, or why not. Asked again on top of theirs. */
export type ChangeRule = (item: ProgrammeItem) => Result<ItemChanges, string>;

export type WriteState =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'refused'; readonly refusals: readonly Refusal[] }
  | {
      readonly state: 'conflict';
      readonly base: ProgrammeItem;
      readonly theirs: ProgrammeItem;
      readonly mine: ItemChanges;
      readonly rule: ChangeRule;
    }
  | { readonly state: 'failed'; readonly fault: unknown };

/** @param right asked before every write; @param onSaved after a successful one */
export function useItemWrite(right: () => Result<true, string>, onSaved: () => Promise<void>) {
  const site = useSite();
  const knows = useGuardKnowledge();
  const [write, setWrite] = useState<WriteState>({ state: 'idle' });

  const attempt = async (send: () => Promise<WriteState>): Promise<void> => {
    const allowed = right();
    if (!allowed.ok) return setWrite({ state: 'refused', refusals: allowed.refusals });
    setWrite({ state: 'saving' });
    const outcome = await send().catch((fault: unknown): WriteState => ({ state: 'failed', fault }));
    if (outcome.state === 'idle') await onSaved();
    setWrite(outcome);
  };

  /** The forms ask about names before they can be sent. */
  const guarded = <Made extends ItemChanges>(made: Result<Made, string>): Result<Made, string> => {
    if (!made.ok) return made;
    const may = mayBeWritten(programmeItems, made.value, knows, { namesConfirmed: true });
    return may.ok ? made : may;
  };

  const change = (item: ProgrammeItem, rule: ChangeRule): Promise<void> =>
    attempt(async () => {
      const result = guarded(rule(item));
      if (!result.ok) return { state: 'refused', refusals: result.refusals };
      try {
        await listStore(site, programmeItems).change(item, result.value);
        return { state: 'idle' };
      } catch (thrown) {
        if (!(thrown instanceof ConflictFault)) throw thrown;
        const theirs = thrown.theirs as ProgrammeItem; // the store of programme items gives rows of its own list
        return { state: 'conflict', base: item, theirs, mine: result.value, rule };
      }
    });

  const add = (made: Result<NewRow<typeof programmeItems>, string>, key: ProgrammeItem['key']): Promise<void> =>
    attempt(async () => {
      const result = guarded(made);
      if (!result.ok) return { state: 'refused', refusals: result.refusals };
      await listStore(site, programmeItems).add(key, result.value);
      return { state: 'idle' };
    });

  return { write, change, add };
}
