/** What is wrong with one field of a return, in a sentence. */

/** A field of the return; answers as `answers.<id of the question>`, events as `events.<place from 0>`. */
export interface WrongField {
  readonly field: string;
  readonly sentence: string;
}
