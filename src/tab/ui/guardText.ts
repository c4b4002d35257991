/** What the personal-data guard makes of the text in one box: the rules behind `GuardedText`, without a screen. */
import type { Caught, CaughtKind, GuardKnowledge, Span } from '../../core/privacy/caught.ts';
import { sayCaught } from '../../core/privacy/sayGuard.ts';
import { scan } from '../../core/privacy/scan.ts';

/** How the guard looks at a box. It holds no part of the text. */
export interface BoxState {
  /** Something there keeps the form from being saved. */
  readonly stops: boolean;
  /** Something there looks like a name, and nobody has yet said that it is none. */
  readonly asks: boolean;
}

export interface Judged extends BoxState {
  /** Whether the question about names is shown, answered or not. */
  readonly looksNamed: boolean;
  /** One for each kind, what stops first. */
  readonly sentences: readonly string[];
  /** Where the first thing in the way stands; null when nothing is. */
  readonly first: Span | null;
}

const isName = (one: Caught) => one.kind === 'name';

/**
 * Judges a text. The answer 'no real person is named' was given of the text as it stood then (`confirmed`): a name that
 * was not in it is asked about again.
 */
export function judge(text: string, knows: GuardKnowledge, confirmed: string | null): Judged {
  const caught = scan(text, knows);
  const names = caught.filter(isName);
  const answered = confirmed === null ? new Set<string>() : namesIn(confirmed, knows);
  const open = names.filter(({ start, end }) => !answered.has(text.slice(start, end)));
  const stopping = caught.filter((one) => one.weight === 'stops');
  const kinds = new Set<CaughtKind>([...stopping, ...open].map((one) => one.kind));
  const [first = null] = [...stopping, ...open].sort((a, b) => a.start - b.start);
  return {
    stops: stopping.length > 0,
    asks: open.length > 0,
    looksNamed: names.length > 0,
    sentences: [...kinds].map(sayCaught),
    first: first === null ? null : { start: first.start, end: first.end },
  };
}

function namesIn(text: string, knows: GuardKnowledge): ReadonlySet<string> {
  return new Set(
    scan(text, knows)
      .filter(isName)
      .map(({ start, end }) => text.slice(start, end)),
  );
}
