/**
 * Our keys as partition and row keys. Azure forbids `/ \ # ?` and control characters in them and sorts by them ('Understanding
 * the Table service data model', Microsoft), so a part that holds anything unusual stands as its hash.
 */
import { sha256Hex } from '../../hash.ts';

const plain = /^[A-Za-z0-9._-]{1,100}$/;

/** One part of a key. `~` begins a hash and nothing else. */
export function keyPart(text: string): string {
  return plain.test(text) ? text : `~${sha256Hex(text)}`;
}

/** The parts as one key: different parts make a different key, and those with the same first parts lie together. */
export function keyOf(...parts: readonly string[]): string {
  return parts.map(keyPart).join('|');
}

/** What all keys begin with whose first parts these are. */
export function keysBelow(...parts: readonly string[]): string {
  return `${keyOf(...parts)}|`;
}
