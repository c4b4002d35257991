/** What comes before help in the multi-agency case audit: recognising need, and what was known from earlier. */
import type { Section } from '../../../../../lists/toolContent.ts';
import { ask } from '../ask.ts';

export const recognition: Section = {
  id: 'recognition',
  title: 'Recognising need and applying the threshold',
  guidance: 'Look at the first concern inside the period under review and at what your agency did about it.',
  questions: [
    ask({
      id: 'need-recognised',
      wording: 'How early and how clearly was the child’s need or risk recognised?',
      type: 'grade',
      measure: 'quality',
      guidance:
        'Ask what a practitioner could have known at the time. A pattern of small signs counts as much as one event.',
      standard: 'Need and risk are recognised at the first sign, and signs that repeat are seen together.',
    }),
    ask({
      id: 'threshold-applied',
      wording: 'How well was the threshold for help or protection understood and applied?',
      type: 'grade',
      measure: 'quality',
      guidance: 'Consider early help as well as referral. Say in the evidence which level was chosen and why.',
      standard: 'The level of help fits the need, and the reason for it is recorded.',
    }),
    ask({
      id: 'response-in-time',
      wording: 'Was the first response within the time that procedure sets?',
      type: 'yes, no or partly',
      measure: 'quantity',
      standard: 'The first response keeps to the time set by local procedure.',
      mayNotApply: true,
    }),
    ask({
      id: 'first-response',
      wording: 'On which day of the period did your agency first act on the concern?',
      type: 'date',
      measure: 'quantity',
      guidance: 'Only a day inside the period under review.',
      isRequired: false,
      mayNotApply: true,
    }),
  ],
};

export const history: Section = {
  id: 'history',
  title: 'Historical information',
  guidance:
    'Assessments and chronologies fail when earlier information is missed or cannot be reached. The sub group has to be told of every such case: use the flag on the return as well.',
  questions: [
    ask({
      id: 'history-sought',
      wording: 'Was earlier information looked for before decisions were made?',
      type: 'yes, no or partly',
      measure: 'quality',
      guidance: 'Closed files, former addresses, brothers and sisters, older systems and paper records count.',
      standard: 'Earlier records of the child and of those who care for the child are looked at before a decision.',
    }),
    ask({
      id: 'chronology-complete',
      wording: 'Is the chronology complete as far as your agency’s records go?',
      type: 'yes, no or partly',
      measure: 'quality',
      standard: 'There is a current chronology of significant events, with none left out that the agency knew of.',
      mayNotApply: true,
    }),
    ask({
      id: 'chronology-gap',
      wording: 'What kind of information is missing from it, and why?',
      type: 'text',
      measure: null,
      guidance: 'Name the system or the kind of record. No detail of the case.',
      onlyIf: { question: 'chronology-complete', is: 'No' },
    }),
    ask({
      id: 'history-used',
      wording: 'How well was earlier information used to understand the child’s life now?',
      type: 'grade',
      measure: 'quality',
      standard: 'Patterns over time are analysed, not only listed.',
    }),
  ],
};
