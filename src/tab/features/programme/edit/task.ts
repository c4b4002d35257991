/** What a person has set out to do to an item; one dialog each. */
import type { ProgrammeItem } from '../../../../core/programme/programme.ts';

export interface Task {
  readonly kind: 'add' | 'edit' | 'leads' | 'move' | 'withdraw';
  /** Null when adding. */
  readonly item: ProgrammeItem | null;
}
