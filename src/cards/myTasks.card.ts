/**
 * What one person has to do for one board, most urgent first. It names things and days, never a finding or a case.
 */
import type { PlainDate } from '../base/time/plainDate.ts';
import { sayDate } from '../base/time/plainDate.ts';
import { type AdaptiveCard, actions, card, heading, paragraph, plain, table } from './elements.ts';

export interface MyTasksData {
  readonly boardName: string;
  readonly today: PlainDate;
  readonly tasks: readonly {
    readonly what: string;
    /** Null when there is no day yet. */
    readonly due: PlainDate | null;
    /** How to do it, e.g. `Type "sign" to get the card.` */
    readonly how: string;
  }[];
  readonly tabLink: string;
}

/** Rows on the card: the most urgent. */
export const mostTasksOnCard = 20;

export function myTasksCard(data: MyTasksData): AdaptiveCard {
  const sorted = [...data.tasks].sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999', 'en-GB'));
  const said =
    sorted.length === 0
      ? `${data.boardName}: you have nothing to do.`
      : `${data.boardName}: you have ${sorted.length} ${sorted.length === 1 ? 'thing' : 'things'} to do.`;
  const shown = sorted.slice(0, mostTasksOnCard);
  const rest = sorted.length - shown.length;
  const rows = shown.map((task) => [plain(task.what), dueOf(task.due, data.today), plain(task.how)]);
  return card(said, [
    heading('My tasks'),
    paragraph(plain(said)),
    ...(rows.length === 0 ? [] : [table([4, 3, 4], [['What', 'Due', 'How'], ...rows])]),
    ...(rest > 0
      ? [
          paragraph(
            `These are the most urgent ${shown.length}. ${rest} more ${rest === 1 ? 'is' : 'are'} not shown here.`,
          ),
        ]
      : []),
    actions({ type: 'Action.OpenUrl', title: 'Open the programme', url: data.tabLink }),
  ]);
}

function dueOf(due: PlainDate | null, today: PlainDate): string {
  if (due === null) return 'No day yet';
  return due < today ? `${sayDate(due)} (overdue)` : sayDate(due);
}
