/**
 * How the cases of an audit were drawn: the random seed and the strata, so that anybody can draw the same again. A new draw
 * is a new row; the newest counts. Which child a number stands for is known to the agency alone.
 */
import { z } from 'zod';
import { ref, structure, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';

const stratum = z.object({
  name: z.string().min(1).max(120),
  /** How many cases there are on the agency's own numbered list. */
  population: z.number().int().positive().max(100_000),
  wanted: z.number().int().positive().max(1_000),
});
export type Stratum = Readonly<z.infer<typeof stratum>>;

export const auditSamples = defineList({
  name: 'auditSamples',
  displayName: 'Audit samples',
  description:
    'How the cases of an audit were drawn: random seed and strata. Nobody can change a draw; a new one counts.',
  writing: { kind: 'addOnly', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: ['chair', 'qaManager', 'subGroup'],
  columns: {
    audit: ref('audits', 'Which audit', { indexed: true }),
    seed: text('The random seed of the draw'),
    strata: structure('Groups of cases, how many there are and how many are drawn', z.array(stratum).min(1).readonly()),
  },
  title: (sample) => `Sample: ${sample.audit.title}`,
});
