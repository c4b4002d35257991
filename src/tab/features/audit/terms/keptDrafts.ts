/**
 * What somebody has written into terms of reference and not saved: kept while they look at other sections, each with the
 * row it began from, so that what others save meanwhile is met as a conflict. Closing the window asks first.
 */
import { useSyncExternalStore } from 'react';
import type { TermsOfReference } from '../../../../core/audit/auditBook.ts';
import type { TermsForm } from './termsForm.ts';

export interface KeptDraft {
  /** Null where nobody had written any terms. */
  readonly base: TermsOfReference | null;
  readonly form: TermsForm;
}

export interface KeptDrafts {
  of(audit: string): KeptDraft | null;
  keep(audit: string, draft: KeptDraft): void;
  drop(audit: string): void;
  subscribe(notify: () => void): () => void;
}

/** @param onAny told when there begins, and when there ceases, to be anything unsaved */
export function newKeptDrafts(onAny: (isAny: boolean) => void): KeptDrafts {
  const drafts = new Map<string, KeptDraft>();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const notify of listeners) notify();
  };
  return {
    of: (audit) => drafts.get(audit) ?? null,
    keep: (audit, draft) => {
      if (drafts.size === 0) onAny(true);
      drafts.set(audit, draft);
      tell();
    },
    drop: (audit) => {
      if (!drafts.delete(audit)) return;
      if (drafts.size === 0) onAny(false);
      tell();
    },
    subscribe: (notify) => {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
  };
}

function ask(event: Event): void {
  event.preventDefault(); // the browser asks in its own words
}

/** Of this window. */
export const keptTerms = newKeptDrafts((isAny) => {
  if (isAny) window.addEventListener('beforeunload', ask);
  else window.removeEventListener('beforeunload', ask);
});

/** The unsaved terms of an audit; null while there are none. */
export function useKeptTerms(audit: string): KeptDraft | null {
  return useSyncExternalStore(keptTerms.subscribe, () => keptTerms.of(audit));
}
