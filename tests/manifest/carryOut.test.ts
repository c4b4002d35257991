/** A disposal on a real site of the local workplace: approved by the chair as a person, carried out by the app, interrupted. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packOf, readPackFacts, wordPackOf } from '../../manifest/records/makePack.ts';
import { carryOut, listDisposal } from '../../manifest/records/weedBoard.ts';
import { keyOf } from '../../src/base/id.ts';
import type { DisposalList } from '../../src/core/records/disposalList.ts';
import { addAll } from '../../src/graph/lists/addMany.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { readAll } from '../../src/graph/lists/query.ts';
import { deleteRows } from '../../src/graph/records/deleteRows.ts';
import { appointments } from '../../src/lists/appointments.ts';
import { boardSettings, settingsKey, usualReminding } from '../../src/lists/boardSettings.ts';
import { decisions } from '../../src/lists/decisions.ts';
import { people } from '../../src/lists/people.ts';
import { requests } from '../../src/lists/requests.ts';
import { makeBoard, siteAs, siteAsApp } from '../kit/boardSite.ts';
import { day, at as moment } from '../kit/clock.ts';
import { PEOPLE, SMALL_DIRECTORY, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';
import { zipPart } from '../kit/zipPart.ts';

const later = moment('2030-06-03 09:00');
const asked = ['first', 'second', 'third'];

describe('a disposal', () => {
  let at: TestWorkplace;
  beforeAll(async () => {
    at = await withWorkplace();
    await makeBoard(at);
    await listStore(siteAsApp(at), boardSettings).add(keyOf(settingsKey), {
      ...{
        ...usualReminding,
        boardName: 'The board',
        businessPlanPeriod: '2013-16',
        channelId: null,
        otherSiteId: null,
      },
      ...{ mouRenewsYearly: false, signWithinWorkingDays: 20, retention: 'messages: 2' },
    });
    const person = { key: keyOf<'people'>('chair'), title: 'Chair' };
    await listStore(siteAsApp(at), people).add(person.key, {
      ...{ name: 'Chair', kind: 'member', tenantId: SMALL_DIRECTORY.tenant.id, objectId: PEOPLE.chair.id },
    });
    await listStore(siteAsApp(at), appointments).add(keyOf('chair'), {
      person,
      role: 'chair',
      startsOn: day('2013-04-01'),
    });
    const rows = asked.map((key) => ({ key, values: { kind: 'ask again', subject: key, about: key } as const }));
    await addAll(siteAs(at, 'qaManager'), requests, rows);
    await at.control('clock', { method: 'PUT', body: { boardTime: later } });
  }, 60_000);
  afterAll(() => at.close());

  const listed = async (): Promise<DisposalList> => {
    const made = await listDisposal(siteAsApp(at), day('2030-06-03'));
    if (!made.ok) throw new Error('there is no list');
    return made.value.list;
  };
  const left = async () =>
    (await readAll(siteAsApp(at), requests)).rows
      .map((row) => row.key as string)
      .filter((key) => asked.includes(key))
      .sort();
  const refusals = async (list: DisposalList) => {
    const done = await carryOut(siteAsApp(at), list, later);
    return done.ok ? [] : done.refusals.map(({ code }) => code);
  };

  const approveIt = async () => {
    const list = await listed();
    expect(list.entries.map((one) => one.key)).toEqual(asked);
    expect(await refusals(list)).toEqual(['notApproved']);
    const values = {
      kind: 'disposal approved',
      subject: 'records',
      about: 'Disposal',
      decidedOn: day('2030-06-03'),
    } as const;
    await listStore(siteAs(at, 'qaManager'), decisions).add(keyOf('by-another'), {
      ...{ ...values, fingerprint: list.fingerprint, minuteReference: '7.2' },
    });
    expect(await refusals(list)).toEqual(['notApproved']);
    await listStore(siteAs(at, 'chair'), decisions).add(keyOf('by-the-chair'), {
      ...{ ...values, fingerprint: list.fingerprint, minuteReference: '7.2' },
    });
    expect(await left()).toEqual(asked);
  };

  const holdIt = async () => {
    const store = listStore(siteAsApp(at), boardSettings);
    const settings = await store.get(keyOf(settingsKey));
    if (settings === null) throw new Error('there are no settings');
    const list = await listed();
    const held = await store.change(settings, { legalHold: 'board: inquiry' });
    expect(await refusals(list)).toContain('held');
    expect(await left()).toEqual(asked);
    await store.change(held, { legalHold: null });
  };

  it('leaves a row that was changed after it was read', async () => {
    const values = { kind: 'ask again', subject: 'other', about: 'other' } as const;
    const row = await listStore(siteAs(at, 'qaManager'), requests).add(keyOf('of-today'), values);
    const stale = { ...row, etag: '"00000000-0000-0000-0000-000000000000,9"' };
    const { failed } = await deleteRows(siteAsApp(at), requests, [stale]);
    expect(failed.map(({ fault }) => fault.code)).toEqual(['conflict']);
    expect((await readAll(siteAsApp(at), requests)).rows.map(({ key }) => key)).toContain(row.key);
  });

  const finishIt = async () => {
    const list = await listed();
    const row = (await readAll(siteAsApp(at), requests)).rows.find(({ key }) => key === asked[0]);
    if (row === undefined) throw new Error('there is no request');
    // The first run noted its beginning, deleted one row, and broke off.
    await listStore(siteAsApp(at), decisions).add(keyOf(`disposal-begun-${list.fingerprint.slice(0, 32)}`), {
      ...{
        kind: 'disposal carried out',
        subject: 'by-the-chair',
        about: 'Disposal begun',
        decidedOn: day('2030-06-03'),
      },
      ...{ step: 'begun', fingerprint: list.fingerprint },
    });
    await deleteRows(siteAsApp(at), requests, [row]);
    const done = await carryOut(siteAsApp(at), list, later);
    expect(done.ok && [done.value.failed, done.value.wasFinished, [...done.value.counts]]).toEqual([
      ...[0, false, [[requests.displayName, 3]]],
    ]);
    expect(await left()).toEqual([]);
    const again = await carryOut(siteAsApp(at), list, later);
    expect(again.ok && again.value.wasFinished).toBe(true);
    const notes = (await readAll(siteAsApp(at), decisions)).rows.filter(({ kind }) => kind === 'disposal carried out');
    expect(notes.map(({ step, subject, reason }) => [step, subject, reason])).toEqual([
      ['begun', 'by-the-chair', null],
      ['finished', 'by-the-chair', `${requests.displayName}: 3`],
    ]);
  };

  it('needs the chair, stops for a later hold, goes on after an interruption, takes exactly its rows, and is noted once', async () => {
    await approveIt();
    await holdIt();
    await finishIt();
  }, 60_000);

  it('can be followed in the data-protection pack, which is made from the same settings', async () => {
    const facts = await readPackFacts(siteAsApp(at), day('2030-06-03'));
    if (!facts.ok) throw new Error('there are no facts');
    const pack = packOf(facts.value);
    expect([...pack.keys()]).toEqual(['data-flow.md', 'dpia.md', 'privacy-notice.md']);
    expect(pack.get('privacy-notice.md')).toContain('2 years after the day for which it was planned');
    const files = await wordPackOf(facts.value);
    expect([...files.keys()]).toEqual(['data-flow.docx', 'dpia.docx', 'privacy-notice.docx']);
    const notice = zipPart(Buffer.from(files.get('privacy-notice.docx') ?? ''), 'word/document.xml');
    expect(notice).toContain('2 years after the day for which it was planned');
  });
});
