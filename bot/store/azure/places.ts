/**
 * Where people are reached, in Azure tables. A contact stands under both of its names. The members of a team are replaced
 * new ones first: a crash in between leaves somebody who has left until the next reading, and nobody missing.
 */
import { z } from 'zod';
import type { Contact, PersonalChat, PlaceRecords } from '../botStore.ts';
import type { AzureAccount } from './account.ts';
import { commitInTurn } from './changing.ts';
import { entitiesOf, type RowChange } from './entities.ts';
import { keyOf } from './keys.ts';

const chatShape = z.object({
  tenantId: z.string(),
  objectId: z.string(),
  serviceUrl: z.string(),
  conversationId: z.string(),
});
const contactShape = z.object({ tenantId: z.string(), objectId: z.string(), mri: z.string() });

export function placeRecords(account: AzureAccount): PlaceRecords {
  const chats = entitiesOf<PersonalChat>(account.table('chats'), (stored) => chatShape.parse(stored));
  const contacts = entitiesOf<Contact>(account.table('contacts'), (stored) => contactShape.parse(stored));
  return {
    putChat: async (chat) => {
      await chats.commit(keyOf(chat.tenantId), [{ kind: 'put', row: keyOf(chat.objectId), value: chat }]);
    },
    chatOf: async (tenantId, objectId) => (await chats.get(keyOf(tenantId), keyOf(objectId)))?.value ?? null,
    removeChat: async (tenantId, objectId) => {
      await chats.commit(keyOf(tenantId), [{ kind: 'remove', row: keyOf(objectId) }]);
    },
    putContacts: async (board, given) => {
      const partition = keyOf(board);
      const before = await contacts.list(partition);
      const rows = new Map(given.flatMap((contact) => rowsOf(contact).map((row) => [row, contact] as const)));
      const puts = [...rows].map(([row, value]): RowChange => ({ kind: 'put', row, value }));
      await commitInTurn(contacts, partition, puts);
      // One by one: another reader of the same team may have removed one of them already.
      for (const { row } of before) if (!rows.has(row)) await contacts.commit(partition, [{ kind: 'remove', row }]);
    },
    hasContacts: async (board) => (await contacts.list(keyOf(board), '', 1)).length > 0,
    contactByMri: async (board, mri) => (await contacts.get(keyOf(board), keyOf('mri', mri)))?.value ?? null,
    contactByObject: async (board, tenantId, objectId) =>
      (await contacts.get(keyOf(board), keyOf('person', tenantId, objectId)))?.value ?? null,
  };
}

function rowsOf({ mri, tenantId, objectId }: Contact): readonly string[] {
  return [keyOf('mri', mri), keyOf('person', tenantId, objectId)];
}
