/**
 * One duty as a card shows it. Made by the bot from the lists at the moment of sending, updating or answering; the card
 * itself looks nothing up. It holds titles, days and buttons: never a case, a finding or anything about a child.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import type { Act } from '../../core/duties/duty.ts';
import type { DutySubject } from '../verbs.ts';

/** A person to choose from on a card. */
export interface Choice {
  readonly key: string;
  readonly name: string;
}

export interface DutyLine {
  readonly subject: DutySubject;
  /** `Case returns` */
  readonly label: string;
  /** `Please send the case returns for CSE.` */
  readonly ask: string;
  /** What happens after it is done. */
  readonly next: string;
  readonly remark: string | null;
  readonly dueOn: PlainDate;
  /** Working days past the due date; 0 when it is not overdue. */
  readonly workingDaysLate: number;
  /** Whether a step of its ladder falls on the day of the card. */
  readonly isToday: boolean;
  /** Who owes it, when this person is told of it and does not owe it; null when it is theirs. */
  readonly owedBy: string | null;
  /** As what they were asked, when they stand in for somebody: `as substitute for Police representative`. */
  readonly standingIn: string | null;
  /** Buttons, in order. */
  readonly acts: readonly Act[];
  /** For `lead named` and `reassigned`. */
  readonly people: readonly Choice[];
  /** What was answered and when, in a sentence, instead of buttons; null while it is open. */
  readonly answered: string | null;
  /** Where it is looked at in the tab. */
  readonly link: string;
}
