import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keyOf } from '../../../src/base/id.ts';
import { auditPath } from '../../../src/core/audit/path/auditPath.ts';
import { prepareMove } from '../../../src/core/audit/path/prepareMove.ts';
import { listStore } from '../../../src/graph/lists/listStore.ts';
import { readAll } from '../../../src/graph/lists/query.ts';
import { appointments } from '../../../src/lists/appointments.ts';
import { auditLeads } from '../../../src/lists/auditLeads.ts';
import { audits } from '../../../src/lists/audits.ts';
import { checkedMoves } from '../../../src/lists/checkedMoves.ts';
import { decisions } from '../../../src/lists/decisions.ts';
import { day } from '../../kit/clock.ts';
import { neglectAudit } from '../duties/things.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { personRef } from '../kit/rows.ts';
import type { UserName } from '../kit/tenant.ts';
import { bookOf, moveTo, returnsIn, scopedAudit, withAgencyLists } from './openAudit.ts';

const today = day('2015-03-16');

describe('another member of the sub group who wants to run the audit, past our screens', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld();
    await withAgencyLists(world);
    await scopedAudit(world);
    await listStore(world.siteAs('owner'), appointments).add(keyOf('second-member'), {
      ...{
        person: personRef('housingSubstitute'),
        agency: null,
        role: 'sub group member',
        startsOn: day('2013-04-01'),
      },
    });
    await moveTo(world, 'cases selected');
    await world.bot().tick();
  });
  afterEach(() => world.close());

  const edit = async (name: UserName, changes: Parameters<ReturnType<typeof store>['change']>[1]) => {
    const row = await store(name).get(neglectAudit.key);
    if (row === null) throw new Error('the audit is in the list');
    await store(name).change(row, changes);
  };
  const store = (name: UserName) => listStore(world.siteAs(name), audits);
  /** What whoever leads would write, written by somebody. */
  const moveAs = async (name: UserName, key: string) => {
    const book = await bookOf(world);
    const ready = prepareMove(book, {
      person: book.audit.lead?.key ?? personRef('member').key,
      to: 'returns open',
      day: today,
    });
    if (!ready.ok) throw new Error('the audit can move');
    return listStore(world.siteAs(name), decisions).add(keyOf(key), ready.value);
  };
  const reached = async () => auditPath(await bookOf(world), today).reached;
  const notices = async () =>
    (await world.desk('qaManager').messages('chat'))
      .map((one) => JSON.stringify(one.cards))
      .filter((one) => one.includes('Irregular rows'));

  it('names themselves lead in the list: it confers nothing, the QA manager is told, and it can be put right', async () => {
    await edit('housingSubstitute', { lead: personRef('housingSubstitute') });
    expect((await bookOf(world)).audit.lead?.key).toBe(personRef('member').key);
    await world.bot().tick();
    await moveAs('housingSubstitute', 'forged');
    await world.bot().tick();
    expect(await returnsIn(world, 'police')).toEqual([]);
    expect((await notices()).join(' ')).toContain('was changed in the list by somebody who may not');
    // The QA manager changes something else of the row: that names nobody.
    await edit('qaManager', { returnsDueOn: day('2015-04-13') });
    await world.bot().tick();
    expect((await bookOf(world)).audit.lead?.key).toBe(personRef('member').key);
    expect(await reached()).toBe('cases selected');
    await edit('qaManager', { lead: personRef('member') });
    await world.bot().tick();
    const { rows } = await readAll(world.siteAsApp(), auditLeads);
    expect(rows.map((row) => [row.lead?.key, row.counts])).toEqual([
      [personRef('member').key, true],
      [personRef('housingSubstitute').key, false],
      [personRef('member').key, true],
    ]);
  });

  it('moves the audit: it never counts, not even when they are rightly named lead later', async () => {
    await moveAs('housingSubstitute', 'forged');
    await world.bot().tick();
    await edit('qaManager', { lead: personRef('housingSubstitute') });
    await world.bot().tick();
    expect((await bookOf(world)).audit.lead?.key).toBe(personRef('housingSubstitute').key);
    expect(await reached()).toBe('cases selected');
    await moveAs('housingSubstitute', 'rightful');
    expect(await reached()).toBe('returns open');
  });

  it('writes a check of their own, where SharePoint would let them: it confers nothing', async () => {
    await moveAs('housingSubstitute', 'forged');
    await listStore(world.siteAs('housingSubstitute'), checkedMoves).add(keyOf('forged'), {
      ...{ about: 'Neglect', audit: neglectAudit, counts: true, reason: null },
    });
    expect(await reached()).toBe('cases selected');
    await world.bot().tick();
    expect(await returnsIn(world, 'police')).toEqual([]);
  });

  it('edits what a move rested on: the move stands, and is kept once whoever looks again', async () => {
    await moveAs('member', 'rightful');
    await world.bot().tick();
    await edit('member', { returnsOpenOn: null, tool: null });
    await world.bot().tick();
    await world.restart();
    await world.bot().tick();
    expect(await reached()).toBe('returns open');
    const { rows } = await readAll(world.siteAsApp(), checkedMoves);
    expect(rows.map((row) => row.counts)).toEqual([true, true, true, true]);
  });
});
