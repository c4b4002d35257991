/** Reads the lines beside this file: what stands between marks should be caught, everything else should pass. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CaughtKind, caughtKinds } from '../../../../src/core/privacy/caught.ts';

/** One stretch that should be caught. */
export interface Marked {
  readonly kind: CaughtKind;
  readonly start: number;
  readonly end: number;
}

/** One line of the set: the text without its marks, and where they stood. */
export interface SetLine {
  readonly file: string;
  readonly text: string;
  readonly marked: readonly Marked[];
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t' };

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|([nt]))/g, (_all, code: string | undefined, letter: string | undefined) =>
    code === undefined ? (escapes[letter ?? ''] ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function kindOf(word: string): CaughtKind {
  const kind = caughtKinds.find((one) => one === word);
  if (kind === undefined) throw new Error(`no kind ${word}`);
  return kind;
}

/** Takes the marks out of a line. */
export function readLine(file: string, line: string): SetLine {
  const marked: Marked[] = [];
  let text = '';
  let last = 0;
  for (const match of line.matchAll(/\[\[(\w+):(.*?)\]\]/g)) {
    text += unescaped(line.slice(last, match.index));
    const start = text.length;
    text += unescaped(match[2] ?? '');
    marked.push({ kind: kindOf(match[1] ?? ''), start, end: text.length });
    last = match.index + match[0].length;
  }
  return { file, text: text + unescaped(line.slice(last)), marked };
}

/** Every line of the set, or of another folder made in the same way; lines that begin with '# ' are remarks. */
export function readSet(folder = import.meta.dirname): readonly SetLine[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.startsWith('# '))
        .map((line) => readLine(name, line)),
    );
}
