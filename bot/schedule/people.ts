/**
 * The members of the team as rows of 'People': who they are in the board's eyes, and how the bot reaches them. It adds
 * and refreshes identities and appoints nobody; an address that matches links nobody either.
 */
import type { Person } from '../../src/core/people/board.ts';
import { personKeyOf } from '../../src/core/people/personKey.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { people } from '../../src/lists/people.ts';
import { rosterIsDue, rosterWasRead } from '../boards/rosterAge.ts';
import type { Look } from '../duties/watch.ts';
import { sha256 } from '../hash.ts';
import type { BotParts, OpenBoard } from '../parts.ts';
import type { Member } from '../teams/roster.ts';

type Parts = Pick<BotParts, 'store' | 'roster' | 'machine' | 'log'>;

/**
 * @param look the board as it was just read: its people are compared with the team's
 * @returns whether rows were written, so that the look is out of date
 * @throws Fault when the list cannot be written, and the connector's own errors
 */
export async function peoplePass(parts: Parts, { board, site }: OpenBoard, look: Look): Promise<boolean> {
  const known = look.page(people);
  if (!rosterIsDue(parts, board.key, known)) return false;
  const conversationId = board.channelId ?? board.teamId;
  const members = await parts.roster.members({
    serviceUrl: board.serviceUrl,
    conversationId,
    tenantId: board.tenantId,
  });
  await parts.store.places.putContacts(board.key, members);
  const list = listStore(site, people);
  // A row that cannot be read might be the person about to be added again: then nobody new is added.
  const mayAdd = known.spoiled.length === 0;
  let written = 0;
  for (const member of members) {
    const row = known.rows.find((one) => one.objectId === member.objectId && one.tenantId === member.tenantId);
    if (row === undefined && !mayAdd) continue;
    const isWritten =
      row === undefined
        ? await addRow(parts, board.key, list, newPerson(member, board.tenantId))
        : await refreshRow(list, row, member);
    if (isWritten) written += 1;
  }
  rosterWasRead(parts, board.key, known);
  return written > 0;
}

type PeopleList = ReturnType<typeof listStore<'people', typeof people.columns>>;

async function refreshRow(list: PeopleList, row: Person, member: Member): Promise<boolean> {
  if (row.mri === member.mri) return false;
  await list.change(row, { mri: member.mri });
  return true;
}

function newPerson(member: Member, boardTenant: string) {
  const kind = member.tenantId !== boardTenant ? 'shared channel' : member.isGuest ? 'guest' : 'member';
  return {
    name: member.name === '' ? 'Member without a name' : member.name.slice(0, 255),
    email: member.email,
    kind,
    tenantId: member.tenantId,
    objectId: member.objectId,
    mri: member.mri,
  } as const;
}

async function addRow(
  parts: Parts,
  board: string,
  list: PeopleList,
  person: ReturnType<typeof newPerson>,
): Promise<boolean> {
  const key = await personKeyOf(person, sha256);
  await list.add(key, person);
  parts.log('person.linked', { board, person: key });
  return true;
}
