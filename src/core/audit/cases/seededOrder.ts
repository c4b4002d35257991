/**
 * An order of numbers that looks random and that anybody can make again from the same text. The text is spread by FNV-1a
 * (32 bits) with a last mix, numbers come from mulberry32, and the order is a Fisher-Yates shuffle. It draws cases fairly; it
 * keeps nothing secret, because the seed stands in the list for everybody to check.
 */

/** A whole number from 0 to 4,294,967,295, the same for the same text (UTF-16 units, FNV-1a with a final mix). */
export function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Numbers one after the other, each from 0 to below `limit`, all equally likely. */
export type Draw = (limit: number) => number;

const range = 2 ** 32;

/** The numbers of a seed (mulberry32). What would favour small numbers is thrown away, so that none is likelier. */
export function drawFrom(seed: string): Draw {
  let state = spread(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return (limit) => {
    const fair = range - (range % limit);
    let number = next();
    while (number >= fair) number = next();
    return number % limit;
  };
}

/**
 * Every number from 1 to `count` once, in the order of the seed: each is picked among those that are left. Only what was
 * asked for is worked out, so that two of a hundred thousand cost no more than two of ten.
 */
export function* numbersInOrder(count: number, seed: string): Generator<number, void, undefined> {
  const draw = drawFrom(seed);
  // The numbers that took the place of one already picked, by place.
  const moved = new Map<number, number>();
  for (let left = count; left > 0; left -= 1) {
    const place = draw(left) + 1;
    const number = moved.get(place) ?? place;
    moved.set(place, moved.get(left) ?? left);
    yield number;
  }
}

/** The same things in an order that depends on the seed alone. */
export function shuffled<T>(all: readonly T[], seed: string): readonly T[] {
  return [...numbersInOrder(all.length, seed)].flatMap((number) => all.slice(number - 1, number));
}
