/** A screen to be looked at: in pictures, and with axe. */
import type { Seat } from '../journeys/world.ts';

export interface Screen {
  /** Whether a journey of its own looks at it with axe while it walks through: then it need not be looked at twice. */
  readonly isWalked?: true;
  readonly name: string;
  /** Key of a person of the sample. */
  readonly person: string;
  readonly place: string;
  readonly ready: (seat: Seat) => Promise<void>;
}
