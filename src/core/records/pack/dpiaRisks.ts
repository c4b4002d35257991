/**
 * The risks to people that a data protection impact assessment has to weigh, with what this product does about each and the
 * test that shows it. How likely and how harmful each is, the board judges.
 */

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
