/**
 * Looking without falling over: what can be read, or why it cannot. The doctor goes on whatever one question comes to.
 * The shape is that of `src/core/doctor/facts.ts`, which this room does not see; the compiler compares them where they meet.
 */
import { asFault, type FaultCode } from '../../base/fault.ts';

export type Look<Value> =
  | { readonly looked: true; readonly value: Value }
  | { readonly looked: false; readonly why: FaultCode | 'elsewhere' };

/** What cannot be seen from here at all. */
export const elsewhere = { looked: false, why: 'elsewhere' } as const;

/** A fact that is known already. */
export function known<Value>(value: Value): Look<Value> {
  return { looked: true, value };
}

/** Never throws: anything thrown is why it could not be looked at. */
export async function look<Value>(work: () => Promise<Value>): Promise<Look<Value>> {
  try {
    return known(await work());
  } catch (thrown) {
    return { looked: false, why: asFault(thrown).code };
  }
}

/** Goes on from what was seen, or hands on why it was not. */
export async function lookOn<From, Value>(
  from: Look<From>,
  work: (value: From) => Promise<Value>,
): Promise<Look<Value>> {
  return from.looked ? look(() => work(from.value)) : from;
}
