/** What the operations guide says of the log, the metrics and the settings is what the service has: no more, no less. */
import { describe, expect, it } from '@jest/globals';
import { environmentNames } from '../../bot/config.ts';
import { logEvents } from '../../bot/log.ts';
import { metricsOf } from '../../bot/web/health.ts';
import { meter } from '../../bot/web/meter.ts';
import { textOf } from '../kit/repository.ts';
import { rowsUnder } from './guideText.ts';

const guide = textOf('manifest/guide/operations.md');

describe('the operations guide', () => {
  it('explains every event of the log with its level, and none that is never written', () => {
    const said = rowsUnder(guide, 'The log').map(([event, level, meaning = '']) => {
      expect(meaning.length).toBeGreaterThan(10);
      return [event?.replaceAll('`', ''), level];
    });
    expect(said).toEqual(Object.entries(logEvents));
  });

  it('explains every metric, and none that is not there', () => {
    const counted = metricsOf(
      { meter: meter() } as Parameters<typeof metricsOf>[0], // the counters alone: the store is not asked for them
      {
        up: true,
        lastTick: null,
        boards: 0,
        boardsWaitingForSetUp: 0,
        messages: { planned: 0, unknown: 0, sent: 0, failed: 0, superseded: 0 },
        oldestWaitSeconds: 0,
        addressesHeld: 0,
      },
    );
    const there = [...counted.matchAll(/^# TYPE (\w+) /gm)].map((match) => match[1]);
    expect(there.length).toBeGreaterThan(5);
    expect(rowsUnder(guide, 'Metrics').map(([name]) => name?.replaceAll('`', ''))).toEqual(there);
  });

  it('names no setting that the service does not read', () => {
    const named = [...guide.matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?:=\w+)?`/g)].map((match) => match[1] ?? '');
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !environmentNames.includes(name))).toEqual([]);
  });
});
