/** How stored records are read back: days and moments as what they are. */
import { z } from 'zod';
import { instant } from '../../../src/base/time/instant.ts';
import { plainDate } from '../../../src/base/time/plainDate.ts';

export const moment = z.string().transform(instant);
export const date = z.string().transform(plainDate);
