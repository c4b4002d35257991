/** What every store of the bot must do with what it keeps, whatever it is made of. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Board, BotStore } from '../../../bot/store/botStore.ts';
import { at } from '../../kit/clock.ts';
import type { StorePlace } from './storePlace.ts';

const board: Board = {
  key: 'b-1',
  tenantId: 'tenant',
  groupId: 'group',
  teamId: '19:team',
  serviceUrl: 'https://smba.test/',
  siteId: null,
  name: '',
  channelId: null,
  state: 'waiting',
};
const now = at('2015-03-16 09:00');

export function recordsContract(name: string, place: () => Promise<StorePlace>): void {
  describe(`the records of the bot’s store on ${name}`, () => {
    let where: StorePlace;
    let store: BotStore;
    beforeEach(async () => {
      where = await place();
      store = await where.open();
    });
    afterEach(async () => {
      await where.remove();
    });

    it('keeps everything when it is closed and opened again', async () => {
      await store.boards.put({ ...board, siteId: 'site', state: 'ready' });
      await store.presses.receive({ key: 'k', board: 'b-1', press: '{}', at: now });
      await store.close();
      store = await where.open();
      expect(await store.boards.get('b-1')).toMatchObject({ siteId: 'site', state: 'ready' });
      expect(await store.presses.received('b-1')).toHaveLength(1);
    });

    it('keeps boards apart', async () => {
      await store.boards.put(board);
      await store.boards.put({ ...board, key: 'b-2' });
      await store.seals.plan('b-1', { sequence: 1, hash: 'x', at: now });
      await store.presses.receive({ key: 'k', board: 'b-1', press: '{}', at: now });
      await store.handOvers.add('b-1', { version: 'v', agency: 'a', by: 'p', at: now });
      expect(await store.seals.all('b-2')).toEqual([]);
      expect(await store.presses.received('b-2')).toEqual([]);
      expect(await store.handOvers.all('b-2')).toEqual([]);
      await store.boards.remove('b-2');
      expect(await store.boards.all()).toEqual([board]);
    });

    it('knows whether the members of a team were ever read', async () => {
      const contact = { tenantId: 'tenant', objectId: 'object', mri: '29:a' };
      expect(await store.places.hasContacts('b-1')).toBe(false);
      await store.places.putContacts('b-1', [contact]);
      expect(await store.places.hasContacts('b-1')).toBe(true);
      expect(await store.places.hasContacts('b-2')).toBe(false);
    });

    it('records a press once and gives the record that is there', async () => {
      const press = { key: 'k', board: 'b-1', press: '{"a":1}', at: now };
      expect(await store.presses.receive(press)).toMatchObject({ state: 'received', answer: null });
      await store.presses.done('b-1', 'k', 'card');
      expect(await store.presses.receive({ ...press, press: '{"a":2}' })).toMatchObject({
        state: 'done',
        // The form may hold names: once it is carried out, nobody needs it.
        press: '',
        answer: 'card',
      });
      await store.presses.forget('b-1', 'k');
      expect(await store.presses.received('b-1')).toEqual([]);
      expect(await store.presses.receive(press)).toMatchObject({ state: 'done' });
    });

    it('puts a press aside that cannot be read, and does not give it again', async () => {
      await store.presses.receive({ key: 'k', board: 'b-1', press: 'nonsense', at: now });
      await store.presses.setAside('b-1', 'k');
      expect(await store.presses.received('b-1')).toEqual([]);
    });

    it('remembers what was first seen of a row, and the first notice of an irregular one', async () => {
      const sighting = { list: 'programmeItems', item: 'i', fact: 'moves', value: '1' };
      await store.sightings.keep('b-1', [sighting]);
      await store.sightings.keep('b-1', [{ ...sighting, value: '2' }]);
      expect(await store.sightings.all('b-1')).toEqual([{ ...sighting, value: '2' }]);
      expect(await store.sightings.all('b-2')).toEqual([]);
      const row = { list: 'programmeItems', item: 'i', reason: 'Why.', title: 'Item', notice: 'first', at: now };
      await store.irregular.add('b-1', [row]);
      await store.irregular.add('b-1', [{ ...row, notice: 'second' }]);
      expect(await store.irregular.all('b-1')).toEqual([row]);
    });

    it('forgets a press that was refused, so that it can be made again', async () => {
      const press = { key: 'k', board: 'b-1', press: '{}', at: now };
      await store.presses.receive(press);
      await store.presses.forget('b-1', 'k');
      expect(await store.presses.receive(press)).toMatchObject({ state: 'received' });
    });

    it('keeps the planned seal that was seen in the list and drops the other tries', async () => {
      await store.seals.plan('b-1', { sequence: 1, hash: 'first', at: now });
      await store.seals.plan('b-1', { sequence: 1, hash: 'second', at: now });
      await store.seals.keep('b-1', 1, 'second');
      expect(await store.seals.all('b-1')).toMatchObject([{ hash: 'second', state: 'kept' }]);
      await store.seals.plan('b-1', { sequence: 1, hash: 'second', at: now });
      expect(await store.seals.all('b-1')).toMatchObject([{ hash: 'second', state: 'kept' }]);
    });

    it('writes down once how the record of seals began', async () => {
      expect(await store.seals.beginning('b-1')).toBeNull();
      const found = [{ sequence: 1, hash: 'first' }];
      await store.seals.begin('b-1', { at: now, found });
      await store.seals.begin('b-1', { at: at('2015-03-17 09:00'), found: [] });
      expect(await store.seals.beginning('b-1')).toEqual({ at: now, found });
      expect(await store.seals.beginning('b-2')).toBeNull();
    });

    it('gives a lease to one holder until it lapses, with a higher fence each time', async () => {
      const wish = { board: 'b-1', name: 'tick' };
      const first = await store.leases.take({ ...wish, holder: 'a' }, { now: 1000, forMilliseconds: 500 });
      expect(await store.leases.take({ ...wish, holder: 'b' }, { now: 1400, forMilliseconds: 500 })).toBeNull();
      const second = await store.leases.take({ ...wish, holder: 'b' }, { now: 1500, forMilliseconds: 500 });
      if (first === null || second === null) throw new Error('both were to be had');
      expect(second.fence).toBeGreaterThan(first.fence);
      expect(await store.leases.holds(first)).toBe(false);
      await store.leases.release(first);
      expect(await store.leases.take({ ...wish, holder: 'c' }, { now: 1600, forMilliseconds: 500 })).toBeNull();
      await store.leases.release(second);
      expect(await store.leases.take({ ...wish, holder: 'c' }, { now: 1600, forMilliseconds: 500 })).not.toBeNull();
    });

    it('remembers where people are reached, and forgets a chat that was removed', async () => {
      const chat = { tenantId: 't', objectId: 'o', serviceUrl: 'https://a.test/', conversationId: 'a:1' };
      await store.places.putChat(chat);
      await store.places.putChat({ ...chat, serviceUrl: 'https://b.test/' });
      expect(await store.places.chatOf('t', 'o')).toMatchObject({ serviceUrl: 'https://b.test/' });
      expect(await store.places.chatOf('another tenant', 'o')).toBeNull();
      await store.places.removeChat('t', 'o');
      expect(await store.places.chatOf('t', 'o')).toBeNull();
      await store.places.putContacts('b-1', [{ tenantId: 't', objectId: 'o', mri: '29:1' }]);
      expect(await store.places.contactByMri('b-1', '29:1')).toMatchObject({ objectId: 'o' });
      expect(await store.places.contactByObject('b-1', 'another tenant', 'o')).toBeNull();
      await store.places.putContacts('b-1', []);
      expect(await store.places.contactByMri('b-1', '29:1')).toBeNull();
    });

    it('keeps the first hand-over and the last verdict', async () => {
      await store.handOvers.add('b-1', { version: 'v', agency: 'a', by: 'first', at: now });
      await store.handOvers.add('b-1', { version: 'v', agency: 'a', by: 'second', at: now });
      expect(await store.handOvers.all('b-1')).toMatchObject([{ by: 'first' }]);
      await store.verdicts.put('b-1', { at: now, sound: false, sentence: 'Broken.' });
      await store.verdicts.put('b-1', { at: now, sound: true, sentence: 'Sound.' });
      expect(await store.verdicts.last('b-1')).toEqual({ at: now, sound: true, sentence: 'Sound.' });
    });
  });
}
