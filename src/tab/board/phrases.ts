/** Small turns of phrase that several pages need. */

/** `1 thing`, `2 things`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

/** A sentence that goes on after a colon: `Only the chair can do this.` as `only the chair can do this.`. */
export function lowered(sentence: string): string {
  return `${sentence.charAt(0).toLocaleLowerCase('en-GB')}${sentence.slice(1)}`;
}

/** That older versions than these are not shown. */
export function sayCut(shown: number): string {
  return `Only the newest ${shown.toLocaleString('en-GB')} versions are shown. SharePoint’s own version history has the older ones.`;
}
