/** Reads a file somebody chose. It may be anything: it is measured before it is opened. */
import { type Result, refuse } from '../../../../base/result.ts';
import { type ImportedTool, importTool } from '../../../../core/audit/tool/openFormat.ts';

/** A tool that fits its column is far below this. */
const mostBytes = 2_000_000;

export async function readTool(file: Pick<Blob, 'size' | 'text'>): Promise<Result<ImportedTool, string>> {
  if (file.size > mostBytes) return refuse('tooLong', 'This file is too long to be an audit tool.');
  let text: string;
  try {
    text = await file.text();
  } catch {
    return refuse('unreadable', 'This file could not be opened. Try again, or choose another one.');
  }
  return importTool(text);
}
