import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { authorFact, otherAuthor, withFirstAuthors, withFirstRepliers } from '../../../bot/duties/firstAuthors.ts';
import { compareAnswer, compareReply } from '../../../bot/schedule/firstSeen.ts';
import type { Sighting } from '../../../bot/store/botStore.ts';
import { keyOf } from '../../../src/base/id.ts';
import { prepareMove } from '../../../src/core/audit/path/prepareMove.ts';
import { listStore } from '../../../src/graph/lists/listStore.ts';
import { decisions } from '../../../src/lists/decisions.ts';
import { aReturnHead } from '../../kit/auditBook.ts';
import { auditLead, noWork } from '../../kit/auditPeople.ts';
import { housingRepresentative, police, policeRepresentative } from '../../kit/boardRows.ts';
import { day } from '../../kit/clock.ts';
import { aBoard, anAnswer, wroteIt } from '../../kit/dutyBoard.ts';
import { aReply } from '../../kit/returnReplies.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { personRef } from '../kit/rows.ts';
import { bookOf, moveTo, returnsIn, scopedAudit, withAgencyLists } from './openAudit.ts';

describe('a move of an audit that somebody without the right recorded', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld();
    await withAgencyLists(world);
    await scopedAudit(world);
    await moveTo(world, 'cases selected');
  });
  afterEach(() => world.close());

  const notices = async () =>
    (await world.desk('qaManager').messages('chat'))
      .map((one) => JSON.stringify(one.cards))
      .filter((one) => one.includes('Irregular rows'));
  /** What the lead would write, written by somebody who is appointed to nothing. */
  const moveAsStranger = async () => {
    const to = { person: personRef('member').key, to: 'returns open', day: day('2015-03-16') } as const;
    const ready = prepareMove(await bookOf(world), to);
    if (!ready.ok) throw new Error('the audit can move');
    return listStore(world.siteAs('stranger'), decisions).add(keyOf('forged-move'), ready.value);
  };

  it('opens nothing, and the QA manager is told once', async () => {
    await moveAsStranger();
    await world.bot().tick();
    await world.bot().tick();
    expect(await returnsIn(world, 'police')).toEqual([]);
    const told = await notices();
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('its author may not move this audit');
  });

  it('opens nothing either once its author is rewritten to be the lead, not even after a restart', async () => {
    const row = await moveAsStranger();
    await world.bot().tick();
    world.rewriteAuthor(decisions.displayName, row.itemId, 'member');
    await world.bot().tick();
    expect(await returnsIn(world, 'police')).toEqual([]);
    expect((await notices()).at(-1)).toContain(otherAuthor.decisions);
    const count = (await notices()).length;
    await world.restart();
    await world.bot().tick();
    expect(await returnsIn(world, 'police')).toEqual([]);
    expect(await notices()).toHaveLength(count);
  });

  it('would open them if the bot had never seen who wrote it: the memory is what tells', async () => {
    const row = await moveAsStranger();
    world.rewriteAuthor(decisions.displayName, row.itemId, 'member');
    await world.bot().tick();
    expect(await returnsIn(world, 'police')).toHaveLength(2);
  });
});

describe('the author of a reply on a case return', () => {
  const reply = aReply(auditLead, 'accepted', aReturnHead(police, 'SM-K7Q2'));
  const store = {
    sightings: { keep: async () => undefined, all: async () => compareReply(reply, () => undefined).keep },
  };

  it('is remembered from first sight: an acceptance in another name counts for nothing', async () => {
    const forged = { ...reply, createdBy: wroteIt(policeRepresentative) };
    const left = async (row: typeof reply) =>
      (await withFirstRepliers({ store }, 'board', { work: { ...noWork, replies: [row] } })).work.replies;
    expect(await left(forged)).toEqual([]);
    expect(await left(reply)).toEqual([reply]);
    expect(compareReply(forged, () => auditLead.objectId ?? '').reasons).toEqual([otherAuthor.returnReplies]);
  });
});

describe('the author of an answer', () => {
  const answer = anAnswer(policeRepresentative, 'away', { day: day('2015-06-30') });
  const rewritten = { ...answer, createdBy: wroteIt(housingRepresentative) };

  /** A store that remembers this. */
  const storeWith = (sightings: readonly Sighting[]) => ({
    sightings: { keep: async () => undefined, all: async () => sightings },
  });

  it('is remembered from first sight: another one later is flagged', () => {
    const { keep, reasons } = compareAnswer(answer, () => undefined);
    expect(reasons).toEqual([]);
    const later = compareAnswer(rewritten, (fact) => keep.find((one) => one.fact === fact)?.value);
    expect(later).toEqual({ reasons: [otherAuthor.answers], keep: [] });
  });

  it('makes the answer count for nothing while it is another one, and again once it is put right', async () => {
    const { keep } = compareAnswer(answer, () => undefined);
    expect(keep).toMatchObject([{ fact: authorFact }]);
    const store = storeWith(keep);
    const forged = await withFirstAuthors({ store }, 'b', aBoard({ answers: [rewritten] }));
    expect(forged.answers).toEqual([]);
    const right = await withFirstAuthors({ store }, 'b', aBoard({ answers: [answer] }));
    expect(right.answers).toEqual([answer]);
  });
});
