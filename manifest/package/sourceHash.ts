/**
 * The hash of a drawing, kept in the PNG that was made from it as a `tEXt` chunk, where picture viewers pass over it.
 * Source of the form: "Portable Network Graphics (PNG) Specification", sections 5.3 and 11.3.4.3.
 */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

const keyword = 'Source-SHA256';
/** Signature and the header chunk, which has to come first. */
const headLength = 8 + 25;

/** The hash of a drawing's text; line ends do not count. */
export function sourceHash(svg: string): string {
  return createHash('sha256').update(svg.replaceAll('\r\n', '\n')).digest('hex');
}

/** The same picture with the hash in it. */
export function withSourceHash(png: Buffer, hash: string): Buffer {
  const body = Buffer.from(`tEXt${keyword}\0${hash}`, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length - 4);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([png.subarray(0, headLength), length, body, check, png.subarray(headLength)]);
}

/** The hash a picture holds; null when it holds none. */
export function hashIn(png: Buffer): string | null {
  const start = png.indexOf(`tEXt${keyword}\0`, 0, 'latin1');
  if (start < 0) return null;
  const from = start + 4 + keyword.length + 1;
  return png.subarray(from, from + 64).toString('latin1');
}
