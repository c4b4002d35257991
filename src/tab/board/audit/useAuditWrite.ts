/**
 * Writing in the workspace of an audit: the rule, then the personal-data guard, then SharePoint with the version that was
 * read. When somebody else was first, nothing more is written until the person has seen both versions and chosen. What was
 * accepted is read back before anything else happens.
 */
import { useRef, useState } from 'react';
import { ConflictFault } from '../../../base/fault.ts';
import type { Refusal, Result } from '../../../base/result.ts';
import { mayBeWritten } from '../../../core/privacy/guardValues.ts';
import type { AnyList } from '../../../lists/definition/defineList.ts';
import { useSite } from '../world.ts';
import { useGuardKnowledge } from './guardKnowledge.ts';
import type { Writing } from './writing.ts';

export type AuditWriteState =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved' }
  | { readonly state: 'refused'; readonly refusals: readonly Refusal[] }
  /** The text looks as if somebody were named: only the person can tell. */
  | { readonly state: 'asks'; readonly refusals: readonly Refusal[] }
  | {
      readonly state: 'conflict';
      readonly list: AnyList;
      readonly base: Readonly<Record<string, unknown>>;
      readonly theirs: Readonly<Record<string, unknown>>;
      readonly mine: Readonly<Record<string, unknown>>;
    }
  | { readonly state: 'failed'; readonly fault: unknown };

/** Makes the rows anew at each try, so that a rule is asked on top of what is there now. */
export type Prepare = () => Result<readonly Writing[], string>;

export interface AuditWrite {
  readonly write: AuditWriteState;
  /**
   * Resolves to whether it was written.
   * @param namesAsked false for text that no guarded box has asked about, such as an imported file
   */
  save(prepare: Prepare, namesAsked?: boolean): Promise<boolean>;
  /** After 'asks': nobody real is named. */
  confirmNames(): Promise<boolean>;
  /** After 'failed': the same once more. */
  again(): Promise<boolean>;
  /** After 'conflict': writes the person's own fields on top of the newer version. */
  onTop(): Promise<boolean>;
  reset(): void;
}

interface Attempt {
  readonly left: readonly Writing[];
  readonly namesConfirmed: boolean;
}

/** @param onSaved reads the page again; told before the state says 'saved' */
export function useAuditWrite(onSaved: () => Promise<void>): AuditWrite {
  const site = useSite();
  const knows = useGuardKnowledge();
  const [write, setWrite] = useState<AuditWriteState>({ state: 'idle' });
  const attempt = useRef<Attempt>({ left: [], namesConfirmed: false });

  const refusalOf = (): AuditWriteState | null => {
    const { left, namesConfirmed } = attempt.current;
    for (const { list, values } of left) {
      const checked = mayBeWritten(list, values, knows, { namesConfirmed });
      if (checked.ok) continue;
      const isAsking = checked.refusals.every(({ code }) => code === 'names');
      return { state: isAsking ? 'asks' : 'refused', refusals: checked.refusals };
    }
    return null;
  };

  const go = async (): Promise<boolean> => {
    const refused = refusalOf();
    if (refused !== null) {
      setWrite(refused);
      return false;
    }
    setWrite({ state: 'saving' });
    for (const [at, writing] of attempt.current.left.entries()) {
      try {
        await writing.send(site);
      } catch (thrown) {
        // What went before is written: only the rest is tried again.
        attempt.current = { ...attempt.current, left: attempt.current.left.slice(at) };
        setWrite(troubleOf(writing, thrown));
        return false;
      }
    }
    attempt.current = { left: [], namesConfirmed: false };
    await onSaved();
    setWrite({ state: 'saved' });
    return true;
  };

  return {
    write,
    save: async (prepare, namesAsked = true) => {
      const prepared = prepare();
      if (!prepared.ok) {
        setWrite({ state: 'refused', refusals: prepared.refusals });
        return false;
      }
      attempt.current = { left: prepared.value, namesConfirmed: namesAsked };
      return go();
    },
    confirmNames: () => {
      attempt.current = { ...attempt.current, namesConfirmed: true };
      return go();
    },
    again: go,
    onTop: () => {
      if (write.state === 'conflict') {
        const [first, ...rest] = attempt.current.left;
        if (first !== undefined) attempt.current = { ...attempt.current, left: [first.onTopOf(write.theirs), ...rest] };
      }
      return go();
    },
    reset: () => setWrite({ state: 'idle' }),
  };
}

function troubleOf({ list, values }: Writing, thrown: unknown): AuditWriteState {
  if (!(thrown instanceof ConflictFault)) return { state: 'failed', fault: thrown };
  return {
    state: 'conflict',
    list,
    base: thrown.base as Readonly<Record<string, unknown>>, // the store gives rows of its list, with named fields
    theirs: thrown.theirs as Readonly<Record<string, unknown>>,
    mine: values,
  };
}
