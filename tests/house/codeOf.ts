/**
 * The code of a source file without its comments and texts, so that a rule about words in code is not upset by a
 * sentence about them. It is no parser: it knows comments, quotes and templates, which is enough for our own files.
 */

const pieces = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|\$\{[^}]*\}|[^`\\])*`/g;

/** @returns the text with comments gone and quoted texts empty; what stands inside `${}` of a template is kept. */
export function codeOf(source: string): string {
  return source.replace(pieces, (piece) => {
    if (piece.startsWith('/')) return ' ';
    return piece.startsWith('`') ? [...piece.matchAll(/\$\{([^}]*)\}/g)].map((hole) => hole[1]).join(' ') : "''";
  });
}
