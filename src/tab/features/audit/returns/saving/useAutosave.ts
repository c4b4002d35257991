/**
 * Autosave of one return, with its clock and its door: about two seconds after the last key, on leaving a field, and again
 * by itself when there was no connection. The guard looks first; the version that was read goes with every save.
 */
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { ConflictFault } from '../../../../../base/fault.ts';
import type { CaseReturn } from '../../../../../core/audit/auditBook.ts';
import type { WrongField } from '../../../../../core/audit/returns/wrongField.ts';
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
  begunWith,
  type Edits,
  isUnsaved,
  mayBegin,
  pauseBefore,
} from './autosave.ts';

export type ReturnEdits = Partial<CaseReturn>;

/** What could not be saved when somebody left a return, for as long as the window is open. By the return's key. */
const unsaved = new Map<string, Edits>();

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
  readonly check: (row: CaseReturn) => readonly WrongField[];
  /** Whether the person said, in the boxes themselves, that nobody real is named. */
  readonly namesConfirmed: boolean;
}

export function useAutosave(row: CaseReturn, { agency, check, namesConfirmed }: AutosaveTerms): AutosavedReturn {
  const site = useSite();
  const clock = useClock();
  const knows = useGuardKnowledge();
  const [saving, dispatch] = useReducer(autosave, row.key, (key) => begunWith(unsaved.get(key) ?? {}));
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
    const { sound, sentences } = soundNow(now.current, knows);
    if (sound === null) {
      tell({ kind: 'refused', sentences });
      return false;
    }
    tell({ kind: 'sent', edits: sound });
    try {
      const saved = await returnStore(site, agency).change(base, sound as ReturnEdits); // typed() takes nothing else
      setKept(saved);
      now.current = { ...now.current, kept: saved };
      tell({ kind: 'kept', at: clock.now() });
      return !isUnsaved(now.current.saving);
    } catch (thrown) {
      if (thrown instanceof ConflictFault) tell({ kind: 'conflict', theirs: thrown.theirs });
      else tell({ kind: 'failed', fault: thrown });
      return false;
    }
  }, [site, agency, clock, knows, tell]);

  const saveNow = useCallback(async (): Promise<boolean> => {
    // One after the other, also where several ask at once: each sees how the one before it ended.
    const turn = (sending.current ?? Promise.resolve(true)).then(send);
    sending.current = turn;
    return turn;
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

  // Leaving the section sends what is left at once; what cannot be sent is there again when the person comes back.
  useEffect(() => {
    unsaved.delete(row.key);
    return () => {
      if (!isUnsaved(now.current.saving)) return;
      unsaved.set(row.key, now.current.saving.edits);
      void saveNow().then((isKept) => {
        if (isKept) unsaved.delete(row.key);
      });
    };
  }, [row.key, saveNow]);

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

/** What can be saved now: one field that cannot holds back itself alone. Null where nothing is left but the state. */
function soundNow(now: Now, knows: GuardKnowledge) {
  const wrong = wrongNow(now, knows);
  const sound = Object.fromEntries(Object.entries(now.saving.edits).filter(([field]) => !wrong.has(field)));
  const isEmpty = wrong.size > 0 && Object.keys(sound).every((field) => field === 'state');
  return { sound: isEmpty ? null : sound, sentences: [...wrong.values()].flat() };
}

/** The fields that cannot be kept as they are, with why: by the rule of the return, or by the guard. */
function wrongNow({ saving, kept, check, namesConfirmed }: Now, knows: GuardKnowledge) {
  const wrong = new Map<string, readonly string[]>();
  const add = (field: string, sentence: string): void => {
    if (field in saving.edits) wrong.set(field, [...(wrong.get(field) ?? []), sentence]);
  };
  // `answers.voice` and `events.2` are said of parts; the field is kept or held back as a whole.
  for (const { field, sentence } of check({ ...kept, ...saving.edits })) add(field.split('.')[0] ?? field, sentence);
  for (const [field, value] of Object.entries(saving.edits)) {
    const guarded = mayBeWritten(caseReturns, { [field]: value }, knows, { namesConfirmed });
    if (!guarded.ok) for (const { sentence } of guarded.refusals) add(field, sentence);
  }
  return wrong;
}
