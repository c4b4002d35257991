import { describe, expect, it } from '@jest/globals';
import { ConflictFault } from '../../src/base/fault.ts';
import { lscb2015, lscp2023 } from '../../src/core/words/terms.ts';
import { readMendable } from '../../src/graph/lists/mendRow.ts';
import { boardSettings, settingsKey } from '../../src/lists/boardSettings.ts';
import { writeRow } from '../../src/lists/definition/row.ts';
import { termNames } from '../../src/lists/terms.ts';
import { hasUnreadSettings } from '../../src/tab/board/board.ts';
import { type Settings, type TermRow, usualSettings } from '../../src/tab/features/settings/readSettings.ts';
import { sayClosureDay, sayStanding } from '../../src/tab/features/settings/saySettings.ts';
import { changesSettings, writesTerms } from '../../src/tab/features/settings/settingsWriting.ts';
import { facts } from '../kit/boardRows.ts';
import { anAudit, someSettings } from '../kit/dutyBoard.ts';
import { type Scripted, scriptedGraph } from '../kit/scriptedGraph.ts';
import { aBoard } from './rows.ts';

/** The one row of the settings as Graph gives it. */
function item(etag: string, more: Readonly<Record<string, unknown>> = {}): Scripted {
  const { boardName, businessPlanPeriod, ...rest } = someSettings({ boardName: 'Board' });
  const fields = writeRow(boardSettings, settingsKey, { ...rest, boardName, businessPlanPeriod });
  return { status: 200, body: { id: '1', eTag: etag, fields: { ...fields, ...more } } };
}

const row = someSettings({ etag: '"1"' });
const refused: Scripted = { status: 412, body: { error: { code: 'notAllowed', message: 'etag' } } };
const accepted: Scripted = { status: 200, body: {} };

function settingsOf(more: Partial<Settings> = {}): Settings {
  return {
    ...{ board: aBoard(), row, broken: new Map(), words: [], agencies: [], audits: [], spoiled: [] },
    ...more,
  };
}

describe('saving one panel of the settings', () => {
  it('writes its own fields alone, on the version that was read', async () => {
    const graph = scriptedGraph([accepted]);
    await changesSettings(row, { mouRenewsYearly: true }).send(graph.site);
    expect(graph.seen[0]?.body).toEqual({ MouRenewsYearly: true });
    expect(graph.seen[0]?.headers.get('If-Match')).toBe('"1"');
  });

  it('goes on top of what somebody else changed in another panel', async () => {
    const graph = scriptedGraph([refused, item('"2"', { ReminderHour: 11 }), accepted]);
    await changesSettings(row, { mouRenewsYearly: true }).send(graph.site);
    expect(graph.seen[2]?.headers.get('If-Match')).toBe('"2"');
    expect(graph.seen[2]?.body).toEqual({ MouRenewsYearly: true });
  });

  it('writes nothing where somebody else changed the same, and shows both', async () => {
    const graph = scriptedGraph([refused, item('"2"', { ReminderHour: 11 })]);
    const saving = changesSettings(row, { reminderHour: 10 }).send(graph.site);
    await expect(saving).rejects.toBeInstanceOf(ConflictFault);
    await expect(saving).rejects.toMatchObject({ base: { reminderHour: null }, theirs: { reminderHour: 11 } });
    expect(graph.seen).toHaveLength(2);
  });

  it('is content where its own write arrived and only the answer was lost', async () => {
    const graph = scriptedGraph(['drop', item('"2"', { ReminderHour: 10 })]);
    await changesSettings(row, { reminderHour: 10 }).send(graph.site);
    expect(graph.seen).toHaveLength(2);
  });
});

describe('settings of which something cannot be read', () => {
  it('are read all the same, with the usual in its place and what stands there named', async () => {
    const graph = scriptedGraph([item('"7"', { Ladders: '{ not json', SignWithinWorkingDays: -4 })]);
    const read = await readMendable(graph.site, boardSettings, { itemId: '1', usual: usualSettings });
    expect([...read.broken]).toEqual([
      ['signWithinWorkingDays', '-4'],
      ['ladders', '{ not json'],
    ]);
    expect(read.row).toMatchObject({ etag: '"7"', boardName: 'Board', ladders: null, signWithinWorkingDays: 20 });
  });

  it('can be mended one by one: what is still unreadable does not stop the save', async () => {
    const broken = item('"8"', { Ladders: '{ not json', ReminderHour: 'nine' });
    const graph = scriptedGraph([refused, broken, accepted]);
    await changesSettings(row, { ladders: null }).send(graph.site);
    expect(graph.seen[2]?.body).toEqual({ Ladders: null });
  });

  it('are told apart from a board that nobody has set up', () => {
    const spoiled = { list: 'boardSettings', itemId: '1', columns: ['Ladders'], webUrl: null };
    expect(hasUnreadSettings({ settings: null, spoiled: [spoiled] })).toBe(true);
    expect(hasUnreadSettings({ settings: null, spoiled: [{ ...spoiled, list: 'terms' }] })).toBe(false);
    expect(hasUnreadSettings({ settings: row, spoiled: [] })).toBe(false);
  });
});

describe('saving the words', () => {
  const wordsOf = (words: typeof lscb2015): readonly TermRow[] =>
    termNames.map((term) => ({
      ...facts<'terms'>(`term-${term.toLowerCase()}`, words[term]),
      term,
      says: words[term],
    }));

  it('writes those that are new, and none that stayed', () => {
    const writes = writesTerms(lscp2023, { words: wordsOf(lscb2015), said: lscb2015 });
    expect(writes.map(({ values }) => values)).toEqual([
      { says: 'Partnership' },
      { says: 'Quality Assurance Sub Group' },
      { says: 'Based on actions from child safeguarding practice reviews' },
    ]);
    expect(writesTerms(lscb2015, { words: wordsOf(lscb2015), said: lscb2015 })).toEqual([]);
  });

  it('adds a word that the list has none of, and only where it differs from the framework’s', () => {
    const writes = writesTerms({ ...lscb2015, chair: 'convenor' }, { words: [], said: lscb2015 });
    expect(writes.map(({ values }) => values)).toEqual([{ term: 'chair', says: 'convenor' }]);
  });

  it('fills a row whose word was emptied in the list', () => {
    const emptied = wordsOf(lscb2015).map((one) => (one.term === 'chair' ? { ...one, says: '' } : one));
    expect(writesTerms(lscb2015, { words: emptied, said: lscb2015 }).map(({ values }) => values)).toEqual([
      { says: 'chair' },
    ]);
  });
});

describe('the first sentence of the settings', () => {
  it('says when the bot writes, what differs from the usual and what is held', () => {
    expect(sayStanding(settingsOf(), row, 0)).toBe(
      'The bot writes at 09:00 on working days, on the usual days. Nothing is under a legal hold.',
    );
    const audit = anAudit('CSE');
    const own = someSettings({
      reminderHour: 11,
      ladders: { action: [{ from: 'due', to: 'owner', day: 0 }] },
      legalHold: `${audit.key}: Complaint`,
    });
    expect(sayStanding(settingsOf({ row: own, audits: [audit] }), own, 0)).toBe(
      'The bot writes at 11:00 on working days, 1 kind of 15 on days of the board’s own. A legal hold is on 1 audit.',
    );
  });

  it('begins with what is to be mended, and a hold that nobody understands stops every disposal', () => {
    const own = someSettings({ legalHold: 'audit-lost: Complaint' });
    expect(sayStanding(settingsOf({ row: own }), own, 1)).toMatch(
      /^1 value cannot be understood .* so nothing may be disposed of\.$/,
    );
  });

  it('shows a closure day as a day, and a line that is none as it stands', () => {
    expect(sayClosureDay('2026-12-24')).toBe('Thursday 24 December 2026');
    expect(sayClosureDay('Christmas')).toBe('“Christmas” (not a day)');
  });
});
