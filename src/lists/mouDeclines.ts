/** Agencies that declined to sign; why is in `mouDeclineReasons`. Sealed; an agency that declined may still sign. */
import { moment, ref, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { everyone } from './definition/writing.ts';

export const mouDeclines = defineList({
  name: 'mouDeclines',
  displayName: 'MoU declines',
  description: 'Written by the app alone when a representative declines on the card.',
  writing: { kind: 'sealed' },
  readBy: everyone,
  columns: {
    claim: text('Agency, version and renewal year: one each', { unique: true }),
    version: ref('mouVersions', 'The version declined', { indexed: true }),
    agency: ref('agencies', 'On behalf of which agency', { indexed: true }),
    declinedBy: ref('people', 'Who pressed Decline'),
    declinedAt: moment('When'),
  },
  title: (decline) => `${decline.agency.title}, ${decline.version.title}`,
});
