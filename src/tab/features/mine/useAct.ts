/**
 * Answering: the board is read afresh, the same rule as on the cards decides, and the row is written as the signed-in
 * person; SharePoint's permission has the last word. What somebody else did in the meantime refuses it, in words.
 */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { keyOf } from '../../../base/id.ts';
import type { Refusal } from '../../../base/result.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { type ActValues, prepareAct, type ReadyAct, sayAct } from '../../../core/answers/prepareAct.ts';
import type { Act, DutyKind } from '../../../core/duties/duty.ts';
import type { Person } from '../../../core/people/board.ts';
import { actMayBeWritten } from '../../../core/privacy/guardAct.ts';
import { listStore } from '../../../graph/lists/listStore.ts';
import type { BoardSite } from '../../../graph/lists/site.ts';
import { answers } from '../../../lists/answers.ts';
import { decisions } from '../../../lists/decisions.ts';
import { useSite } from '../../board/world.ts';
import { useBoardNow } from './readMine.ts';

/** What is answered: about a thing, or (kind null) about oneself. */
export interface Answering {
  readonly person: Person;
  readonly kind: DutyKind | null;
  readonly item: string;
  readonly dueOn: PlainDate | null;
  readonly act: Act;
}

export type Answered =
  | { readonly ok: true; readonly sentence: string }
  /** @property isGone nothing in the form can help: somebody dealt with it, or it was moved */
  | { readonly ok: false; readonly refusals: readonly Refusal[]; readonly isGone: boolean };

const gone: ReadonlySet<string> = new Set(['alreadyDone', 'moved', 'notYours']);

/** @param onAnswered told once it is settled and the page shows the board as it is now */
export function useAct(answering: Answering, onAnswered: (answered: Answered) => void) {
  const site = useSite();
  const { readNow, show } = useBoardNow();
  // One key for one form: pressing again after a lost answer finds the row instead of writing a second.
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: async (form: ActValues): Promise<Answered> => {
      const before = await readNow();
      const ready = prepareAct(before.snapshot, { ...answering, form });
      if (!ready.ok) {
        const isGone = ready.refusals.some((refusal) => gone.has(refusal.code));
        if (isGone) show(before);
        return { ok: false, refusals: ready.refusals, isGone };
      }
      // The form asks about names before it can be sent.
      const may = actMayBeWritten(before.snapshot, ready.value, { namesConfirmed: true });
      if (!may.ok) return { ok: false, refusals: may.refusals, isGone: false };
      const sentence = sayAct(before.snapshot, ready.value);
      await write(site, key, ready.value);
      // The row is there; that the page cannot be read again at this moment must not look as if it were not.
      await readNow().then(show, () => undefined);
      return { ok: true, sentence };
    },
    onSuccess: onAnswered,
  });
}

async function write(site: BoardSite, key: string, ready: ReadyAct): Promise<void> {
  if (ready.list === 'answers') await listStore(site, answers).add(keyOf(key), ready.values);
  else await listStore(site, decisions).add(keyOf(key), ready.values);
}
