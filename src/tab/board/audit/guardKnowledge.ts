/** What the personal-data guard must not cry wolf about on this board: its own people, agencies and words. */
import { createContext, useContext } from 'react';
import type { GuardKnowledge } from '../../../core/privacy/caught.ts';

const nothing: GuardKnowledge = { people: [], words: [], localPatterns: [] };

const GuardContext = createContext<GuardKnowledge>(nothing);

/** Hands what the guard knows to the forms below. */
export const GuardProvider = GuardContext.Provider;

export function useGuardKnowledge(): GuardKnowledge {
  return useContext(GuardContext);
}
