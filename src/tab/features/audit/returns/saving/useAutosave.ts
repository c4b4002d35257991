/**
 * Autosave of one return, with its clock and its door: about two seconds after the last key, on leaving a field, and again
 * by itself when there was no connection. The guard looks first; the version that was read goes with every save.
 */
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { ConflictFault } from '../../../../../base/fault.ts';
import type { CaseReturn } from '../../../../../core/audit/auditBook.ts';
import type { Agency } from '../../../../../core/people/board.ts';
import type { GuardKnowledge } from '../../../../../core/privacy/caught.ts';
import { mayBeWritten } from '../../../../../core/privacy/guardValues.ts';
import { returnStore } from '../../../../../graph/lists/agencyReturns.ts';
import { caseReturns } from '../../../../../lists/caseReturns.ts';
import { useGuardKnowledge } from '../../../../board/audit/guardKnowledge.ts';
import { useClock } from '../../../../board/clock.ts';
import { useSite } from '../../../../board/world.ts';
import {
  type Autosave,
  type AutosaveEvent,
  autosave,
  isUnsaved,
  mayBegin,
  nothingTyped,
  pauseBefore,
} from './autosave.ts';

export type ReturnEdits = Partial<CaseReturn>;

export interface AutosavedReturn {
  /** The row as it is on screen: what is kept, with what was typed on top. */
  readonly shown: CaseReturn;
  /** The row as SharePoint has it. */
  readonly kept: CaseReturn;
  readonly saving: Autosave;
  type(edits: ReturnEdits): void;
  /** Now: on leaving a field, before submitting. Resolves to whether everything is kept. */
  saveNow(): Promise<boolean>;
  /** The row as it is at this moment, after a save that the page does not show yet. */
  latest(): Pick<AutosavedReturn, 'kept' | 'shown'>;
  /** After a conflict. */
  choose(mine: boolean): void;
}

export interface AutosaveTerms {
  readonly agency: Agency;
  /** What is wrong with the return as it would be kept; empty when it may be. */
  readonly check: (row: CaseReturn) => readonly string[];
  /** Whether the person said, in the boxes themselves, that nobody real is named. */
  readonly namesConfirmed: boolean;
}

export function useAutosave(row: CaseReturn, { agency, check, namesConfirmed }: AutosaveTerms): AutosavedReturn {
  const site = useSite();
  const clock = useClock();
  const knows = useGuardKnowledge();
  const [saving, dispatch] = useReducer(autosave, nothingTyped);
  const [kept, setKept] = useState(row);
  // What a save on its way needs is what is true when it begins, not when the timer was set.
  const now = useRef({ saving, kept, namesConfirmed, check });
  now.current = { saving, kept, namesConfirmed, check };
  // What was told is true at once: ‘Send’ right after the last word waits for that save and must see how it ended.
  const tell = useCallback((event: AutosaveEvent): void => {
    now.current = { ...now.current, saving: autosave(now.current.saving, event) };
    dispatch(event);
  }, []);
  const sending = useRef<Promise<boolean> | null>(null);

  const send = useCallback(async (): Promise<boolean> => {
    const { saving: at, kept: base } = now.current;
    if (!mayBegin(at)) return !isUnsaved(at);
    const sentences = wrongNow(now.current, knows);
    if (sentences.length > 0) {
      tell({ kind: 'refused', sentences });
      return false;
    }
    tell({ kind: 'sent' });
    try {
      const saved = await returnStore(site, agency).change(base, at.edits as ReturnEdits); // typed() takes nothing else
      setKept(saved);
      now.current = { ...now.current, kept: saved };
      tell({ kind: 'kept', at: clock.now() });
      return true;
    } catch (thrown) {
      if (thrown instanceof ConflictFault) tell({ kind: 'conflict', theirs: thrown.theirs });
      else tell({ kind: 'failed', fault: thrown });
      return false;
    }
  }, [site, agency, clock, knows, tell]);

  const saveNow = useCallback(async (): Promise<boolean> => {
    await sending.current;
    sending.current = send();
    const isKept = await sending.current;
    sending.current = null;
    return isKept;
  }, [send]);

  useEffect(() => {
    if (!mayBegin(saving)) return;
    const timer = setTimeout(() => void saveNow(), pauseBefore(saving));
    return () => clearTimeout(timer);
  }, [saving, saveNow]);

  // What was held back for a name goes on its way once the person has answered.
  useEffect(() => {
    if (namesConfirmed) tell({ kind: 'released' });
  }, [namesConfirmed, tell]);

  useEffect(() => {
    if (!isUnsaved(saving)) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [saving]);

  // Leaving the section sends what is left at once.
  useEffect(() => () => void send(), [send]);

  return {
    kept,
    shown: { ...kept, ...saving.edits },
    saving,
    type: (edits) => tell({ kind: 'typed', edits }),
    saveNow,
    latest: () => ({ kept: now.current.kept, shown: { ...now.current.kept, ...now.current.saving.edits } }),
    choose: (mine) => {
      if (saving.is.state !== 'conflict') return;
      setKept(saving.is.theirs as CaseReturn); // the store of returns gives rows of its own list
      tell({ kind: 'chose', mine });
    },
  };
}

interface Now {
  readonly saving: Autosave;
  readonly kept: CaseReturn;
  readonly check: AutosaveTerms['check'];
  readonly namesConfirmed: boolean;
}

/** The rule of the return first, then the guard. */
function wrongNow({ saving, kept, check, namesConfirmed }: Now, knows: GuardKnowledge): readonly string[] {
  const wrong = check({ ...kept, ...saving.edits });
  if (wrong.length > 0) return wrong;
  const guarded = mayBeWritten(caseReturns, saving.edits, knows, { namesConfirmed });
  return guarded.ok ? [] : guarded.refusals.map((one) => one.sentence);
}
