/** Ids of files and folders in a drive: opaque, of the shape SharePoint's are. */
import { randomBytes } from 'node:crypto';

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** `01` and 32 capitals or digits. */
export function newFileId(): string {
  return `01${[...randomBytes(32)].map((byte) => SIGNS[byte % SIGNS.length]).join('')}`;
}
