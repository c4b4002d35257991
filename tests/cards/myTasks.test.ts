import { describe, expect, it } from '@jest/globals';
import { mostTasksOnCard, myTasksCard } from '../../src/cards/myTasks.card.ts';
import { day } from '../kit/clock.ts';

function cardOf(count: number): string {
  const tasks = Array.from({ length: count }, (_, at) => ({ what: `Audit ${at + 1}`, due: null, how: 'Look.' }));
  return JSON.stringify(
    myTasksCard({ boardName: 'Sample', today: day('2015-03-16'), tasks, tabLink: 'https://t.test' }),
  );
}

describe('more tasks than a card shows', () => {
  it('are said to exist, with their number', () => {
    expect(cardOf(mostTasksOnCard + 3)).toContain('These are the most urgent 20. 3 more are not shown here.');
    expect(cardOf(mostTasksOnCard + 1)).toContain('1 more is not shown here.');
  });

  it('are not spoken of when all of them fit', () => {
    expect(cardOf(mostTasksOnCard)).not.toContain('not shown here');
  });
});
