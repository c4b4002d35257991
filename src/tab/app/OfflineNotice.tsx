/** Says that the browser is offline, and says so again when it is back. */
import { useSyncExternalStore } from 'react';
import { Notice } from '../ui/Notice.tsx';

function onChange(notify: () => void): () => void {
  window.addEventListener('online', notify);
  window.addEventListener('offline', notify);
  return () => {
    window.removeEventListener('online', notify);
    window.removeEventListener('offline', notify);
  };
}

/** Nothing while there is a network. */
export function OfflineNotice() {
  const isOnline = useSyncExternalStore(onChange, () => navigator.onLine);
  if (isOnline) return null;
  return (
    <Notice kind="warning" title="You are offline" isUrgent>
      <p>
        What you see was read earlier. Nothing can be saved until the connection is back; nothing you saved is lost.
      </p>
    </Notice>
  );
}
