/**
 * A beginning for the board's data protection impact assessment: what the product does, its risks, what stands against each
 * and the test that shows it. Necessity, consultation and sign-off are the board's and its data protection officer's.
 */
import { sayDate } from '../../../base/time/plainDate.ts';
import { type PackFacts, sayYears, table } from './packFacts.ts';

/** A risk to people, with its control and the test that shows the control. */
export interface DpiaRisk {
  readonly risk: string;
  readonly control: string;
  /** Path of a test in this product's repository. */
  readonly test: string;
  readonly remains: string;
}

export const dpiaRisks: readonly DpiaRisk[] = [
  {
    risk: 'A child or parent is named in a text, though only references should be there',
    control:
      'Numbers, addresses and dates of birth stop a save; a possible name is asked about; rows written past the form are found',
    test: 'tests/core/privacy/measure.test.ts',
    remains: 'A name the guard does not know; a child recognisable by what happened to them',
  },
  {
    risk: 'An agency sees what another said about a case',
    control: 'One list for each agency with permissions of its own',
    test: 'tests/workplace/rights.test.ts',
    remains: 'Owners of the site and administrators see all lists',
  },
  {
    risk: 'A small number in a report points to one child',
    control: 'Small counts are hidden, with what would let them be worked out',
    test: 'tests/core/audit/analysis/suppress.test.ts',
    remains: 'What readers know from elsewhere',
  },
  {
    risk: 'Somebody decides in another’s name, or a decision is rewritten',
    control: 'Decisions can be added and not changed; the author is SharePoint’s own record',
    test: 'tests/graph/permissionContract.ts',
    remains: 'Owners of the site can change any list',
  },
  {
    risk: 'Records are kept longer than anybody needs them, or deleted without anybody deciding it',
    control:
      'Years for each kind, a legal hold that stops everything, a list that the chair approves by its fingerprint',
    test: 'tests/core/records/disposal.test.ts',
    remains:
      'Until the board settles its years nothing is disposed of; versions, recycle bin and backups are the tenant’s',
  },
  {
    risk: 'A card shows more than its reader may know',
    control: 'Cards are made from what the verified person may see; none has a detail of a case',
    test: 'tests/core/may.test.ts',
    remains: 'Cards already sent stay in Teams as long as its retention says',
  },
  {
    risk: 'The service’s door is used by somebody who is not Teams',
    control: 'Every token is checked: issuer, audience, expiry, service address, tenant',
    test: 'tests/bot/tokens.test.ts',
    remains: 'A stolen session of a real person',
  },
];

/** The starter, in Markdown. Places for the board are marked with ‘Board:’. */
export function dpiaStarter(facts: PackFacts): string {
  const { boardName, terms } = facts;
  return [
    `# Data protection impact assessment, beginning: ${boardName}`,
    `Made on ${sayDate(facts.madeOn)} from the settings. It is a starting point for the ${terms.board}’s data protection officer and no advice.`,
    '## 1. What is done',
    `The agencies of the ${terms.board} (${facts.agencies} today) audit the quality of their work with children together. They answer questions about single cases by reference; results are counted, discussed and reported; actions are followed up. Lists stand in the team’s SharePoint site, reminders come through Teams.`,
    '## 2. Why it may be done',
    'To be confirmed by the data protection officer. A working note: UK GDPR Article 6(1)(c) or (e); Article 9(2)(g) or (h) with the Data Protection Act 2018, Schedule 1, paragraph 18 (safeguarding of children and of individuals at risk); Article 10 where offences are spoken of. Consent is not relied on.',
    'Board: who the joint controllers are, and the agreement between them. Board: whether the children and families were asked or told, and if not, why.',
    '## 3. Is it necessary and in proportion',
    `Only references are kept, and the key to them stays with each agency. Records about cases are kept as follows: ${sayYears('case level', facts)}. Results of audits: ${sayYears('audit', facts)}. The years are settled by the ${terms.chair} and the ${terms.qaManager} and can be changed.`,
    'Board: whether fewer cases, fewer questions or figures that exist already would do.',
    '## 4. Risks and what stands against them',
    table(
      ['risk', 'control', 'shown by', 'what remains', 'likelihood and harm (board)'],
      dpiaRisks.map(({ risk, control, test, remains }) => [risk, control, `\`${test}\``, remains, '']),
    ),
    '## 5. What was not tried',
    'The product was built without a Microsoft 365 tenant. Before real cases are entered, the checks in the administrator’s guide must have been made in yours.',
    '## 6. Rights of people',
    'Access and rectification: the lists can be exported whole, and rows be found by person or reference. Erasure: through the disposal list, or by hand by an owner of the site. Nothing is decided by a program about anybody.',
    '## 7. Signed',
    table(
      ['role', 'day', 'remarks'],
      [
        ['Data protection officer', '', ''],
        [`The ${terms.chair}`, '', ''],
        [`The ${terms.qaManager}`, '', ''],
      ],
    ),
  ].join('\n\n');
}
