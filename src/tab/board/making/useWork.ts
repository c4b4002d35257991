/** One long-running step of making lists: its lines of progress, how it ended, and that it runs once at a time. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Say } from './telling.ts';

/** After a step everything that was read before may be out of date, other pages included. */
export function useReadAll(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
}

/** @param work is given where to tell its progress; afterwards the page is read again */
export function useWork<Asked>(work: (asked: Asked, say: Say) => Promise<void>) {
  const readAll = useReadAll();
  const [lines, setLines] = useState<readonly string[]>([]);
  const run = useMutation({
    mutationFn: async (asked: Asked) => {
      setLines([]);
      await work(asked, (line) => setLines((before) => [...before, line]));
    },
    onSettled: readAll,
  });
  return { lines, run };
}
