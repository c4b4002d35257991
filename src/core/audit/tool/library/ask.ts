/** A question of a starting tool in few words: what most have in common is said here, each says what differs. */
import type { Question } from '../../../../lists/toolContent.ts';

type Told = Pick<Question, 'id' | 'wording' | 'type' | 'measure'> & Partial<Question>;

/** Required and asked of every agency; may not be passed over unless it says so. */
export function ask(told: Told): Question {
  return {
    guidance: null,
    standard: null,
    sectors: [],
    onlyIf: null,
    mayNotApply: false,
    isRequired: true,
    asksDifference: false,
    ...told,
  };
}
