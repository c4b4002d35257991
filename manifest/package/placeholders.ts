/**
 * The toolkit's placeholders, `${{NAME}}`, in the manifest and the files beside it.
 * Source: "Use environment variables in Microsoft 365 Agents Toolkit"; the toolkit leaves a placeholder whose variable is
 * missing or empty as it stands, `APP_NAME_SUFFIX` excepted, which may be empty.
 */
import type { Values } from './environment.ts';

const placeholder = /\$\{\{ *([a-zA-Z_][a-zA-Z0-9_]*) *\}\}/g;

/** The one name that may be empty. */
const mayBeEmpty = 'APP_NAME_SUFFIX';

/** The names a text asks for, each once, in order. */
export function namesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(placeholder)].map((match) => match[1] ?? ''))];
}

/** The text with every name that has a value filled in; what has none stands as it stood. */
export function fill(text: string, values: Values): string {
  return text.replace(placeholder, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return name === mayBeEmpty ? '' : whole;
    return value === '' && name !== mayBeEmpty ? whole : value;
  });
}
