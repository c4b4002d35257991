/** What the form of a step of the year stands on; each asks its own rule with it. */
import type { Actor, YearFacts } from '../../../../core/programme/year/yearFacts.ts';
import type { YearView } from '../yearView.ts';

/** What every form of a step is given. */
export interface StepProps {
  readonly facts: YearFacts;
  readonly actor: Actor;
  readonly shown: YearView;
  /** Reads the page again and reads the sentence out. */
  readonly onDone: (sentence: string) => Promise<void>;
  readonly onClose: () => void;
}
