/** Whether the page is being drawn for paper, which is white whatever theme the screen wears. */
import { useSyncExternalStore } from 'react';

function onChange(notify: () => void): () => void {
  const query = window.matchMedia('print');
  query.addEventListener('change', notify);
  return () => query.removeEventListener('change', notify);
}

export function usePrinting(): boolean {
  return useSyncExternalStore(onChange, () => window.matchMedia('print').matches);
}
