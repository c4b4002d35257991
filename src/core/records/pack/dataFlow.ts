/**
 * The data-flow sheet: what is stored where, who reads and writes it, whether it is about people, how long it is kept. Made
 * from the definitions that make the lists and their permissions, so that it cannot say something else.
 */
import { sayDate } from '../../../base/time/plainDate.ts';
import { ownLevels } from '../../../lists/agencyLists.ts';
import { allLists, perAgencyLists } from '../../../lists/all.ts';
import { auditFiles } from '../../../lists/auditFiles.ts';
import type { AnyList } from '../../../lists/definition/defineList.ts';
import { groupNames, levelsOf } from '../../../lists/definition/writing.ts';
import { filesRetention, type ListName, listRetention, type PersonalData } from '../listRetention.ts';
import { wholeBoard } from '../recordsSettings.ts';
import { retentions, yearKinds } from '../retentionKinds.ts';
import { type PackFacts, sayYears } from './packFacts.ts';
import type { Paper, PaperSection } from './paper.ts';

const personalWords: Readonly<Record<PersonalData, string>> = {
  case: 'yes: about cases, by reference only; the key stays with the agency',
  staff: 'yes: people of the board, at work',
  reference: 'only as the author of a row',
};

/** The sheet. */
export function dataFlowSheet(facts: PackFacts): Paper {
  const { boardName, madeOn, terms, agencies } = facts;
  const agenciesSaid = agencies === 1 ? '1 agency takes part' : `${agencies} agencies take part`;
  return {
    title: `Data-flow sheet: ${boardName}`,
    subtitle: `Made on ${sayDate(madeOn)} from the settings of the ${terms.board} and the definitions of its lists. ${agenciesSaid}.`,
    isWide: true,
    sections: [
      {
        heading: 'Where information is and how it moves',
        table: { head: ['Place', 'What is there', 'How it gets there', 'Who can reach it'], rows: places(facts) },
      },
      {
        heading: 'Lists and files',
        paragraphs: [
          'Administrators of Microsoft 365 and owners of the site can reach every list; no setting of this product changes that. Decisions and answers about an audit are kept as long as the audit; decisions about disposal as long as the site.',
        ],
        table: {
          head: ['List', 'What it is', 'Who reads it', 'Who writes it', 'Personal data', 'How long it is kept'],
          rows: [
            ...allLists.map((list) => listLine(list, facts)),
            ...perAgencyLists.map((list) => listLine(list, facts)),
            filesLine(facts),
          ],
        },
      },
      {
        heading: 'Why it is kept so long',
        table: {
          head: ['Kind of record', 'What it is', 'How long it is kept', 'Why', 'Source'],
          rows: yearKinds.map((kind) => [
            ...[kind, retentions[kind].about, sayYears(kind, facts)],
            ...[retentions[kind].reason, retentions[kind].source],
          ]),
        },
      },
      holdsPart(facts),
    ],
  };
}

function places({ sendsMail, postsInChannel }: PackFacts): readonly (readonly string[])[] {
  return [
    [
      'SharePoint lists of the team’s site',
      'everything in the next table',
      'the tab as the signed-in person; the bot as the app',
      'the groups in the next table',
    ],
    [
      'Library ‘Audit files’',
      'agendas, minutes and reports of audits',
      'the tab',
      auditFiles.usedBy.map((circle) => groupNames[circle]).join(', '),
    ],
    [
      'Teams',
      `cards to each person${postsInChannel ? ' and posts in the board’s channel' : '; no posts of the bot’s own accord in the channel'}: what is owed and by when, no detail of a case`,
      'the bot, through Microsoft’s bot service',
      'whom it was sent to',
    ],
    [
      'The bot’s own store (Azure storage of the council)',
      'what was sent to whom, presses of buttons, a copy of the seal, Teams ids',
      'the bot',
      'the bot and the council’s Azure administrators',
    ],
    [
      'Azure App Service',
      'the service itself; its log has codes and no text that anybody typed',
      'the council’s deployment',
      'the council’s Azure administrators',
    ],
    ...(sendsMail
      ? [
          [
            'E-mail',
            'a link and a sentence to guests whom Teams does not reach',
            'the bot, from one mailbox',
            'whom it was sent to',
          ],
        ]
      : []),
    [
      'The recycle bin and versions of SharePoint, and backups',
      'what was deleted or changed, for as long as the tenant keeps it',
      'SharePoint',
      'site collection administrators',
    ],
  ];
}

function listLine(list: AnyList, facts: PackFacts): readonly string[] {
  // Every list is in the table: a test walks them.
  const { kind, personal } = listRetention[list.name as ListName];
  const own = ownOf(list);
  const title = own === null ? list.displayName : `${list.displayName} (one for each agency)`;
  const reads = [...levelsOf(list).keys()].map((circle) => groupNames[circle]);
  const writers = [...levelsOf(list)].filter(([, level]) => level !== 'read');
  const writes = writers.map(([circle, level]) => `${groupNames[circle]}${level === 'add' ? ' (adds only)' : ''}`);
  const agency = 'the agency’s own group';
  return [
    ...[title, list.description],
    ...[[...reads, ...(own === null ? [] : [agency])].join(', ')],
    ...[[...writes, ...(own === 'edit' ? [agency] : [])].join(', ') || 'the app alone'],
    ...[personalWords[personal], sayYears(kind, facts)],
  ];
}

function ownOf({ name }: AnyList): 'edit' | 'read' | null {
  return name === 'caseReturns' || name === 'returnReplies' ? ownLevels[name] : null;
}

function filesLine(facts: PackFacts): readonly string[] {
  const users = auditFiles.usedBy.map((circle) => groupNames[circle]).join(', ');
  const kept = `${sayYears(filesRetention.kind, facts)}; disposed of by hand in SharePoint`;
  return [auditFiles.displayName, auditFiles.description, users, users, personalWords[filesRetention.personal], kept];
}

function holdsPart({ records }: PackFacts): PaperSection {
  const heading = 'Legal holds';
  if (records.holds.length === 0) return { heading, paragraphs: ['None on this day.'] };
  return {
    heading,
    paragraphs: ['Nothing under a hold is disposed of.'],
    bullets: records.holds.map(
      ({ on, reason }) => `${on === wholeBoard ? 'The whole board' : `The audit ${on}`}: ${reason}`,
    ),
  };
}
