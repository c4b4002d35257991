/** What a person has set out to do to an item; one dialog each. */
import type { ProgrammeItem } from '../../../../core/programme/programme.ts';

export interface Task {
  readonly kind: 'add' | 'edit' | 'leads' | 'move' | 'withdraw';
  /** Null when adding. */
  readonly item: ProgrammeItem | null;
}

/** The id of the button that begins a task: the keyboard returns to it when the dialog has gone. */
export function taskButtonId(kind: Task['kind']): string {
  return `task-${kind}`;
}
