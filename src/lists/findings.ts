/** What an audit found: good practice, what should be better, what is a significant risk (R71). No case is told here. */
import { characteristics } from './caseReturns.ts';
import { choice, choices, note, optional, ref, text } from './definition/columns.ts';
import { defineList } from './definition/defineList.ts';
import { measureTypes } from './toolContent.ts';

export const findingKinds = ['Good practice', 'Area for improvement', 'Significant risk'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Partnership working is both links between organisations and work inside one (R9). */
export const findingScopes = ['Between agencies', 'Within one agency'] as const;

/** What children said matters (framework 3.3, R17). */
export const voiceTags = [
  'Being listened to',
  'Being respected',
  'Being valued',
  'Not being judged',
  'Continuity of the relationship',
  'Quality of the relationship',
  'How enquiries were explained',
] as const;

export const findings = defineList({
  name: 'findings',
  displayName: 'Findings',
  description: 'What audits found. Numbers of the returns stand beside it; no case and no child is named.',
  writing: { kind: 'owned', by: ['chair', 'qaManager', 'subGroup'] },
  readBy: ['chair', 'qaManager', 'subGroup', 'representative'],
  columns: {
    name: text('The finding in a few words', { asTitle: true }),
    audit: ref('audits', 'Which audit', { indexed: true }),
    kind: choice('Good practice, improvement or risk', findingKinds),
    theme: optional(ref('themes', 'Its theme')),
    scope: choice('Between agencies or within one', findingScopes),
    wording: note('The finding in full'),
    policySays: optional(note('What policy says (R25)')),
    practiceShows: optional(note('What practice shows (R25)')),
    evidence: optional(note('The numbers it rests on')),
    question: optional(text('Id of the question of the tool it rests on')),
    measure: optional(choice('Outcome, quality or quantity', measureTypes)),
    characteristics: choices('Protected characteristics it is about', characteristics),
    voice: choices('What children and families said it is about', voiceTags),
  },
  title: (finding) => finding.name,
});
