import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReturnState } from '../../../src/lists/caseReturns.ts';
import { editReturn, openAudit, references } from '../audits/openAudit.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import type { UserName } from '../kit/tenant.ts';
import { inStore } from '../outbox/outboxOf.ts';
import { neglectAudit, saidIn, withQuietChannel } from './things.ts';

const [first, second] = references;
type Agency = 'police' | 'housing';

describe('historical information that could not be reached', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld();
    await openAudit(world);
    await world.bot().tick();
  });
  afterEach(() => world.close());

  /** The agency says so in its own list, through Graph, whatever else stands in the return. */
  const set = (agency: Agency, reference: string, isRaised = true, state: ReturnState = 'Draft') =>
    editReturn(
      world,
      agency,
      { agency, reference },
      {
        state,
        historicalIssue: isRaised,
        historicalSystem: isRaised ? 'Archive of 2009' : null,
        historicalNote: isRaised ? 'The file of the older brother Thomas could not be opened.' : null,
      },
    );
  const told = async (name: UserName, text: string) =>
    (await saidIn(world.desk(name), 'chat')).filter((said) => said.includes(text)).length;
  const posts = async () =>
    (await saidIn(world.desk('housing'), 'channel')).filter((said) => said.includes('historical information'));
  const planned = () =>
    inStore(world, async (store, board) =>
      (await store.outbox.waiting(board)).filter((entry) => entry.key.startsWith('flag.')).map(({ key }) => key),
    );

  it.each(['Draft', 'Submitted'] as const)(
    'is told in the same run to whoever leads the audit and to the QA manager, once, from a return in state %s',
    async (state) => {
      await set('police', first, true, state);
      await world.bot().tick();
      for (const name of ['member', 'qaManager'] as const) expect(await told(name, first)).toBe(1);
      await world.bot().tick();
      await world.restart();
      await set('police', first, false, state);
      await world.bot().tick();
      await set('police', first, true, state);
      await world.bot().tick();
      for (const name of ['member', 'qaManager'] as const) expect(await told(name, first)).toBe(1);
      expect(await told('housing', first)).toBe(0);
      expect(await told('chair', first)).toBe(0);
    },
  );

  it('is told with the agency and the reference to those who see the returns, and leads to them', async () => {
    await set('police', first);
    await world.bot().tick();
    const [said] = (await saidIn(world.desk('qaManager'), 'chat')).filter((one) => one.includes(first));
    expect(said).toContain('"value":"Police"');
    expect(decodeURIComponent(said ?? '')).toContain(`audit/${neglectAudit.key}/returns`);
  });

  it('is told to the sub group in its channel, once, by the reference alone', async () => {
    await set('police', first);
    await world.bot().tick();
    await world.bot().tick();
    const said = await posts();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(
      `A case return of the audit “${neglectAudit.title}” says that historical information could not be reached: reference ${first}.`,
    );
    expect(said[0]).not.toContain('Police');
  });

  it('is told without a word of what the agency wrote', async () => {
    await set('police', first);
    await world.bot().tick();
    for (const name of ['member', 'qaManager', 'housing'] as const) {
      const all = [...(await saidIn(world.desk(name), 'chat')), ...(await saidIn(world.desk(name), 'channel'))].join();
      expect(all).not.toMatch(/Thomas|Archive of 2009/);
    }
  });

  it('is not told in a channel that is to be quiet', async () => {
    await withQuietChannel(world);
    await set('police', first);
    await world.bot().tick();
    expect(await posts()).toEqual([]);
    expect(await told('qaManager', first)).toBe(1);
  });

  it('is planned in the same run in the evening, and told at 08:00 of the next working day', async () => {
    await world.setClock('2015-03-16T19:00:00Z');
    await set('police', first);
    await world.bot().tick();
    expect(await planned()).toHaveLength(3);
    expect(await told('qaManager', first)).toBe(0);
    await world.setClock('2015-03-17T08:00:00Z');
    world.passes(120_000);
    await world.bot().tick();
    expect(await told('qaManager', first)).toBe(1);
    expect(await posts()).toHaveLength(1);
  });

  it('is not told when it was taken back before anybody was, and is when it is set again', async () => {
    await world.setClock('2015-03-16T19:00:00Z');
    await set('police', first);
    await world.bot().tick();
    await set('police', first, false);
    await world.setClock('2015-03-17T08:00:00Z');
    world.passes(120_000);
    await world.bot().tick();
    expect(await told('qaManager', first)).toBe(0);
    expect(await posts()).toEqual([]);
    await set('police', first);
    await world.bot().tick();
    await world.bot().tick();
    expect(await told('qaManager', first)).toBe(1);
    expect(await posts()).toHaveLength(1);
  });

  it('is told once for each return, also where two agencies say so of one case, within three cards a day', async () => {
    for (const agency of ['police', 'housing'] as const) {
      for (const reference of [first, second]) await set(agency, reference);
    }
    await world.bot().tick();
    expect(await told('qaManager', 'NEG-')).toBe(3);
    await world.setClock('2015-03-17T09:30:00Z');
    world.passes(120_000);
    await world.bot().tick();
    expect(await told('qaManager', 'NEG-')).toBe(4);
  });
});
