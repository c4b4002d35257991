/** What everything on the desk where versions are written works with. */
import type { PlainDate } from '../../../../base/time/plainDate.ts';
import type { MouBooks } from '../../../../core/mou/standing.ts';
import type { Standing } from '../readMou.ts';

export interface Desk {
  readonly at: Standing;
  readonly books: MouBooks;
  readonly today: PlainDate;
  /** Reads the page again and says what was done. */
  saved(sentence: string): Promise<void>;
}
