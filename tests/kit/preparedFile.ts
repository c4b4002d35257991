/**
 * Files and folders that take seconds to make and come out the same each time: a workplace with its board, the bot as one
 * file. Made once for each state of the sources and kept below `.build`, so that a run of the tests makes them once and not
 * in every file. It does not know what is in them, and nothing that one test writes reaches another: each works on a copy.
 */
import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './repository.ts';
import { stateOf } from './stateOfFiles.ts';

const folder = join(root, '.build/prepared');

/** Everything that such a file can be made from. The pages are not: who serves them reads them where they are built. */
const sources = [
  ...['bot', 'src/base', 'src/lists', 'src/core', 'src/cards', 'src/graph'],
  ...['src/workplace/server', 'src/workplace/seed', 'src/workplace/launch', 'manifest/samples'],
  ...['tests/kit', 'tests/bot/kit', 'tests/journeys/fakeTab', 'package-lock.json'],
].map((path) => join(root, path));

/** Those of an earlier state are in nobody's hands any more after so long. */
const leftAlone = 3_600_000;

const asked = new Map<string, Promise<string>>();

/**
 * @param name the last part of the file's name, so that what reads it finds the ending it expects
 * @param make writes the file or folder to the path that it is given
 * @returns its path; it may be copied and read, never written
 */
export function preparedFile(name: string, make: (path: string) => void | Promise<void>): Promise<string> {
  const known = asked.get(name) ?? found(name, make);
  asked.set(name, known);
  return known;
}

async function found(name: string, make: (path: string) => void | Promise<void>): Promise<string> {
  const state = stateOf(sources);
  const path = join(folder, `${state}-${name}`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `${process.pid}-unfinished-${name}`);
  rmSync(unfinished, { recursive: true, force: true });
  await make(unfinished);
  giveItsName(unfinished, path);
  clearAway(state);
  return path;
}

/**
 * Whoever finds it under its own name finds it whole. Of two who made it at once the first one's stays: a workplace has keys
 * of its own, and a copy made later must still know the tokens that were signed for an earlier one.
 */
export function giveItsName(unfinished: string, path: string): void {
  try {
    // A file takes the place of another when it is renamed; a link does not, and a folder does not.
    if (statSync(unfinished).isDirectory()) renameSync(unfinished, path);
    else linkSync(unfinished, path);
  } catch (thrown) {
    if (!existsSync(path)) throw thrown;
  }
  rmSync(unfinished, { recursive: true, force: true });
}

/** Takes away what was made from other sources. */
function clearAway(state: string): void {
  for (const file of readdirSync(folder).filter((name) => !name.startsWith(state))) {
    const { mtimeMs } = statSync(join(folder, file), { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (mtimeMs < Date.now() - leftAlone) rmSync(join(folder, file), { recursive: true, force: true });
  }
}
