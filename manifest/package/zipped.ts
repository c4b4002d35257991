/**
 * The zip of a Teams package. The same files give the same bytes on every day and every machine, so that two packages can
 * be compared by their hash.
 */
import JSZip from 'jszip';
import type { PackageFile } from './packageFiles.ts';

/** The first day a zip can hold. */
const always = new Date(Date.UTC(1980, 0, 1));

/** @returns the bytes of the zip, files in the given order, with no folders */
export async function zipped(files: readonly PackageFile[]): Promise<Buffer> {
  const zip = new JSZip();
  for (const { name, bytes } of files) zip.file(name, bytes, { date: always, createFolders: false });
  return zip.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'DOS',
  });
}
