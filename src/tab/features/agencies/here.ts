/** What every part of the page of agencies stands on. */
import { createContext, useContext } from 'react';
import type { Result } from '../../../base/result.ts';
import type { AgenciesBoard } from './readAgencies.ts';

export interface AgenciesHere extends AgenciesBoard {
  /** Whether the signed-in person may keep the agencies; asked again before each write. */
  readonly may: () => Result<true, string>;
  /** Reads the page again and reads the sentence out. */
  readonly saved: (sentence: string) => Promise<void>;
}

export const HereContext = createContext<AgenciesHere | null>(null);

/** @throws Error outside the page */
export function useAgenciesHere(): AgenciesHere {
  const here = useContext(HereContext);
  if (here === null) throw new Error('this is no page of agencies');
  return here;
}
