/**
 * Every card in every state, with made-up data: what the tests check, what the shell shows and what pictures are taken of.
 * A card that is not here is not finished: a house test compares this with the files beside it.
 */
import { instant } from '../base/time/instant.ts';
import { plainDate } from '../base/time/plainDate.ts';
import { sayStanding } from '../core/words/programmeWords.ts';
import { lscb2015, type Terms } from '../core/words/terms.ts';
import { dutySamples } from './galleryDuties.ts';
import { overviewSamples } from './galleryOverviews.ts';
import { sampleBoard as board, type GallerySample, hostile, tabLink } from './gallerySample.ts';
import { helpCard } from './help.card.ts';
import { messageCard } from './message.card.ts';
import { mouClosedCard } from './mou/mouClosed.card.ts';
import { mouDeclinedCard } from './mou/mouDeclined.card.ts';
import { mouReceiptCard } from './mou/mouReceipt.card.ts';
import { mouSavingCard } from './mou/mouSaving.card.ts';
import { type MouSignData, mouSignCard } from './mou/mouSign.card.ts';
import { whoHasSignedCard } from './mou/whoHasSigned.card.ts';
import { type ProgrammeYearData, programmeYearCard } from './programmeYear.card.ts';

const subject = { board: 'b-sample', version: 'mou-1', agency: 'police', textHash: '0f'.repeat(32) };

const wording = [
  'This Memorandum of Understanding provides the framework for roles and responsibilities of agencies in the multi agency audit programme.',
  'Each agency will be required to sign up to the multi agency audit programme and support it at a senior level.',
  'The following resource commitments will be required:',
  '- Staff participating in the multi agency audit will need allocated time to attend meetings.',
  '- Access to client level data and records from each agency.',
].join('\n\n');

const items: ProgrammeYearData['items'] = [
  item('Neglect', 'Q1', ['M&E Lead A'], ['*', '**']),
  item('Domestic violence and abuse', 'Q2', [], ['*']),
  { ...item('Child sexual exploitation', 'Q3', ['M&E Lead B', 'M&E Lead C'], ['**']), isNew: true },
  { ...item('Core group and network meetings', 'Q4', ['M&E Lead D'], []), isIrregular: true },
  item('Paper on thresholds', null, [], []),
  { ...item('Given up', 'Q4', [], []), isWithdrawn: true },
];

function item(
  name: string,
  quarter: ProgrammeYearData['items'][number]['quarter'],
  leads: readonly string[],
  markers: readonly string[],
): ProgrammeYearData['items'][number] {
  return { name, quarter, leads, markers, isNew: false, isWithdrawn: false, isIrregular: false };
}

/** Every card in the words of one board, in the order in which a person meets them. */
export function galleryIn(terms: Terms): readonly GallerySample[] {
  const about = { ...board, terms, versionName: 'Memorandum of Understanding 2015-16', agencyName: 'Police' };
  const toSign: MouSignData = {
    ...about,
    subject,
    wording,
    representativeName: 'Police representative',
    asSubstitute: false,
    signBy: plainDate('2015-04-14'),
    today: plainDate('2015-03-16'),
    choices: [
      { key: 'police-substitute', name: 'Police substitute' },
      { key: 'police-sponsor', name: 'Police senior sponsor' },
    ],
    proposed: 'police-substitute',
    refreshFor: '29:sample',
    notices: [],
  };
  const programme: ProgrammeYearData = {
    ...board,
    year: '2015-16',
    standing: sayStanding({ state: 'recommended', on: plainDate('2015-03-16'), minute: null }, terms),
    items,
    legend: {
      priority: terms.priorityMarker,
      review: terms.reviewMarker,
    },
  };
  const receipt = {
    ...about,
    signatoryName: 'Police representative',
    signedAs: 'representative',
    representativeName: 'Police representative',
    substituteName: 'Police substitute',
    signedAt: instant('2015-03-16T10:04:00Z'),
    sequence: 7,
    hash: '9c2a'.repeat(16),
  } as const;
  return [
    { card: 'mouSign', state: 'to the representative', content: mouSignCard(toSign) },
    { card: 'mouSign', state: 'to the substitute', content: mouSignCard({ ...toSign, asSubstitute: true }) },
    { card: 'mouSign', state: 'in the channel', content: mouSignCard({ ...toSign, refreshFor: null }) },
    {
      card: 'mouSign',
      state: 'past its day, nobody to choose',
      content: mouSignCard({ ...toSign, today: plainDate('2015-04-20'), choices: [], proposed: null }),
    },
    {
      card: 'mouSign',
      state: 'the text has changed',
      content: mouSignCard({
        ...toSign,
        notices: ['The text has changed since your card was made. Please read it again.'],
      }),
    },
    {
      card: 'mouSign',
      state: 'a text too long for a card',
      content: mouSignCard({ ...toSign, wording: `${wording}\n\n`.repeat(40) }),
    },
    {
      card: 'mouSign',
      state: 'hostile text',
      content: mouSignCard({
        ...toSign,
        agencyName: hostile,
        representativeName: hostile,
        wording: `${hostile}\n${hostile}`,
      }),
    },
    { card: 'mouReceipt', state: 'signed by the representative', content: mouReceiptCard(receipt) },
    {
      card: 'mouReceipt',
      state: 'signed by the substitute',
      content: mouReceiptCard({ ...receipt, signedAs: 'substitute', signatoryName: 'Police substitute' }),
    },
    {
      card: 'mouDeclined',
      state: 'declined',
      content: mouDeclinedCard({
        ...about,
        declinedByName: 'Police representative',
        declinedAt: instant('2015-03-17T11:30:00Z'),
      }),
    },
    {
      card: 'mouClosed',
      state: 'a newer version',
      content: mouClosedCard({
        ...about,
        sentence:
          'This card is about an earlier version. A newer one has replaced it: type "sign" to get the new card.',
      }),
    },
    {
      card: 'mouClosed',
      state: 'passed on',
      content: mouClosedCard({
        ...about,
        sentence: 'Passed on to the substitute, Police substitute, who gets the card now.',
      }),
    },
    {
      card: 'mouSaving',
      state: 'being saved',
      content: mouSavingCard({ subject, boardName: board.boardName, refreshFor: '29:sample' }),
    },
    {
      card: 'whoHasSigned',
      state: 'some have',
      content: whoHasSignedCard({
        ...about,
        signBy: plainDate('2015-04-14'),
        rows: [
          { agencyName: 'Housing', state: 'Not signed yet', detail: 'Housing representative', isSigned: false },
          {
            agencyName: 'Police',
            state: 'Signed',
            detail: 'Police representative, representative; 16 March 2015; Substitute named: Police substitute',
            isSigned: true,
          },
          { agencyName: 'Probation', state: 'Overdue', detail: 'no representative named', isSigned: false },
        ],
      }),
    },
    {
      card: 'whoHasSigned',
      state: 'forty-five agencies',
      content: whoHasSignedCard({
        ...about,
        signBy: null,
        rows: Array.from({ length: 45 }, (_, at) => ({
          agencyName: `Agency ${at + 1} with a rather long name for its table cell`,
          state: 'Signed',
          detail: 'Its representative, 16 March 2015',
          isSigned: true,
        })),
      }),
    },
    {
      card: 'whoHasSigned',
      state: 'no version is out',
      content: whoHasSignedCard({ ...about, versionName: null, signBy: null, rows: [] }),
    },
    { card: 'programmeYear', state: 'a year', content: programmeYearCard(programme) },
    { card: 'programmeYear', state: 'nothing planned', content: programmeYearCard({ ...programme, items: [] }) },
    {
      card: 'programmeYear',
      state: 'no programme',
      content: programmeYearCard({ ...programme, year: null, items: [] }),
    },
    {
      card: 'programmeYear',
      state: 'eighty items',
      content: programmeYearCard({
        ...programme,
        items: Array.from({ length: 80 }, (_, at) =>
          item(`Item ${at + 1}: ${'a long name '.repeat(6)}`, 'Q2', [hostile], ['*']),
        ),
      }),
    },
    {
      card: 'help',
      state: 'asked for',
      content: helpCard({ boardNames: [board.boardName], isUnknownText: false, tabLink, terms }),
    },
    {
      card: 'help',
      state: 'a stranger typed something',
      content: helpCard({ boardNames: [], isUnknownText: true, tabLink, terms }),
    },
    {
      card: 'message',
      state: 'with a link',
      content: messageCard({
        title: 'Police has declined',
        sentences: ['Police representative declined the memorandum for Police.', 'The agency can still sign.'],
        link: { title: 'Open the sign-up matrix', url: tabLink },
      }),
    },
    {
      card: 'message',
      state: 'hostile text',
      content: messageCard({ title: hostile, sentences: [hostile], link: null }),
    },
    ...dutySamples(terms),
    ...overviewSamples(terms),
  ];
}

/** Every card in the framework's own words. */
export const gallery: readonly GallerySample[] = galleryIn(lscb2015);
