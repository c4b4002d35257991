/** Hands the forms below what the board knows: its people may be named, its items and content areas are no names. */
import { type ReactNode, useMemo } from 'react';
import { guardKnowledgeOf } from '../../../core/privacy/knowledge.ts';
import { GuardProvider } from '../../board/audit/guardKnowledge.ts';
import type { ProgrammeBooks } from './readProgramme.ts';

export function ProgrammeGuard({ books, children }: { readonly books: ProgrammeBooks; readonly children: ReactNode }) {
  const { board, items, areas } = books;
  const knows = useMemo(
    () =>
      guardKnowledgeOf({
        membership: board.membership,
        agencies: [],
        items: [...items, ...areas],
        settings: board.settings,
      }),
    [board, items, areas],
  );
  return <GuardProvider value={knows}>{children}</GuardProvider>;
}
