/** Whether there is room for the table. Paper counts by its own width, so a print from a phone has the table as well. */
import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 760px)';

function onChange(notify: () => void): () => void {
  const query = window.matchMedia(narrow);
  query.addEventListener('change', notify);
  return () => query.removeEventListener('change', notify);
}

export function useNarrow(): boolean {
  return useSyncExternalStore(onChange, () => window.matchMedia(narrow).matches);
}
