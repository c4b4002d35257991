/** Every detector, once. Where two claim the same stretch of a text, the one that stands first has it. */
import type { Detector } from './caught.ts';
import { birthDates } from './detectors/birthDates.ts';
import { emails } from './detectors/emails.ts';
import { localNumbers } from './detectors/localNumbers.ts';
import { names } from './detectors/names.ts';
import { nationalInsurance } from './detectors/nationalInsurance.ts';
import { nhsNumbers } from './detectors/nhsNumbers.ts';
import { postcodes } from './detectors/postcodes.ts';
import { pupilNumbers } from './detectors/pupilNumbers.ts';
import { telephones } from './detectors/telephones.ts';

export const detectors: readonly Detector[] = [
  emails,
  nhsNumbers,
  pupilNumbers,
  nationalInsurance,
  localNumbers,
  birthDates,
  telephones,
  postcodes,
  names,
];
