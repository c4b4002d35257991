/** One part of a zip file as text: Word files are zip files, and tests look inside. Source: ".ZIP File Format Specification", 4.3. */
import { inflateRawSync } from 'node:zlib';

const entrySignature = 0x02014b50;

/** @throws Error when there is no such part */
export function zipPart(file: Buffer, name: string): string {
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(entrySignature);
  for (let at = file.indexOf(signature); at >= 0; at = file.indexOf(signature, at + 4)) {
    const nameLength = file.readUInt16LE(at + 28);
    if (file.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue;
    const local = file.readUInt32LE(at + 42);
    const begin = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const content = file.subarray(begin, begin + file.readUInt32LE(at + 20));
    return (file.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)).toString('utf8');
  }
  throw new Error(`the file has no part ${name}`);
}
