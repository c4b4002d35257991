/** What every part of the page of meetings stands on. */
import { createContext, useContext } from 'react';
import type { Result } from '../../../base/result.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { KnownMeetings } from '../../../core/agenda/meeting.ts';
import type { DutyBoard } from '../../board/dutyBoard.ts';

export interface MeetingsHere {
  readonly at: DutyBoard;
  readonly today: PlainDate;
  readonly known: KnownMeetings;
  /** Whether the signed-in person may enter and change meetings; asked again before each write. */
  readonly mayKeep: () => Result<true, string>;
  /** Whether they may see what is overdue for whom: the agenda draft is made from it. */
  readonly maySeeDraft: boolean;
  /** Reads the page again and reads the sentence out. */
  readonly saved: (sentence: string) => Promise<void>;
}

export const MeetingsContext = createContext<MeetingsHere | null>(null);

/** @throws Error outside the page */
export function useMeetingsHere(): MeetingsHere {
  const here = useContext(MeetingsContext);
  if (here === null) throw new Error('this is no page of meetings');
  return here;
}
