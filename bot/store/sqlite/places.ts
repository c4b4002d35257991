/** Where people are reached, in SQLite. */
import type { Contact, PlaceRecords } from '../botStore.ts';
import { type Database, rowOf, run, type StoredRow, together } from './database.ts';

export function placeRecords(database: Database): PlaceRecords {
  return {
    putChat: async (chat) => {
      run(
        database,
        `insert into chats (tenant_id, object_id, service_url, conversation_id) values (?, ?, ?, ?)
         on conflict (tenant_id, object_id) do update set service_url = excluded.service_url,
           conversation_id = excluded.conversation_id`,
        chat.tenantId,
        chat.objectId,
        chat.serviceUrl,
        chat.conversationId,
      );
    },
    chatOf: async (tenantId, objectId) => {
      const row = rowOf(database, 'select * from chats where tenant_id = ? and object_id = ?', tenantId, objectId);
      if (row === null) return null;
      return {
        tenantId,
        objectId,
        serviceUrl: row.text('service_url'),
        conversationId: row.text('conversation_id'),
      };
    },
    removeChat: async (tenantId, objectId) => {
      run(database, 'delete from chats where tenant_id = ? and object_id = ?', tenantId, objectId);
    },
    putContacts: async (board, contacts) => {
      together(database, () => {
        run(database, 'delete from contacts where board = ?', board);
        for (const { mri, tenantId, objectId } of contacts) {
          run(
            database,
            'insert or replace into contacts (board, mri, tenant_id, object_id) values (?, ?, ?, ?)',
            board,
            mri,
            tenantId,
            objectId,
          );
        }
      });
    },
    hasContacts: async (board) => rowOf(database, 'select 1 from contacts where board = ? limit 1', board) !== null,
    contactByMri: async (board, mri) =>
      contactOf(rowOf(database, 'select * from contacts where board = ? and mri = ?', board, mri)),
    contactByObject: async (board, tenantId, objectId) =>
      contactOf(
        rowOf(
          database,
          'select * from contacts where board = ? and object_id = ? and tenant_id = ?',
          board,
          objectId,
          tenantId,
        ),
      ),
  };
}

function contactOf(row: StoredRow | null): Contact | null {
  return row === null
    ? null
    : { tenantId: row.text('tenant_id'), objectId: row.text('object_id'), mri: row.text('mri') };
}
