/** The data-protection pack: its papers, with the name that each has as a file and what each is for. */
import { dataFlowSheet } from './dataFlow.ts';
import { dpiaStarter } from './dpia.ts';
import type { PackFacts } from './packFacts.ts';
import type { Paper } from './paper.ts';
import { privacyNotice } from './privacyNotice.ts';

export interface PackPaper {
  /** Name of its file, without an ending. */
  readonly file: string;
  /** What it is called on a screen. */
  readonly name: string;
  readonly about: string;
  readonly make: (facts: PackFacts) => Paper;
}

export const packPapers: readonly PackPaper[] = [
  {
    file: 'data-flow',
    name: 'Data-flow sheet',
    about: 'each place and list: what is there, who reads and writes it, personal data, how long',
    make: dataFlowSheet,
  },
  {
    file: 'dpia',
    name: 'Impact assessment (DPIA), begun',
    about: 'what is done, the risks and what stands against them, with blanks for those who decide',
    make: dpiaStarter,
  },
  {
    file: 'privacy-notice',
    name: 'Privacy notice',
    about: 'for the people who work with the board; families are told by the agencies',
    make: privacyNotice,
  },
];
