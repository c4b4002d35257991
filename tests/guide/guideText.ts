/** Reads the guides as a test sees them: the rows of the tables under a heading, the words in bold. It judges nothing. */

/** The text from a heading to the next heading of any level. @throws Error when there is no such heading */
export function partUnder(text: string, heading: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  if (start < 0) throw new Error(`no heading “${heading}”`);
  const length = lines.slice(start + 1).findIndex((line) => /^#+ /.test(line));
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join('\n');
}

/** The cells of each row of the tables in a text, without heads and rules. */
export function rowsIn(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n');
  const isRule = (line: string | undefined): boolean => /^\|( -+ \|)+$/.test(line ?? '');
  return lines
    .filter((line, at) => line.startsWith('|') && !isRule(line) && !isRule(lines[at + 1]))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
}

/** The cells of each row of the tables under a heading. */
export function rowsUnder(text: string, heading: string): readonly (readonly string[])[] {
  return rowsIn(partUnder(text, heading));
}

/** The words that stand in bold. */
export function boldIn(text: string): readonly string[] {
  return [...text.matchAll(/\*\*([^*\n]+)\*\*/g)].map((match) => match[1] ?? '');
}
