/**
 * Misbehaviour on request: throttling, outages, dropped connections and answers that never come, for tests of what the
 * product then does.
 *
 * A rule matches by method, path, person or app, and is used up after so many times. It covers every service of the
 * workplace but the control API itself, and the requests inside a batch too.
 */
import { z } from 'zod';
import type { Principal } from '../tenant/types.ts';

function isExpression(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

const ruleShape = z.object({
  method: z.string().optional(),
  /** Regular expression on the path with its query, e.g. `/items`. */
  path: z.string().refine(isExpression, 'not a regular expression').optional(),
  userId: z.string().optional(),
  /** Id of an app that calls as itself; what a person does through the app does not match. */
  app: z.string().optional(),
  answer: z.union([
    z.object({
      status: z.number().int().min(400).max(599),
      retryAfter: z.number().optional(),
      code: z.string().optional(),
    }),
    z.object({ drop: z.literal(true) }),
    z.object({ dropAfter: z.literal(true) }),
    z.object({ hang: z.literal(true) }),
  ]),
  times: z.number().int().positive().optional(),
});

const rulesShape = z.union([z.array(ruleShape), z.object({ rules: z.array(ruleShape) }), ruleShape]);

export type FaultRule = z.infer<typeof ruleShape>;

/** What goes wrong with a request. */
export type FaultAnswer = FaultRule['answer'];

/** What a rule is matched against. */
export interface FaultSubject {
  readonly method: string;
  readonly path: string;
  readonly userId: string | undefined;
  readonly app: string | undefined;
}

/** How rules know a caller. */
export function callerOf(principal: Principal): Pick<FaultSubject, 'userId' | 'app'> {
  return principal.kind === 'app'
    ? { userId: undefined, app: principal.appId }
    : { userId: principal.userId, app: undefined };
}

export interface Faults {
  add(rules: readonly FaultRule[]): void;
  clear(): void;
  list(): readonly FaultRule[];
  /** The fault for this request, counted as used; `undefined` when it is to go well. */
  take(subject: FaultSubject): FaultAnswer | undefined;
}

/** Rules somebody sent: one, a list, or `{rules}`. @throws ZodError naming what does not fit */
export function parseRules(value: unknown): readonly FaultRule[] {
  const parsed = rulesShape.parse(value);
  if (Array.isArray(parsed)) return parsed;
  return 'rules' in parsed ? parsed.rules : [parsed];
}

export function makeFaults(): Faults {
  let waiting: { readonly rule: FaultRule; left: number }[] = [];
  return {
    add: (rules) => {
      for (const rule of rules) waiting.push({ rule, left: rule.times ?? Number.POSITIVE_INFINITY });
    },
    clear: () => {
      waiting = [];
    },
    list: () => waiting.map(({ rule, left }) => (Number.isFinite(left) ? { ...rule, times: left } : rule)),
    take: (subject) => {
      const found = waiting.find(({ rule }) => matches(rule, subject));
      if (found === undefined) return undefined;
      found.left -= 1;
      waiting = waiting.filter(({ left }) => left > 0);
      return found.rule.answer;
    },
  };
}

function matches(rule: FaultRule, subject: FaultSubject): boolean {
  if (rule.method !== undefined && rule.method.toUpperCase() !== subject.method) return false;
  if (rule.path !== undefined && !new RegExp(rule.path).test(subject.path)) return false;
  if (rule.userId !== undefined && rule.userId !== subject.userId) return false;
  return rule.app === undefined || rule.app === subject.app;
}

const CODES: Readonly<Record<number, string>> = { 429: 'activityLimitReached', 503: 'serviceNotAvailable' };

/** The code in the body of a fault answered with a status. */
export function faultCode(answer: { readonly status: number; readonly code?: string | undefined }): string {
  return answer.code ?? CODES[answer.status] ?? 'generalException';
}

/** The headers of a fault answered with a status. */
export function faultHeaders(answer: { readonly retryAfter?: number | undefined }): Readonly<Record<string, string>> {
  return answer.retryAfter === undefined ? {} : { 'Retry-After': String(answer.retryAfter) };
}
