/** Who may write what, as SharePoint itself refuses it: the part of the contract that guards against writing past us. */
import { describe, expect, it } from '@jest/globals';
import { keyOf } from '../../src/base/id.ts';
import { auditFolder } from '../../src/graph/files/auditFolder.ts';
import { listFiles } from '../../src/graph/files/listFiles.ts';
import { upload } from '../../src/graph/files/upload.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { mouDeclineReasons } from '../../src/lists/mouDeclineReasons.ts';
import { mouDeclines } from '../../src/lists/mouDeclines.ts';
import { mouSignatures } from '../../src/lists/mouSignatures.ts';
import { people } from '../../src/lists/people.ts';
import { requests } from '../../src/lists/requests.ts';
import { anAgency, aSignature, type ContractSite } from './contractSite.ts';

/** @param opened gives the site once it has been opened */
export function permissionContract(opened: () => ContractSite): void {
  describe('who may', () => {
    it('read but not write what chair and QA manager keep', async () => {
      await listStore(opened().qaManager, agencies).add(keyOf('kept'), anAgency('Kept'));
      for (const who of [opened().subGroup, opened().representative]) {
        const store = listStore(who, agencies);
        const row = await store.get(keyOf('kept'));
        if (row === null) throw new TypeError('everybody of the board may read agencies');
        await expect(store.change(row, { name: 'Taken over' })).rejects.toMatchObject({
          code: 'forbidden',
          subject: { list: 'agencies' },
        });
        await expect(store.add(keyOf('mine'), anAgency('Mine'))).rejects.toMatchObject({ code: 'forbidden' });
      }
      expect((await listStore(opened().chair, agencies).get(keyOf('kept')))?.name).toBe('Kept');
    });

    it('name nobody, make nobody one with another, and give nobody an account, unless they are chair or QA manager', async () => {
      const named = { name: 'Police lead', email: 'lead@police.example', kind: 'entered on a card' } as const;
      await listStore(opened().qaManager, people).add(keyOf('entered-1'), named);
      for (const who of [opened().subGroup, opened().representative]) {
        const store = listStore(who, people);
        const row = await store.get(keyOf('entered-1'));
        if (row === null) throw new TypeError('everybody of the board may read who is who');
        const account = { kind: 'member', tenantId: 'my-tenant', objectId: 'my-object' } as const;
        await expect(store.change(row, account)).rejects.toMatchObject({ code: 'forbidden' });
        await expect(store.add(keyOf('entered-2'), named)).rejects.toMatchObject({ code: 'forbidden' });
      }
      const kept = await listStore(opened().chair, people).get(keyOf('entered-1'));
      expect([kept?.kind, kept?.objectId]).toEqual(['entered on a card', null]);
    });

    it('add to a list that is add-only, and change nothing in it, not even their own', async () => {
      const store = listStore(opened().subGroup, requests);
      const row = await store.add(keyOf('request-1'), {
        kind: 'verify now',
        subject: 'mou',
        about: 'The seal',
        note: null,
      });
      await expect(store.change(row, { note: 'Changed my mind' })).rejects.toMatchObject({ code: 'forbidden' });
      await expect(
        listStore(opened().representative, requests).add(keyOf('request-2'), {
          kind: 'ask again',
          subject: 'mou',
          about: 'A card',
          note: null,
        }),
      ).rejects.toMatchObject({ code: 'forbidden' });
    });

    it('write what is sealed: the app alone', async () => {
      for (const who of [opened().chair, opened().qaManager, opened().subGroup, opened().representative]) {
        await expect(
          listStore(who, mouSignatures).add(keyOf('by-hand'), aSignature(90, 'by-hand')),
        ).rejects.toMatchObject({ code: 'forbidden' });
      }
      await expect(
        listStore(opened().app, mouSignatures).add(keyOf('by-app'), aSignature(91, 'by-app')),
      ).resolves.toMatchObject({ sequence: 91 });
    });

    it('know why an agency declined: chair, QA manager and sub group, and no representative', async () => {
      const given = {
        decline: { key: keyOf<'mouDeclines'>('dec-1'), title: 'Police' },
        reason: 'No auditor this year',
      };
      await listStore(opened().app, mouDeclineReasons).add(keyOf('dec-1'), given);
      for (const who of [opened().chair, opened().qaManager, opened().subGroup]) {
        expect((await listStore(who, mouDeclineReasons).all()).rows).toMatchObject([
          { reason: 'No auditor this year' },
        ]);
      }
      await expect(listStore(opened().representative, mouDeclineReasons).all()).rejects.toMatchObject({
        code: 'notFound',
      });
      expect(Object.keys(mouDeclines.columns)).not.toContain('reason');
    });

    it('use the files of audits: chair, QA manager and sub group, and neither agencies nor others', async () => {
      const file = (name: string) => ({ name, content: new TextEncoder().encode(name) });
      const folder = await auditFolder(opened().qaManager, keyOf('q2'), 'Neglect');
      for (const [at, who] of [opened().chair, opened().qaManager, opened().subGroup].entries()) {
        await upload(who, folder, file(`${at}.txt`));
      }
      expect((await listFiles(opened().chair, folder)).files).toHaveLength(3);
      for (const who of [opened().representative, opened().outsider]) {
        for (const call of [
          auditFolder(who, keyOf('q2'), 'Neglect'),
          listFiles(who, folder),
          upload(who, folder, file('mine.txt')),
        ]) {
          await expect(call).rejects.toMatchObject({ code: expect.stringMatching(/^(forbidden|notFound)$/) });
        }
      }
    });

    it('see nothing at all without a place on the board', async () => {
      await expect(listStore(opened().outsider, agencies).all()).rejects.toMatchObject({
        code: 'notFound',
        subject: { list: 'agencies' },
      });
      await expect(listStore(opened().outsider, agencies).add(keyOf('x'), anAgency('X'))).rejects.toMatchObject({
        code: expect.stringMatching(/^(forbidden|notFound)$/),
      });
    });
  });
}
