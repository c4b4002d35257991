/**
 * One thing the doctor looks at: from the facts to a verdict in plain words. A check knows no Microsoft and asks nothing;
 * adding one is one file in `checks` and one line in `checks/all.ts`.
 */
import type { FaultCode } from '../../base/fault.ts';
import type { DoctorFacts, Seen, WhyNot } from './facts.ts';

/**
 * - `ok`: as it should be.
 * - `attention`: works, but somebody should look at it.
 * - `broken`: part of the product does not work, or a promise of it is not kept.
 * - `could not look`: not known. Never to be read as fine.
 */
export const standings = ['broken', 'attention', 'could not look', 'ok'] as const;
export type Standing = (typeof standings)[number];

/** Who can put it right. */
export type Mender = 'owner' | 'administrator' | 'qaManager' | 'operator' | 'anybody';

export interface Verdict {
  readonly standing: Standing;
  /** One plain sentence: what was found. */
  readonly sentence: string;
  /** What to do next; null when there is nothing to do. */
  readonly todo: string | null;
  readonly who: Mender | null;
}

export interface Check {
  readonly name: string;
  /** What it looks at, as a heading. */
  readonly title: string;
  readonly judge: (facts: DoctorFacts) => Verdict;
}

export function ok(sentence: string): Verdict {
  return { standing: 'ok', sentence, todo: null, who: null };
}

export function attention(sentence: string, who: Mender, todo: string): Verdict {
  return { standing: 'attention', sentence, todo, who };
}

export function broken(sentence: string, who: Mender, todo: string): Verdict {
  return { standing: 'broken', sentence, todo, who };
}

interface Excuse {
  readonly because: string;
  readonly who: Mender;
  readonly todo: string;
}

const wait: Omit<Excuse, 'because'> = { who: 'anybody', todo: 'Look again in a few minutes.' };
const mistake: Omit<Excuse, 'because'> = {
  who: 'operator',
  todo: 'Look again; if it stays so, keep this line for the person who looks after the app.',
};

const excuses: Readonly<Record<FaultCode, Excuse>> = {
  forbidden: {
    because: 'you may not see this, or the permission to look was refused (403)',
    who: 'owner',
    todo: 'Have an owner of the team or an administrator run the doctor.',
  },
  unauthenticated: {
    because: 'there was no sign-in that counts (401)',
    who: 'anybody',
    todo: 'Sign in again, then look again.',
  },
  notFound: {
    because: 'it is not there, or hidden from you (404)',
    who: 'owner',
    todo: 'Put right what is broken above first, or have an owner of the team look.',
  },
  throttled: { because: 'Microsoft asked us to slow down (429)', ...wait },
  unavailable: { because: 'Microsoft 365 did not answer', ...wait },
  cancelled: { because: 'it was stopped', ...wait },
  conflict: { because: 'it changed while it was read', ...wait },
  listTooLong: { because: 'the list is too long for the question', ...mistake },
  malformed: { because: 'the answer was not as expected', ...mistake },
  rejected: { because: 'the service does not offer the question', ...mistake },
  notDelivered: { because: 'the question was not delivered', ...mistake },
};

/** @param from how it can be seen, where it cannot be seen from here */
export function couldNotLook(why: WhyNot, from: { readonly who: Mender; readonly todo: string }): Verdict {
  const excuse: Excuse = why === 'elsewhere' ? { because: 'this cannot be seen from here', ...from } : excuses[why];
  return {
    standing: 'could not look',
    sentence: `Could not look: ${excuse.because}.`,
    todo: excuse.todo,
    who: excuse.who,
  };
}

/** Where facts are seen that only the machine of the bot, or somebody signed in as an administrator, can see. */
export const byCommand = {
  who: 'operator',
  todo: 'Run “npm run doctor” where the bot runs: there it can be seen.',
} as const;

/** The facts when all were seen, else the first reason why not. */
export function allSeen<const Facts extends readonly Seen<unknown>[]>(
  facts: Facts,
):
  | {
      readonly looked: true;
      readonly values: { readonly [At in keyof Facts]: Facts[At] extends Seen<infer V> ? V : never };
    }
  | { readonly looked: false; readonly why: WhyNot } {
  const values: unknown[] = [];
  for (const fact of facts) {
    if (!fact.looked) return { looked: false, why: fact.why };
    values.push(fact.value);
  }
  return { looked: true, values: values as never }; // one value for each fact, in the same order
}
