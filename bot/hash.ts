/** SHA-256 of the platform, as the core wants it. */
import { createHash } from 'node:crypto';
import type { Sha256 } from '../src/core/mou/canonical.ts';

/** 64 lower-case hexadecimal digits. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export const sha256: Sha256 = async (text) => sha256Hex(text);
