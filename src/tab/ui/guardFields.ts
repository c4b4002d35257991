/**
 * The boxes of one form and how the guard looks at each, so that the form knows whether it may be saved. A plain store: no
 * React, no text, only which box is in trouble and how to get to it.
 */
import type { BoxState } from './guardText.ts';

/** One box. */
export interface GuardedBox extends BoxState {
  readonly label: string;
  /** For the order in which the boxes stand; null before it is on the screen. */
  readonly element: () => Element | null;
  readonly focus: () => void;
}

/** What the form as a whole may know. Equal until something changes. */
export interface FormState {
  readonly stops: boolean;
  readonly asks: boolean;
  /** Why the form cannot be saved, naming the boxes; null when it can. */
  readonly reason: string | null;
}

export interface GuardFields {
  /** Adds or renews a box. */
  put(id: string, box: GuardedBox): void;
  remove(id: string): void;
  state(): FormState;
  subscribe(listener: () => void): () => void;
  /** Goes to the first box in trouble; false when none is. */
  focusFirst(): boolean;
}

const free: FormState = { stops: false, asks: false, reason: null };

const quoted = (boxes: readonly GuardedBox[]) => boxes.map((box) => `‘${box.label}’`).join(', ');

function reasonFor(stopping: readonly GuardedBox[], asking: readonly GuardedBox[]): string | null {
  if (stopping.length > 0) return `This cannot be saved yet: look at ${quoted(stopping)}.`;
  return asking.length > 0 ? `Before this is saved, say whether a real person is named in ${quoted(asking)}.` : null;
}

/** Earlier on the page first; a box that is not on the page comes last. */
function byPlace(a: GuardedBox, b: GuardedBox): number {
  const [one, other] = [a.element(), b.element()];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  // Node.DOCUMENT_POSITION_FOLLOWING: the other comes later.
  return (one.compareDocumentPosition(other) & 4) !== 0 ? -1 : 1;
}

/** An empty form. */
export function newGuardFields(): GuardFields {
  const boxes = new Map<string, GuardedBox>();
  const listeners = new Set<() => void>();
  let known = free;

  const inOrder = () => [...boxes.values()].sort(byPlace);
  const look = (): void => {
    const stopping = inOrder().filter((box) => box.stops);
    const asking = inOrder().filter((box) => box.asks);
    const reason = reasonFor(stopping, asking);
    if (reason === known.reason && stopping.length > 0 === known.stops && asking.length > 0 === known.asks) return;
    known = { stops: stopping.length > 0, asks: asking.length > 0, reason };
    for (const listener of listeners) listener();
  };

  return {
    put: (id, box) => {
      boxes.set(id, box);
      look();
    },
    remove: (id) => {
      boxes.delete(id);
      look();
    },
    state: () => known,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    focusFirst: () => {
      const first = inOrder().find((box) => box.stops || box.asks);
      first?.focus();
      return first !== undefined;
    },
  };
}
