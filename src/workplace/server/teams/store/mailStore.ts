/** Mail that was sent from a mailbox of the tenant: kept, never delivered anywhere. The subject and text are as sent. */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { z } from 'zod';

export interface KeptMail {
  readonly seq: number;
  /** The address it was sent from. */
  readonly mailbox: string;
  readonly address: string;
  readonly subject: string;
  readonly words: string;
  /** Board time. */
  readonly sentAt: string;
}

export interface MailStore {
  add(mail: Omit<KeptMail, 'seq'>): void;
  /** What one address got, newest first. */
  to(address: string): readonly KeptMail[];
  /** All of it, newest first. */
  all(): readonly KeptMail[];
}

const mailRow = z
  .object({
    seq: z.number(),
    mailbox: z.string(),
    address: z.string(),
    subject: z.string(),
    words: z.string(),
    sent_at: z.string(),
  })
  .transform(({ sent_at: sentAt, ...rest }): KeptMail => ({ ...rest, sentAt }));

export function mailStore(database: DatabaseSyncInstance): MailStore {
  const insert = database.prepare(
    'insert into teams_mails (mailbox, address, subject, words, sent_at) values (?, ?, ?, ?, ?)',
  );
  const one = database.prepare('select * from teams_mails where address = ? order by seq desc limit 200');
  const every = database.prepare('select * from teams_mails order by seq desc limit 2000');
  return {
    add: ({ mailbox, address, subject, words, sentAt }) => {
      insert.run(mailbox, address.toLowerCase(), subject, words, sentAt);
    },
    to: (address) => one.all(address.toLowerCase()).map((row) => mailRow.parse(row)),
    all: () => every.all().map((row) => mailRow.parse(row)),
  };
}
