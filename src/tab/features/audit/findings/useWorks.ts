/** Every audit of the board, read once somebody needs to know what earlier audits found. */
import { useMemo } from 'react';
import type { AuditBook } from '../../../../core/audit/auditBook.ts';
import { booksOf } from '../../../board/audit/books.ts';
import { useWorkBoard } from '../../../board/audit/useAudit.ts';

export interface Works {
  /** Null while they are being read, or when they cannot be. */
  readonly books: readonly AuditBook[] | null;
  readonly error: unknown;
  readonly again: () => void;
}

export function useWorks(): Works {
  const { data, error, refetch } = useWorkBoard();
  const books = useMemo(() => (data === undefined ? null : booksOf(data)), [data]);
  return { books, error: books === null ? error : null, again: () => void refetch() };
}
