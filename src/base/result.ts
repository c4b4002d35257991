/**
 * A rule's answer is a value, never an exception: callers must look at it before they go on.
 * What broke in the world (network, permissions, storage) is a {@link Fault} and is thrown instead.
 */

/** Why a rule said no: a code for programs, a sentence for people. The sentence holds no personal data. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  /** One plain sentence: what is wrong and what to do next. */
  readonly sentence: string;
}

/** Either what was asked for, or the refusals that stand in its way (at least one). */
export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusals: readonly [Refusal<Code>, ...Refusal<Code>[]] };

/** The rule is content: here is the value. */
export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** The rule says no, for one reason. */
export function refuse<Code extends string>(
  code: Code,
  sentence: string,
): { readonly ok: false; readonly refusals: readonly [Refusal<Code>] } {
  return { ok: false, refusals: [{ code, sentence }] };
}

/** All reasons at once: accepts `value` only when no refusal was collected. */
export function acceptUnless<Value, Code extends string>(
  refusals: readonly Refusal<Code>[],
  value: Value,
): Result<Value, Code> {
  const [first, ...rest] = refusals;
  return first === undefined ? accept(value) : { ok: false, refusals: [first, ...rest] };
}
