/**
 * A new folder for what a test keeps in files, in memory where the machine has room for that: the bot waits after each
 * thing it keeps until the disk has it, some thousand times in the tests. What a killed process has written survives it
 * there as well; only a power cut would tell the two apart, and no test pulls the plug.
 */
import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
/** Much more than all tests at once keep there; bytes. */
const roomWanted = 256 * 1024 * 1024;

function hasRoom(): boolean {
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > roomWanted;
  } catch {
    return false; // not every system has it
  }
}

/** @param prefix says whose it is @returns its path; whoever asked for it takes it away */
export function quickFolder(prefix: string): string {
  return mkdtempSync(join(hasRoom() ? memory : tmpdir(), prefix));
}
