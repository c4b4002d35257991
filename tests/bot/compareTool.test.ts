import { describe, expect, it } from '@jest/globals';
import { compareTool } from '../../bot/schedule/compareTool.ts';
import { aTool } from '../kit/auditBook.ts';
import { aToolContent } from '../kit/toolQuestions.ts';

const nothing = () => undefined;
const published = aTool({ state: 'Published', content: aToolContent() });
const [first] = compareTool(published, nothing).keep;
const remembered = (fact: string) => (fact === first?.fact ? first.value : undefined);

describe('an audit tool as it was published', () => {
  it('is remembered when the bot first sees it so, and not before', () => {
    expect(first).toMatchObject({ list: 'auditTools', item: published.key, fact: 'published' });
    expect(compareTool({ ...published, state: 'Draft' }, nothing)).toEqual({ reasons: [], keep: [] });
    expect(compareTool(published, nothing).reasons).toEqual([]);
  });

  it.each([
    ['as it was', {}, null],
    ['withdrawn', { state: 'Withdrawn' }, null],
    [
      'with another question',
      { content: aToolContent({ purpose: 'Something else.' }) },
      'The questions of a published tool',
    ],
    ['a draft again', { state: 'Draft' }, 'A published tool was made a draft again'],
    ['without questions', { content: aToolContent({ sections: [] }) }, 'although the form would have refused it'],
  ] as const)('later: %s', (_what, change, words) => {
    const { reasons, keep } = compareTool({ ...published, ...change }, remembered);
    expect(keep).toEqual([]);
    expect(words === null ? reasons.length : reasons.join('\n')).toEqual(
      words === null ? 0 : expect.stringContaining(words),
    );
  });
});
