/** Hands a document to the person as a Word file, the way a browser hands over any file. */
import { fileNameOf, type WordDocument } from '../../../word/wordDocument.ts';

/** Addresses of files live until they are let go; a download has begun long before. */
const letGoAfterMilliseconds = 60_000;

/** @throws when the package cannot be fetched: there is no connection */
export async function saveWord(document: WordDocument): Promise<void> {
  const { makeWord } = await import('../../../word/makeWord.ts');
  saveFile(await makeWord(document), fileNameOf(document.title));
}

/** Any file; a tool of questions is handed over the same way. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = window.document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), letGoAfterMilliseconds);
}
