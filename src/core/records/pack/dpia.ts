/**
 * A beginning for the board's data protection impact assessment, in the steps of the Information Commissioner's sample
 * template: what the product does, its risks and what stands against each. Necessity, consultation and sign-off are blanks
 * for the board and its data protection officer.
 * Source: "How do we do a DPIA?" and "Sample DPIA template" (Information Commissioner's Office).
 */
import { sayDate } from '../../../base/time/plainDate.ts';
import { capital } from '../../words/terms.ts';
import { dpiaRisks } from './dpiaRisks.ts';
import { type PackFacts, sayYears } from './packFacts.ts';
import { blank, type Paper, type PaperSection } from './paper.ts';

const officer = 'the data protection officer';

/** The assessment as far as the product can begin it. */
export function dpiaStarter(facts: PackFacts): Paper {
  const { boardName, madeOn } = facts;
  return {
    title: `Data protection impact assessment: ${boardName}`,
    subtitle: `Begun on ${sayDate(madeOn)} from the settings, in the steps of the Information Commissioner’s sample template. It is no advice, and not complete until it is signed.`,
    isWide: true,
    sections: [
      responsible,
      ...need(facts),
      ...processing(facts),
      consultation(facts),
      ...necessity(facts),
      ...risks(facts),
      signOff(facts),
    ],
  };
}

const responsible: PaperSection = {
  heading: 'Who is responsible',
  table: {
    head: ['What', 'Entry'],
    rows: [
      ['Controllers', blank(officer, 'which organisations decide together, and the agreement between them')],
      ['Data protection officer', blank(officer, 'role and how to reach it')],
      ['Processor', `Microsoft, for Microsoft 365 and Azure. ${blank(officer, 'the contract')}`],
    ],
  },
};

function need({ terms }: PackFacts): readonly PaperSection[] {
  return [
    {
      heading: 'Step 1: Identify the need',
      paragraphs: [
        `The agencies of the ${terms.board} look together at the quality of their work with children, by a yearly programme of multi-agency audits. This product runs that programme inside Microsoft Teams.`,
        'Information about children who may be at risk is looked at by several organisations. The Information Commissioner names both vulnerable people and special category data among the signs that an assessment is needed.',
        blank(officer, 'whether it is needed, and why'),
      ],
    },
  ];
}

function processing({ terms, agencies, postsInChannel, sendsMail, records }: PackFacts): readonly PaperSection[] {
  const reach = [
    'Reminders and cards come through Teams to each person',
    ...(postsInChannel ? ['in the board’s channel'] : []),
    ...(sendsMail ? ['by e-mail to guests whom Teams does not reach'] : []),
  ];
  return [
    { heading: 'Step 2: Describe the processing' },
    {
      heading: 'Nature',
      level: 2,
      paragraphs: [
        `Agencies answer questions about single cases, by reference; results are counted, discussed and reported; actions are followed up. Lists stand in the SharePoint site of the team. ${reach.join(', ').replace(/, ([^,]*)$/, ' and $1')}; none has a detail of a case. Which list holds what, who reads it and how long it is kept is in the data-flow sheet.`,
      ],
    },
    {
      heading: 'Scope',
      level: 2,
      paragraphs: [
        `${agencies === 1 ? '1 agency takes part' : `${agencies} agencies take part`} today. Cases are there by reference only; which child a reference means stays with the agency. What agencies write about a case can be about health, family life and offences. The people of the ${terms.board} are there by name and work address.`,
        `How long: case records are ${keptOr(sayYears('case level', { records }))}. Results of audits are ${keptOr(sayYears('audit', { records }))}.`,
        blank(`the ${terms.qaManager}`, 'how many cases a year, and from which area'),
      ],
    },
    {
      heading: 'Context',
      level: 2,
      paragraphs: [
        blank(officer, 'whether children and families were asked or told, and if not, why that is right'),
        'The product was built without a Microsoft 365 tenant. Before real cases are entered, the checks in the administrator’s guide must have been made in yours.',
      ],
    },
    {
      heading: 'Purposes',
      level: 2,
      paragraphs: [
        'To find out how well agencies protect children together, to act on it, and to show whether the action helped. Nothing is decided by a program about anybody.',
      ],
    },
  ];
}

function consultation({ terms }: PackFacts): PaperSection {
  return {
    heading: 'Step 3: Consultation',
    paragraphs: [
      blank(`the ${terms.chair}`, 'whose views were sought and how, or why that was not appropriate'),
      blank(officer, 'who was asked about information security'),
    ],
  };
}

function necessity({ terms, records }: PackFacts): readonly PaperSection[] {
  return [
    {
      heading: 'Step 4: Necessity and proportionality',
      paragraphs: [
        'Lawful basis, a working note: UK GDPR Article 6(1)(c) or (e); Article 9(2)(g) or (h) with the Data Protection Act 2018, Schedule 1, paragraph 18 (safeguarding of children and of individuals at risk); Article 10 where offences are spoken of. Consent is not relied on.',
        blank(officer, 'the lawful basis, confirmed'),
        `Only references are kept, and the key to them stays with each agency. The years for which records are kept are settled by the ${terms.chair} and the ${terms.qaManager} and can be changed. ${Object.keys(records.years).length === 0 ? 'None have been settled yet.' : ''}`.trim(),
        blank(`the ${terms.subGroup}`, 'whether fewer cases, fewer questions or figures that exist already would do'),
        'Rights of people: the lists can be exported whole, and rows be found by person or reference, for access and rectification. Erasure is through the disposal list, or by hand by an owner of the site.',
        blank(
          'the administrator of Microsoft 365',
          'where its data is stored, and any transfer outside the United Kingdom',
        ),
      ],
    },
  ];
}

function risks({ terms }: PackFacts): readonly PaperSection[] {
  return [
    {
      heading: 'Step 5: Identify and assess risks',
      paragraphs: [
        `The last three columns are to be filled in by the ${terms.subGroup}: likelihood (remote, possible, probable), severity (minimal, significant, severe), overall (low, medium, high).`,
      ],
      table: {
        head: ['Risk to people', 'What remains after the measures below', 'Likelihood', 'Severity', 'Overall'],
        rows: dpiaRisks.map(({ risk, remains }) => [risk, remains, '', '', '']),
      },
    },
    {
      heading: 'Step 6: Measures to reduce risk',
      paragraphs: [`The last column is to be filled in by ${officer}: yes or no.`],
      table: {
        head: ['Risk', 'Measure', 'Test in this product’s repository that shows it', 'Approved'],
        rows: dpiaRisks.map(({ risk, control, test }) => [risk, control, test, '']),
      },
    },
  ];
}

/** The items of the template; who signs for each is the board's to say. */
function signOff({ terms }: PackFacts): PaperSection {
  return {
    heading: 'Step 7: Sign off and record outcomes',
    table: {
      head: ['Item', 'Role and day', 'Notes'],
      rows: [
        ['Measures approved by', blank(`the ${terms.chair}`, 'role, day'), ''],
        [
          'Residual risks approved by',
          blank(`the ${terms.chair}`, 'role, day'),
          'Where a high risk remains, the Information Commissioner is consulted first',
        ],
        ['Advice of the data protection officer', blank(officer, 'role, day'), blank(officer, 'the advice in short')],
        ['Advice accepted or overruled by', blank(`the ${terms.chair}`, 'role, day'), 'If overruled: the reasons'],
        [
          'Kept under review by',
          blank(officer, 'role, and when next'),
          `${capital(terms.qaManager)}: make the data-flow sheet again when a setting changes`,
        ],
      ],
    },
  };
}

/** A sentence goes on with a time, or with the words for none. */
function keptOr(said: string): string {
  return said.startsWith('kept') ? said : `kept ${said}`;
}
