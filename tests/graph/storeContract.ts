/**
 * What every site must do for the product's data access, whoever serves it: one suite, run against the workplace here
 * and fit to be run against a real tenant. It knows nothing of how the site is made.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ConflictFault } from '../../src/base/fault.ts';
import { keyOf } from '../../src/base/id.ts';
import { sendBatch } from '../../src/graph/http/batch.ts';
import { addAll, addMany } from '../../src/graph/lists/addMany.ts';
import { readHistory } from '../../src/graph/lists/history.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { readTogether } from '../../src/graph/lists/readTogether.ts';
import { listPath } from '../../src/graph/lists/site.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { appointments } from '../../src/lists/appointments.ts';
import { mouSignatures } from '../../src/lists/mouSignatures.ts';
import { priorities } from '../../src/lists/priorities.ts';
import { programmes } from '../../src/lists/programmes.ts';
import { day } from '../kit/clock.ts';
import { anAgency, anAppointment, aSignature, type ContractSite } from './contractSite.ts';
import { permissionContract } from './permissionContract.ts';

/** @param open makes a fresh site; called once */
export function storeContract(open: () => Promise<ContractSite>): void {
  let site: ContractSite;
  beforeAll(async () => {
    site = await open();
  });

  describe('a list', () => {
    it('gives a row by its key, and null where there is none', async () => {
      const store = listStore(site.qaManager, agencies);
      expect(await store.get(keyOf('housing'))).toBeNull();
      const added = await store.add(keyOf('housing'), {
        ...anAgency("Housing & Homes' own"),
        notifyAddress: 'duty@housing.example',
      });
      expect(await store.get(keyOf('housing'))).toEqual(added);
      expect(added).toMatchObject({
        key: 'housing',
        name: "Housing & Homes' own",
        label: "Housing & Homes' own",
        createdBy: { kind: 'person', objectId: site.qaManagerId },
      });
    });

    it('gives the rows that an indexed field picks out', async () => {
      const store = listStore(site.qaManager, priorities);
      await store.add(keyOf('neglect'), { short: 'Neglect', period: "2013-16's", wording: 'One\nTwo' });
      await store.add(keyOf('older'), { short: 'Older', period: '2010-13', wording: 'Three' });
      expect((await store.all({ period: "2013-16's" })).rows.map((row) => [row.key, row.wording])).toEqual([
        ['neglect', 'One\nTwo'],
      ]);
      expect((await store.all({ period: '1999-00' })).rows).toEqual([]);
    });

    it('picks out by yes and no, by reference and by choice', async () => {
      await listStore(site.qaManager, agencies).add(keyOf('closed'), { ...anAgency('Closed'), active: false });
      await listStore(site.qaManager, agencies).add(keyOf('open'), anAgency('Open'));
      const inactive = (await listStore(site.qaManager, agencies).all({ active: false })).rows;
      expect(inactive.map((row) => row.key)).toContain('closed');
      expect(inactive.filter((row) => row.active)).toEqual([]);
      const store = listStore(site.qaManager, appointments);
      await store.add(keyOf('by-reference'), {
        ...anAppointment('chair'),
        agency: { key: keyOf('only-here'), title: 'Only here' },
      });
      expect((await store.all({ agency: { key: keyOf('only-here'), title: '' } })).rows).toHaveLength(1);
      expect((await store.all({ role: 'chair' })).rows.map((row) => row.key)).toContain('by-reference');
    });

    it('adds a row once, however often it is asked to', async () => {
      const store = listStore(site.qaManager, agencies);
      const first = await store.add(keyOf('twice'), anAgency('Twice'));
      const second = await store.add(keyOf('twice'), anAgency('Another name'));
      expect(second).toEqual(first);
      expect((await store.all()).rows.filter((row) => row.key === 'twice')).toHaveLength(1);
    });

    it('refuses a second row with a value that must be unique', async () => {
      const store = listStore(site.app, mouSignatures);
      await store.add(keyOf('signature-1'), aSignature(1, 'police/mou-1'));
      await expect(store.add(keyOf('other-1'), aSignature(1, 'housing/mou-1'))).rejects.toMatchObject({
        code: 'rejected',
      });
      await expect(store.add(keyOf('other-2'), aSignature(2, 'police/mou-1'))).rejects.toMatchObject({
        code: 'rejected',
      });
      const rows = (await store.all()).rows.filter((row) => row.sequence === 1 || row.claim === 'police/mou-1');
      expect(rows.map((row) => [row.key, row.createdBy])).toEqual([['signature-1', { kind: 'app' }]]);
    });
  });

  describe('days', () => {
    it.each(['2015-03-29', '2015-04-01', '2015-07-15', '2015-10-25', '2015-10-26', '2016-02-29', '2015-12-31'])(
      '%s is the same day after a round through SharePoint',
      async (date) => {
        const store = listStore(site.qaManager, appointments);
        const values = { ...anAppointment('Board member'), startsOn: day(date), awayUntil: day(date) };
        const added = await store.add(keyOf(`day-${date}`), values);
        expect([added.startsOn, added.awayUntil, added.endsOn]).toEqual([date, date, null]);
        expect(await store.change(added, { endsOn: day(date) })).toMatchObject({ startsOn: date, endsOn: date });
      },
    );
  });

  describe('a change', () => {
    it('writes what is named, leaves the rest and can empty a field', async () => {
      const store = listStore(site.qaManager, agencies);
      const before = await store.add(keyOf('changing'), { ...anAgency('Changing'), notifyAddress: 'a@b.example' });
      const after = await store.change(before, { active: false, notifyAddress: null });
      expect(after).toMatchObject({ name: 'Changing', sector: 'Other', active: false, notifyAddress: null });
      expect(after.etag).not.toBe(before.etag);
    });

    it('brings the readable title after what it is made of', async () => {
      const store = listStore(site.qaManager, appointments);
      const before = await store.add(keyOf('titled'), anAppointment('representative'));
      expect(before.label).toBe('Somebody: representative, Police');
      expect((await store.change(before, { role: 'substitute' })).label).toBe('Somebody: substitute, Police');
    });

    it('is refused with both versions when somebody else came first, and can be made again on theirs', async () => {
      const mine = listStore(site.qaManager, agencies);
      const base = await mine.add(keyOf('contested'), anAgency('Contested'));
      const theirs = await listStore(site.chair, agencies).change(base, { name: 'Theirs' });
      const fault = await mine.change(base, { name: 'Mine' }).catch((thrown: unknown) => thrown);
      expect(fault).toBeInstanceOf(ConflictFault);
      expect(fault).toMatchObject({ code: 'conflict', base: { name: 'Contested' }, theirs: { name: 'Theirs' } });
      expect((await mine.get(keyOf('contested')))?.name).toBe('Theirs');
      expect(await mine.change(theirs, { name: 'Mine' })).toMatchObject({ name: 'Mine' });
    });

    it('is no conflict when somebody else wrote exactly the same', async () => {
      const store = listStore(site.qaManager, agencies);
      const base = await store.add(keyOf('agreed'), anAgency('Agreed'));
      await listStore(site.chair, agencies).change(base, { active: false });
      expect(await store.change(base, { active: false })).toMatchObject({ active: false });
    });

    it('of one of two writers at once is refused', async () => {
      const base = await listStore(site.qaManager, agencies).add(keyOf('raced'), anAgency('Raced'));
      const writes = [site.qaManager, site.chair].map((who, at) =>
        listStore(who, agencies).change(base, { name: `Writer ${at}` }),
      );
      const ends = await Promise.allSettled(writes);
      expect(ends.map((end) => end.status).sort()).toEqual(['fulfilled', 'rejected']);
    });
  });

  describe('history', () => {
    it('tells who changed what, newest first, from versions that no client can write', async () => {
      const store = listStore(site.qaManager, agencies);
      const first = await store.add(keyOf('history'), anAgency('First name'));
      await listStore(site.chair, agencies).change(first, { name: 'Second name' });
      const { versions, isWhole } = await readHistory(site.subGroup, agencies, first.itemId);
      expect(isWhole).toBe(true);
      expect(versions.map((one) => one.values.name)).toEqual(['Second name', 'First name']);
      const [newest, oldest] = versions;
      expect(oldest?.changedBy).toMatchObject({ kind: 'person', objectId: site.qaManagerId });
      expect(newest?.changedBy).not.toEqual(oldest?.changedBy);
      expect(Number(newest?.version)).toBeGreaterThan(Number(oldest?.version));
    });
  });

  permissionContract(() => site);

  describe('a row that a person spoiled', () => {
    it('is reported beside the others, with its columns and where to mend it', async () => {
      const store = listStore(site.qaManager, programmes);
      const values = {
        recommendedOn: null,
        recommendedMinute: null,
        frameworkLink: null,
        frameworkVersion: null,
        closedOn: null,
      };
      await store.add(keyOf('good'), { ...values, year: '2015-16' });
      const bad = await store.add(keyOf('bad'), { ...values, year: '2016-17' });
      const path = `${listPath(site.qaManager, programmes)}/items/${bad.itemId}/fields`;
      await site.qaManager.api.call({ method: 'PATCH', path, body: { Year: null, FrameworkLink: 'see the intranet' } });
      const found = await store.all();
      expect(found.rows.map((row) => row.year)).toEqual(['2015-16']);
      expect(found.spoiled).toEqual([
        {
          list: 'programmes',
          itemId: bad.itemId,
          columns: ['Year', 'FrameworkLink'],
          webUrl: expect.stringContaining('http'),
        },
      ]);
      await expect(store.get(keyOf('bad'))).rejects.toMatchObject({ code: 'malformed', subject: { item: bad.itemId } });
    });
  });

  describe('several requests in one', () => {
    it('read several lists, and fail as a whole when one may not be seen', async () => {
      await listStore(site.qaManager, agencies).add(keyOf('together'), anAgency('Together'));
      const [found, others] = await readTogether(site.representative, [agencies, priorities]);
      expect(found.rows.map((row) => row.key)).toContain('together');
      expect(others.spoiled).toEqual([]);
      await expect(readTogether(site.outsider, [agencies, priorities])).rejects.toMatchObject({ code: 'notFound' });
    });

    it('answer each part for itself, and leave untried what depended on a failure', async () => {
      const path = `${listPath(site.qaManager, agencies)}/items`;
      const body = (key: string) => ({ fields: { Title: key, Key: key, Sector: 'Other' } });
      const answers = await sendBatch(site.qaManager.api, site.qaManager.patience, [
        { id: 'good', method: 'POST', path, body: body('batched') },
        { id: 'bad', method: 'POST', path, body: { fields: { NoSuchColumn: 1 } } },
        { id: 'after', method: 'POST', path, body: body('never'), dependsOn: ['bad'] },
      ]);
      const codes = [...answers].map(([id, answer]) => [id, answer.ok || answer.fault.code]);
      expect(Object.fromEntries(codes)).toEqual({ good: true, bad: 'rejected', after: 'rejected' });
      expect(await listStore(site.qaManager, agencies).get(keyOf('never'))).toBeNull();
    });

    it('add many rows, once however often it is asked', async () => {
      const rows = Array.from({ length: 45 }, (_, at) => ({
        key: `many-${at}`,
        values: { short: `P${at}`, period: 'many', wording: 'x' },
      }));
      expect(await addMany(site.qaManager, priorities, rows.slice(0, 30))).toEqual({ added: 30, kept: 0, failed: [] });
      expect(await addMany(site.qaManager, priorities, rows)).toEqual({ added: 15, kept: 30, failed: [] });
      expect((await listStore(site.qaManager, priorities).all({ period: 'many' })).rows).toHaveLength(45);
    });

    it('end with the refusal where every row is needed', async () => {
      const rows = [{ key: 'needed', values: { short: 'P', period: 'needed', wording: 'x' } }];
      await expect(addAll(site.subGroup, priorities, rows)).rejects.toMatchObject({ code: 'forbidden' });
      await addAll(site.qaManager, priorities, rows);
      expect((await listStore(site.qaManager, priorities).all({ period: 'needed' })).rows).toHaveLength(1);
    });
  });
}
