/**
 * What the page knows while it runs: the tenant, the acting person and what that person sees. One context, so that
 * panes need not hand it down.
 */
import { createContext, useContext } from 'react';
import type { Session } from './session.ts';
import type { Conversations, Person, Settings } from './shapes.ts';

export interface Workplace {
  readonly settings: Settings;
  readonly me: Person;
  readonly conversations: Conversations;
  readonly session: Session;
  /** Shows a short notice, as Teams does after a press. */
  notify(text: string, intent: 'success' | 'error' | 'info'): void;
}

export const WorkplaceContext = createContext<Workplace | undefined>(undefined);

/** @throws when used outside the page's frame. */
export function useWorkplace(): Workplace {
  const found = useContext(WorkplaceContext);
  if (found === undefined) throw new Error('The workplace is not loaded yet.');
  return found;
}
