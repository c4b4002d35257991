/** The browser's own SHA-256, for the seal of signatures and for keys made from identities. */
import type { Sha256 } from '../../core/mou/canonical.ts';

/** 64 lower-case hexadecimal digits. */
export const browserSha256: Sha256 = async (text) => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
