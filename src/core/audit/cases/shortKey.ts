/**
 * Keys made of several names. A key has at most 80 characters (`base/id.ts`): where the parts do not fit, the long ones are
 * cut and end in a mark made of their whole text, so that the key stays the same each time and differs from others.
 */
import { type Key, keyOf } from '../../../base/id.ts';
import { spread } from './seededOrder.ts';

const longestKey = 80;
/** Seven letters and digits hold 32 bits. */
const markLength = 7;

/** The parts with dots between them. */
export function joinedKey<ListName extends string>(...parts: readonly string[]): Key<ListName> {
  const whole = parts.join('.');
  if (whole.length <= longestKey) return keyOf<ListName>(whole);
  const each = Math.floor((longestKey - (parts.length - 1)) / parts.length);
  return keyOf<ListName>(parts.map((part) => cut(part, each)).join('.'));
}

function cut(part: string, longest: number): string {
  if (part.length <= longest) return part;
  const mark = spread(part).toString(36).padStart(markLength, '0');
  return `${part.slice(0, longest - markLength - 1)}-${mark}`;
}
