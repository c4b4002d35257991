/**
 * A resource of Microsoft's reference: which members it may have. Kept apart from `shape.ts`, which gathers the resources.
 */

/** The page that lists the members, and what each is. */
export interface Resource {
  readonly page: string;
  /**
   * `value` for text, numbers and lists of them; `open` for what callers fill as they like, such as the columns of a list or a
   * card; otherwise the name of the resource that is in it, alone or in an array.
   */
  readonly members: Readonly<Record<string, string>>;
  /** Plain members that no page lists and that are seen in answers, with where they were seen. Nothing of ours may send them. */
  readonly seen?: Readonly<Record<string, string>>;
}

export type Resources = Readonly<Record<string, Resource>>;

/** Members that hold plain values. */
export function value(...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, 'value']));
}
