/**
 * A copy of lists in memory, kept by delta: after the first reading a refresh costs one batch however long the lists are.
 * Each list is renewed whole or not at all; one that cannot be read keeps its old copy and its old link. The copy is
 * only as fresh as its last refresh, and it never writes.
 */
import { Fault } from '../../base/fault.ts';
import type { AnyList } from '../../lists/definition/defineList.ts';
import { type BatchAnswer, sendBatch } from '../http/batch.ts';
import { type DeltaPage, readDelta, wholePath } from './delta.ts';
import { addPage, beginDraft, type Draft, differs, type ListCopy, pageOf } from './listCopy.ts';
import type { Page } from './query.ts';
import { type BoardSite, subjectOf } from './site.ts';

/** What a refresh did. Lists are named by their `name`, lists of the agencies, which share one, by their title. */
export interface Refreshed {
  /** Lists whose rows differ from what the last successful refresh left, those that are no longer kept among them. */
  readonly changed: ReadonlySet<string>;
  /** Pages read, the ones of the batch among them. */
  readonly pagesRead: number;
  /** Lists the site has never had: they read as empty and are looked for again each time. */
  readonly missing: ReadonlySet<string>;
}

export interface ListMirror {
  /**
   * Reads what has changed. Asking again while it runs gives the one under way.
   * @throws Fault that of the first list that could not be read; the others are renewed all the same, and what changed
   * in them is told by the next refresh that succeeds
   */
  refresh(signal?: AbortSignal): Promise<Refreshed>;
  /** The rows as of the last refresh; the same object until they change. @throws TypeError for a list it does not keep */
  rows<L extends AnyList>(list: L): Page<L>;
}

export interface MirrorOptions {
  /** Names of lists the site is known to have had: without one of them a refresh fails, where a list that was never there reads as empty. */
  readonly had?: ReadonlySet<string>;
  /**
   * Lists that come and go, as the lists of the agencies do. Asked for before and after each reading, so that a list
   * that came to be known by it is read in the same refresh; one that is no longer named is forgotten.
   */
  readonly more?: () => readonly AnyList[];
}

/** Keeps nothing yet: the first refresh reads everything. */
export function listMirror(site: BoardSite, lists: readonly AnyList[], options: MirrorOptions = {}): ListMirror {
  const { had = new Set<string>(), more = () => [] } = options;
  // By title: lists of one definition share their name, and a site has each title once.
  const kept = new Map(lists.map((list) => [list.displayName, keptList(site, { list, label: list.name }, had)]));
  const always = new Set(kept.keys());
  const untold = new Set<string>();
  let running: Promise<Refreshed> | null = null;
  const follow = (): readonly KeptList[] => {
    const wanted = new Map(more().map((list) => [list.displayName, list]));
    for (const title of [...kept.keys()]) {
      if (always.has(title) || wanted.has(title)) continue;
      kept.delete(title);
      untold.add(title);
    }
    const added = [...wanted].filter(([title]) => !kept.has(title));
    for (const [title, list] of added) kept.set(title, keptList(site, { list, label: title }, had));
    return added.flatMap(([title]) => kept.get(title) ?? []);
  };
  const refreshed = async (signal?: AbortSignal): Promise<Refreshed> => {
    follow();
    const first = await refreshAll(site, [...kept.values()], signal);
    const rest = await refreshAll(site, follow(), signal);
    for (const one of kept.values()) if (one.takeChanged()) untold.add(one.label);
    const [fault] = [...first.faults, ...rest.faults];
    if (fault !== undefined) throw fault;
    const changed = new Set(untold);
    untold.clear();
    return {
      changed,
      pagesRead: first.pagesRead + rest.pagesRead,
      missing: new Set([...kept.values()].flatMap((one) => (one.isMissing() ? [one.label] : []))),
    };
  };
  return {
    refresh: (signal) => {
      running ??= refreshed(signal).finally(() => {
        running = null;
      });
      return running;
    },
    rows: <L extends AnyList>(list: L) => {
      const found = kept.get(list.displayName);
      if (found === undefined) throw new TypeError(`the mirror does not keep ${list.displayName}`);
      return found.rows() as unknown as Page<L>; // kept under the title of this very list
    },
  };
}

/** One list of the mirror. */
interface KeptList {
  readonly list: AnyList;
  /** What it is called to whoever asked for a refresh. */
  readonly label: string;
  /** Where its next reading begins. */
  path(): string;
  rows(): Page<AnyList>;
  isMissing(): boolean;
  /** Whether rows changed since this was last asked. */
  takeChanged(): boolean;
  /** Goes on from the answer to `path()`. @returns pages read */
  renew(answer: BatchAnswer, signal: AbortSignal | undefined): Promise<number>;
}

async function refreshAll(
  site: BoardSite,
  kept: readonly KeptList[],
  signal: AbortSignal | undefined,
): Promise<{ readonly pagesRead: number; readonly faults: readonly unknown[] }> {
  const parts = kept.map((one, at) => ({
    id: String(at),
    method: 'GET' as const,
    path: one.path(),
    subject: subjectOf(one.list),
  }));
  const answers = await sendBatch(site.api, site.patience, parts, signal);
  let pagesRead = 0;
  const faults: unknown[] = [];
  for (const [at, one] of kept.entries()) {
    const answer = answers.get(String(at));
    if (answer === undefined) throw new TypeError('every part of a batch has an answer');
    try {
      pagesRead += await one.renew(answer, signal);
    } catch (thrown) {
      faults.push(thrown);
    }
  }
  return { pagesRead, faults };
}

function keptList(
  site: BoardSite,
  { list, label }: Pick<KeptList, 'list' | 'label'>,
  had: ReadonlySet<string>,
): KeptList {
  let copy: ListCopy<AnyList> | null = null;
  let page: Page<AnyList> = { rows: [], spoiled: [] };
  let hasChanged = false;
  let isMissing = false;
  const keep = (draft: Draft<AnyList>, later: string, isDifferent: boolean): void => {
    copy = { items: draft.items, later };
    isMissing = false;
    if (!isDifferent) return;
    page = pageOf(draft.items);
    hasChanged = true;
  };
  const readWhole = async (signal: AbortSignal | undefined): Promise<number> => {
    const first = await askFor(site, list, wholePath(site, list), signal);
    const whole = await gather(site, { list, draft: beginDraft(null), signal }, first);
    keep(whole.draft, whole.later, differs(copy?.items ?? new Map(), whole.draft.items));
    return whole.pagesRead;
  };
  return {
    list,
    label,
    path: () => copy?.later ?? wholePath(site, list),
    rows: () => page,
    isMissing: () => isMissing,
    takeChanged: () => {
      const told = hasChanged;
      hasChanged = false;
      return told;
    },
    renew: async (answer, signal) => {
      if (copy === null && !had.has(label) && isNotFound(answer)) {
        isMissing = true;
        return 1;
      }
      try {
        const first = readDelta(site, list, bodyOf(answer));
        const read = await gather(site, { list, draft: beginDraft(copy), signal }, first);
        keep(read.draft, read.later, read.draft.hasChanged);
        return read.pagesRead;
      } catch (thrown) {
        // A link that is too old (410), or one into a list that was made anew (404): all of it, once.
        if (copy === null || !isNotThere(thrown)) throw thrown;
        return (await readWhole(signal)) + 1;
      }
    },
  };
}

interface Gathering {
  readonly list: AnyList;
  readonly draft: Draft<AnyList>;
  readonly signal: AbortSignal | undefined;
}

interface Gathered {
  readonly draft: Draft<AnyList>;
  readonly later: string;
  readonly pagesRead: number;
}

async function gather(site: BoardSite, under: Gathering, first: DeltaPage<AnyList>): Promise<Gathered> {
  const { list, draft, signal } = under;
  let page = first;
  for (let pagesRead = 1; ; pagesRead += 1) {
    addPage(draft, page);
    if (page.later !== null) return { draft, later: page.later, pagesRead };
    if (page.next === null) throw new Fault('malformed', subjectOf(list));
    page = await askFor(site, list, page.next, signal);
  }
}

async function askFor(
  site: BoardSite,
  list: AnyList,
  path: string,
  signal: AbortSignal | undefined,
): Promise<DeltaPage<AnyList>> {
  const subject = subjectOf(list);
  const raw = await site.api.call({ method: 'GET', path, subject, ...(signal === undefined ? {} : { signal }) });
  return readDelta(site, list, raw);
}

function bodyOf(answer: BatchAnswer): unknown {
  if (answer.ok) return answer.body;
  throw answer.fault;
}

function isNotFound(answer: BatchAnswer): boolean {
  return !answer.ok && isNotThere(answer.fault);
}

/** 404 and 410 both: neither the link nor what it led to is there. */
function isNotThere(thrown: unknown): boolean {
  return thrown instanceof Fault && thrown.code === 'notFound';
}
