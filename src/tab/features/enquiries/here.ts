/** What every part of the page of enquiries stands on. */
import { createContext, useContext } from 'react';
import type { Result } from '../../../base/result.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { KnownEnquiries } from '../../../core/enquiries/enquiry.ts';
import type { DutyBoard } from '../../board/dutyBoard.ts';

export interface EnquiriesHere {
  readonly at: DutyBoard;
  readonly today: PlainDate;
  readonly known: KnownEnquiries;
  /** Whether the signed-in person may enter and change enquiries; asked again before each write. */
  readonly mayKeep: () => Result<true, string>;
  /** Reads the page again and reads the sentence out. */
  readonly saved: (sentence: string) => Promise<void>;
}

export const EnquiriesContext = createContext<EnquiriesHere | null>(null);

/** @throws Error outside the page */
export function useEnquiriesHere(): EnquiriesHere {
  const here = useContext(EnquiriesContext);
  if (here === null) throw new Error('this is no page of enquiries');
  return here;
}
