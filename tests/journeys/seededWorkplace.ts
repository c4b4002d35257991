/**
 * The workplace with the sample's board in it, as `npm start` sets it up: made once for each state of the sources, over
 * HTTP as always, and copied for each journey. What hangs on the run, the clock and where the tab is served, is left out.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { readSample, type Together } from '../../src/workplace/launch/together.ts';
import { identityOf } from '../../src/workplace/seed/sampleDirectory.ts';
import { placeTab, seedBoard } from '../../src/workplace/seed/seedBoard.ts';
import { startWorkplace } from '../../src/workplace/server/workplace.ts';
import { preparedFile } from '../kit/preparedFile.ts';
import { quickFolder } from '../kit/quickFolder.ts';

/** So long before the sample opens its board was set up: in no journey is anything from the future. */
const setUpBefore = 5 * 60_000;

/** Puts a copy where a workplace keeps its data, which must not have any yet. */
export async function copySeededWorkplace(dataFile: string): Promise<void> {
  cpSync(await preparedFile('seeded.db', seed), dataFile);
}

/** A board that came with the copy gets its tab, which is served at another address in each run. */
export async function placeTabOf({ workplace, siteId, sample }: Together): Promise<void> {
  const owner = sample.people.find((person) => person.teamRole === 'owner');
  if (owner === undefined) throw new TypeError('a sample board has a team owner');
  const ownerId = identityOf(owner.key).objectId;
  await placeTab({ workplaceUrl: workplace.url, tabUrl: workplace.tabUrl, siteId, ownerId });
}

async function seed(path: string): Promise<void> {
  const sample = readSample();
  const folder = quickFolder('qa-seed-');
  const dataFile = join(folder, 'workplace.db');
  const workplace = await startWorkplace({
    dataFile,
    port: 0,
    startAt: new Date(Date.parse(sample.opensOn) - setUpBefore).toISOString(),
    log: () => undefined,
  });
  const { url, tabUrl } = workplace;
  const say = (line: string): void => {
    if (line.includes('refused')) throw new Error(`the sample was not taken: ${line}`);
  };
  await seedBoard({ workplaceUrl: url, tabUrl, sample, withBoard: true, random: Math.random, say });
  await workplace.close();
  const database = new DatabaseSync(dataFile);
  // A new file begins at the time that its workplace is started with.
  database.exec("delete from facts where name = 'clock offset in milliseconds'");
  database.prepare('vacuum into ?').run(path);
  database.close();
  rmSync(folder, { recursive: true, force: true });
}
