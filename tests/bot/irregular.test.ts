import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { compareDecision, compareItem, type Remembered } from '../../bot/schedule/firstSeen.ts';
import { sqliteStore } from '../../bot/store/sqlite/sqliteStore.ts';
import { keyOf } from '../../src/base/id.ts';
import { plainDate } from '../../src/base/time/plainDate.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { audits } from '../../src/lists/audits.ts';
import type { NewRow } from '../../src/lists/definition/defineList.ts';
import { programmeItems } from '../../src/lists/programmeItems.ts';
import { addAudit, neglectAudit } from './duties/things.ts';
import { type BotWorld, botWorld } from './kit/botWorld.ts';

/** Edits the list itself, as a member of the team can in SharePoint. */
async function edit(world: BotWorld, changes: Partial<NewRow<typeof programmeItems>>): Promise<void> {
  const store = listStore(world.siteAs('member'), programmeItems);
  const row = await store.get(keyOf('neglect-audit'));
  if (row === null) throw new Error('there is no such item');
  await store.change(row, changes);
}

async function notices(world: BotWorld): Promise<readonly string[]> {
  const seen = await world.desk('qaManager').messages('chat');
  return seen.map((one) => JSON.stringify(one.cards)).filter((one) => one.includes('Irregular rows'));
}

const move = { from: 'Q2', to: 'Q3', reason: 'The returns came late.', movedOn: plainDate('2015-03-16') } as const;

describe('a programme item changed past our screens', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld();
    await world.bot().tick();
  });
  afterEach(() => world.close());

  it('is flagged within one run, and the QA manager is told once', async () => {
    expect(await notices(world)).toEqual([]);
    await edit(world, { quarter: 'Q4' });
    await world.bot().tick();
    const [told] = await notices(world);
    expect(told).toContain('Neglect audit: The quarter was changed without a recorded move and reason.');
    await world.bot().tick();
    await world.restart();
    await world.bot().tick();
    expect(await notices(world)).toHaveLength(1);
    expect(world.lines.filter((line) => line.includes('row.irregular'))).toHaveLength(1);
    expect(await world.desk('member').messages('chat')).toEqual([]);
  });

  it('is flagged when quarter and first quarter were changed together, so that the row looks sound', async () => {
    await edit(world, { quarter: 'Q4', firstQuarter: 'Q4' });
    await world.bot().tick();
    const [told] = await notices(world);
    expect(told).toContain('The quarter it was first planned for has been changed.');
    const store = sqliteStore(world.storeFile);
    expect(await store.irregular.all((await store.boards.all())[0]?.key ?? '')).toMatchObject([
      { list: 'programmeItems', item: 'neglect-audit' },
    ]);
    await store.close();
  });

  it('is not flagged for a move with its reason, and is when the move is taken out again', async () => {
    await edit(world, { quarter: 'Q3', moves: [move] });
    await world.bot().tick();
    expect(await notices(world)).toEqual([]);
    await edit(world, { quarter: 'Q2', moves: null });
    await world.bot().tick();
    expect((await notices(world))[0]).toContain('Moves have been taken out of its history.');
  });

  it('is told of in the morning when it was changed in the evening', async () => {
    await world.setClock('2015-03-16T19:00:00Z');
    await edit(world, { quarter: 'Q4' });
    await world.bot().tick();
    expect(await notices(world)).toEqual([]);
    await world.setClock('2015-03-17T08:00:00Z');
    await world.bot().tick();
    expect(await notices(world)).toHaveLength(1);
  });
});

describe('an audit changed past our screens', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld();
  });
  afterEach(() => world.close());

  it('is flagged when its status says ‘Closed’ before it has gone the whole way; the QA manager is told once', async () => {
    await addAudit(world);
    await world.bot().tick();
    expect(await notices(world)).toEqual([]);
    const store = listStore(world.siteAs('member'), audits);
    const row = await store.get(neglectAudit.key);
    if (row === null) throw new Error('the audit is in the list');
    await store.change(row, { status: 'Closed' });
    await world.bot().tick();
    await world.restart();
    await world.bot().tick();
    const told = await notices(world);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('Neglect audit: Its status was set to ‘Closed’, but it has not gone the whole way');
  });
});

describe('what the bot first saw', () => {
  const seen =
    (values: Readonly<Record<string, string>>): Remembered =>
    (fact) =>
      values[fact];
  const by = (objectId: string) => ({ kind: 'person', objectId, name: 'Chair' }) as const;

  it('of a decision is who took it: another author later is flagged, and the first stays remembered', () => {
    const first = compareDecision({ key: keyOf('d'), createdBy: by('chair') }, seen({}));
    expect(first).toMatchObject({ reasons: [], keep: [{ fact: 'createdBy', value: 'chair' }] });
    const later = compareDecision({ key: keyOf('d'), createdBy: by('somebody') }, seen({ createdBy: 'chair' }));
    expect(later).toEqual({ reasons: ['Who took this decision has been changed since it was recorded.'], keep: [] });
  });

  it('of an undated item is that it has no quarter: it gets one by a move, and not without', () => {
    const undated = seen({ firstQuarter: '', moves: '0' });
    const dated = { key: keyOf<'programmeItems'>('i'), firstQuarter: 'Q3' } as const;
    expect(compareItem({ ...dated, moves: [{ ...move, from: null }] }, undated)).toMatchObject({
      reasons: [],
      keep: [
        { fact: 'firstQuarter', value: 'Q3' },
        { fact: 'moves', value: '1' },
      ],
    });
    expect(compareItem({ ...dated, moves: null }, undated).reasons).toHaveLength(1);
  });
});
