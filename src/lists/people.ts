/**
 * Who a person is, as the board's tenant sees them; what they are appointed to is in `appointments`.
 * A person without the pair of tenant and object id can be named but cannot act: an address alone gives no rights.
 */
import { choice, optional, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const people = defineList({
  name: 'people',
  displayName: 'People',
  description: 'People the board works with, filled by the bot from the members of the team. No children, no families.',
  writing: { kind: 'reference' },
  readBy: everyone,
  columns: {
    name: text('How the person is shown', { asTitle: true }),
    email: optional(text('Work address, for reading only: it gives no rights')),
    kind: choice('How the person reaches the team; set aside: the same person has another row', [
      'member',
      'guest',
      'shared channel',
      'entered on a card',
      'set aside',
    ]),
    tenantId: optional(text('Directory (tenant) id of the identity below')),
    objectId: optional(text('Entra object id in that tenant', { indexed: true })),
    mri: optional(text('Teams id by which the bot reaches the person')),
  },
  title: (person) => person.name,
});
