/**
 * Reads SharePoint's REST addresses: segments with arguments, such as `lists(guid'..')` or `addroleassignment(principalid=3,roledefid=5)`.
 *
 * Names are compared without regard to case, as SharePoint does. It reads the address; which ones exist is in `restRoutes.ts`.
 */
import { wrongInput } from './odata.ts';

export interface RestSegment {
  /** Lower case. */
  readonly name: string;
  /** Positional arguments, unquoted. */
  readonly values: readonly string[];
  /** Named arguments by lower-case name. */
  readonly named: ReadonlyMap<string, string>;
}

/** The segments after `_api/`. @throws RestRefusal when a segment cannot be read */
export function parseRestPath(path: string): readonly RestSegment[] {
  const segments: string[] = [];
  let depth = 0;
  let current = '';
  for (const sign of decode(path)) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === '/' && depth === 0) {
      segments.push(current);
      current = '';
    } else current += sign;
  }
  return [...segments, current].filter((segment) => segment !== '').map(parseSegment);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) throw wrongInput('The address is not encoded properly.');
    throw error;
  }
}

function parseSegment(segment: string): RestSegment {
  const match = /^([A-Za-z_]+)(?:\((.*)\))?$/s.exec(segment);
  const name = match?.[1];
  if (name === undefined) throw wrongInput(`The expression "${segment}" is not valid.`);
  const values: string[] = [];
  const named = new Map<string, string>();
  for (const argument of argumentsIn(match?.[2] ?? '')) {
    const pair = /^\s*(\w+)\s*=\s*(.*)$/s.exec(argument);
    if (pair === null) values.push(unquoted(argument));
    else named.set((pair[1] ?? '').toLowerCase(), unquoted(pair[2] ?? ''));
  }
  return { name: name.toLowerCase(), values, named };
}

function argumentsIn(text: string): readonly string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

function unquoted(argument: string): string {
  const trimmed = argument.trim();
  const quoted = /^(?:guid)?'((?:[^']|'')*)'$/i.exec(trimmed);
  return quoted === null ? trimmed : (quoted[1] ?? '').replaceAll("''", "'");
}

/** A whole number among a segment's arguments: the named one, else the first. @throws RestRefusal when it is not one */
export function wholeArgument(segment: RestSegment | undefined, name?: string): number {
  const named = name === undefined ? [...(segment?.named.values() ?? [])][0] : segment?.named.get(name);
  const text = named ?? segment?.values[0];
  const value = Number(text);
  if (text === undefined || text === '' || !Number.isInteger(value))
    throw wrongInput('A whole number is expected in the address.');
  return value;
}
