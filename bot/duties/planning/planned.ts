/** What a part of planning gives: it is recorded together, or not at all. */
import type { NewEntry, PlannedStep } from '../../store/outboxRecords.ts';

/** What is planned, with the steps it carries. */
export interface Plan {
  readonly steps: readonly PlannedStep[];
  readonly entries: readonly NewEntry[];
}
