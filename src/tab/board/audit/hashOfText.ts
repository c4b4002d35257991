/** The one way in which the tab takes a fingerprint: the rules get it as an argument, because they compute nothing of the kind. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of the text, in hexadecimal; at once, because the rules ask for it in the middle of their work. */
export function hashOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
