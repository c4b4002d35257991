/**
 * The yearly quality assurance programme (framework stage four). Approval is not a column: it is a decision by the
 * chair, from which the state is derived.
 */
import { date, link, optional, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const programmes = defineList({
  name: 'programmes',
  displayName: 'Programmes',
  description: 'One row a financial year. Recommended by the sub group, approved by the Board.',
  writing: { kind: 'owned', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: everyone,
  columns: {
    year: text('Financial year, e.g. 2015-16', { unique: true }),
    recommendedOn: optional(date('Day on which the sub group recommended it to the Board')),
    recommendedMinute: optional(text('Minute of that meeting')),
    frameworkLink: optional(link('The Learning and Improvement Framework that guides this year')),
    frameworkVersion: optional(text('Version of that framework')),
    closedOn: optional(date('Day on which the year was closed')),
  },
  title: (programme) => `QA programme ${programme.year}`,
});
