/**
 * The board's own words for parts of a page that are not given the board, such as a notice of a fault. Until the board
 * has been read, and where there is none yet, they are the framework's.
 */
import { createContext, useContext } from 'react';
import { lscb2015, type Terms } from '../../core/words/terms.ts';

/** Set by each page around everything it shows, once it has read its board. */
export const TermsContext = createContext<Terms>(lscb2015);

export function useTerms(): Terms {
  return useContext(TermsContext);
}
