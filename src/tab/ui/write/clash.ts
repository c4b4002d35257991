/** A field in which two versions of a row differ, for whoever has to choose between them. */

/** One field in which the versions differ, in words. */
export interface Clash {
  readonly field: string;
  /** As it was when this person opened it. */
  readonly before: string;
  /** As somebody else saved it. */
  readonly theirs: string;
  /** As this person wants it; null where they did not change it. */
  readonly mine: string | null;
}
