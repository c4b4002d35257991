/**
 * RFC 8785 (JSON Canonicalization Scheme) of any JSON value: members sorted by name, no spaces, numbers and texts as
 * JSON.stringify writes them. The seal of the memorandum has a stricter form of its own (`mou/canonical.ts`).
 */

/** @throws TypeError for what JSON cannot hold: undefined, functions, NaN, infinities, dates */
export function canonicalValue(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') return numberText(value);
  if (Array.isArray(value)) return `[${value.map(canonicalValue).join(',')}]`;
  if (isPlain(value)) return `{${Object.keys(value).sort().map(memberOf(value)).join(',')}}`;
  throw new TypeError(`a value of the kind ${typeof value} has no canonical form`);
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('a number without end has no canonical form');
  return JSON.stringify(value);
}

const memberOf = (value: Readonly<Record<string, unknown>>) => (name: string) =>
  `${JSON.stringify(name)}:${canonicalValue(value[name])}`;

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
