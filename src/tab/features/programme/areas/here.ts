/** What every part of the page of content areas stands on. */
import { createContext, useContext } from 'react';
import type { Result } from '../../../../base/result.ts';
import type { ProgrammeBooks } from '../readProgramme.ts';

export interface AreasHere {
  readonly books: ProgrammeBooks;
  /** The business-plan period in force; empty where the board has none. */
  readonly period: string;
  /** Whether the signed-in person may enter and change areas; asked again before each write. */
  readonly mayEdit: () => Result<true, string>;
  /** The same for priorities. */
  readonly maySet: () => Result<true, string>;
  /** Reads the page again and reads the sentence out. */
  readonly saved: (sentence: string) => Promise<void>;
}

export const AreasContext = createContext<AreasHere | null>(null);

/** @throws Error outside the page */
export function useAreasHere(): AreasHere {
  const here = useContext(AreasContext);
  if (here === null) throw new Error('this is no page of content areas');
  return here;
}
