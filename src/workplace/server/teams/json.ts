/**
 * The one reading of JSON that came from outside: an object with unknown members, or nothing.
 *
 * Shapes with known members are read with zod where they are used.
 */
import { z } from 'zod';

/** A JSON object whose members are still unknown. */
export type JsonObject = Readonly<Record<string, unknown>>;

const anObject = z.record(z.string(), z.unknown());

/** @returns the object, or `undefined` for anything that is not one. */
export function asObject(value: unknown): JsonObject | undefined {
  const read = anObject.safeParse(value);
  return read.success ? read.data : undefined;
}

/** @returns the objects in a JSON array; everything else in it is left out. */
export function asObjects(value: unknown): readonly JsonObject[] {
  if (!Array.isArray(value)) return [];
  return value.map(asObject).filter((entry) => entry !== undefined);
}

/** @returns the text, or `undefined` for anything that is not text. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** @returns the object in a JSON text; an empty one when the text holds something else. */
export function parseObject(text: string): JsonObject {
  return asObject(JSON.parse(text)) ?? {};
}
