/**
 * Plays the sample's year with every part real but the tenant: one round of the bot on each working day, and on some of
 * them what people do. What was sent is read from the reminder log afterwards, as anybody who may read it would.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { london } from '../../../base/time/zone.ts';
import { readAll } from '../../../graph/lists/query.ts';
import type { BoardSite } from '../../../graph/lists/site.ts';
import { reminderLog } from '../../../lists/reminderLog.ts';
import { asPerson } from '../../seed/asPerson.ts';
import { identityOf } from '../../seed/sampleDirectory.ts';
import { startTogether, type Together } from '../together.ts';
import { playDay, roundsOnlyWhenAsked, workingDaysBetween, yearEnds, yearOpens } from './days.ts';
import { linesOfYear, type TableLine } from './reminderTable.ts';

/** Where somebody does something. */
export interface Stage {
  readonly workplaceUrl: string;
  /** The board's site as the QA manager opens it. */
  readonly site: BoardSite;
}

/** Something somebody does on a day, after that day's cards have come. */
export interface Scene {
  readonly on: PlainDate;
  /** For the message when it fails. */
  readonly what: string;
  /** Kind and key of what nobody owes any more after it, `action action-1`; null where it settles nothing. */
  readonly ends: string | null;
  readonly act: (stage: Stage) => Promise<void>;
}

export function stageOf({ workplace, siteId }: Together): Stage {
  const access = asPerson(workplace.url, identityOf('qa-manager').objectId, Math.random);
  const site: BoardSite = { api: access.graph, patience: access.patience, siteId, zone: london };
  return { workplaceUrl: workplace.url, site };
}

/** A year from its first day to its last, in a workplace of its own. @throws Error naming day and scene that failed */
export async function playYear(scenes: readonly Scene[], say: (line: string) => void): Promise<readonly TableLine[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'qa-year-'));
  const together = await startTogether({
    ...{ dataFolder, fresh: true, withBoard: true, port: 0, tabPort: 0, botPort: 0 },
    botMore: roundsOnlyWhenAsked,
    say,
  });
  try {
    const stage = stageOf(together);
    for (const day of workingDaysBetween(yearOpens, yearEnds)) {
      await playDay(stage.workplaceUrl, day);
      for (const scene of scenes.filter((one) => one.on === day)) await play(scene, stage);
    }
    return await readTable(stage);
  } finally {
    await together.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function play({ on, what, act }: Scene, stage: Stage): Promise<void> {
  try {
    await act(stage);
  } catch (thrown) {
    throw new Error(`${on}, ${what}: ${thrown instanceof Error ? thrown.message : String(thrown)}`, { cause: thrown });
  }
}

/** @throws Error when a row of the log cannot be read */
export async function readTable({ site }: Stage): Promise<readonly TableLine[]> {
  const { rows, spoiled } = await readAll(site, reminderLog);
  if (spoiled.length > 0) throw new Error(`${spoiled.length} rows of the reminder log cannot be read.`);
  return linesOfYear(rows);
}
