/** Looking into and changing the board's lists behind the bot's back, as a person or the app would. */
import { keyOf } from '../../../src/base/id.ts';
import { addMany } from '../../../src/graph/lists/addMany.ts';
import { listStore } from '../../../src/graph/lists/listStore.ts';
import { readAll } from '../../../src/graph/lists/query.ts';
import { appointments } from '../../../src/lists/appointments.ts';
import type { NewRow, Row } from '../../../src/lists/definition/defineList.ts';
import { mouDeclineReasons } from '../../../src/lists/mouDeclineReasons.ts';
import { mouDeclines } from '../../../src/lists/mouDeclines.ts';
import { mouSignatures } from '../../../src/lists/mouSignatures.ts';
import { mouVersions } from '../../../src/lists/mouVersions.ts';
import { requestOutcomes } from '../../../src/lists/requestOutcomes.ts';
import { type RequestKind, requests } from '../../../src/lists/requests.ts';
import type { BotWorld } from './botWorld.ts';
import { versionOne } from './rows.ts';
import type { UserName } from './tenant.ts';

/** The signatures in order of their number. */
export async function signaturesOf(world: BotWorld): Promise<readonly Row<typeof mouSignatures>[]> {
  const { rows } = await readAll(world.siteAs('owner'), mouSignatures);
  return [...rows].sort((a, b) => a.sequence - b.sequence);
}

export async function declineReasonsOf(world: BotWorld): Promise<readonly Row<typeof mouDeclineReasons>[]> {
  return (await readAll(world.siteAs('owner'), mouDeclineReasons)).rows;
}

export async function declinesOf(world: BotWorld): Promise<readonly Row<typeof mouDeclines>[]> {
  return (await readAll(world.siteAs('owner'), mouDeclines)).rows;
}

/** Changes an appointment, e.g. marks somebody away. */
export async function changeAppointment(
  world: BotWorld,
  key: string,
  changes: Partial<NewRow<typeof appointments>>,
): Promise<void> {
  const store = listStore(world.siteAs('owner'), appointments);
  const row = await store.get(keyOf(key));
  if (row === null) throw new Error(`there is no appointment ${key}`);
  await store.change(row, changes);
}

/** Issues version 2, in force from its day of issue. */
export async function issueVersionTwo(world: BotWorld): Promise<void> {
  await addMany(world.siteAs('owner'), mouVersions, [
    {
      key: 'mou-2',
      values: {
        ...versionOne.values,
        name: 'Memorandum of Understanding 2016',
        number: 2,
        wording: 'A new memorandum.\n\nWith a second paragraph.',
      },
    },
  ]);
}

/** Changes the text of version 1 behind everybody's back. */
export async function changeWording(world: BotWorld, wording: string): Promise<void> {
  const store = listStore(world.siteAs('owner'), mouVersions);
  const row = await store.get(keyOf('mou-1'));
  if (row === null) throw new Error('there is no version 1');
  await store.change(row, { wording });
}

/** Adds a request in the name of a person. @returns its key */
export async function ask(world: BotWorld, as: UserName, kind: RequestKind, subject: string): Promise<string> {
  const key = `request-${as}-${kind.replaceAll(' ', '-')}-${subject.replaceAll('|', '-')}`;
  await listStore(world.siteAs(as), requests).add(keyOf(key), {
    kind,
    subject,
    about: `${kind}: ${subject}`,
    note: null,
  });
  return key;
}

export async function outcomesOf(world: BotWorld): Promise<readonly Row<typeof requestOutcomes>[]> {
  return (await readAll(world.siteAs('owner'), requestOutcomes)).rows;
}
