/**
 * The starting tool for a multi-agency case discussion with action planning: practitioners and managers talk about a case
 * together and agree what should change. It has no grades, so that people speak openly.
 */
import type { Section } from '../../../../lists/toolContent.ts';
import type { ImportedTool } from '../openFormat.ts';
import { ask } from './ask.ts';

const child: Section = {
  id: 'child',
  title: 'The child’s story',
  guidance: 'Begin with the child, not with the agencies.',
  questions: [
    ask({
      id: 'child-life',
      wording: 'What was life like for the child in the period?',
      type: 'text',
      measure: null,
      guidance: 'In general words: no name, date of birth, address or event by which the child could be known.',
    }),
    ask({
      id: 'child-listened-to',
      wording: 'Was the child listened to, and were the child’s views taken into account?',
      type: 'yes, no or partly',
      measure: 'quality',
      standard: 'The child’s views are heard, and something follows from them.',
    }),
    ask({
      id: 'identity-considered',
      wording: 'Were the child’s identity and needs arising from equality and diversity considered?',
      type: 'yes, no or partly',
      measure: 'quality',
      standard: 'Help fits the child and the family.',
    }),
    ask({
      id: 'history-reached',
      wording: 'Could everybody reach the earlier information that they needed?',
      type: 'yes, no or partly',
      measure: 'quality',
      guidance: 'Use the flag on the return as well where they could not.',
      standard: 'Earlier information is found and used before decisions are made.',
    }),
  ],
};

const together: Section = {
  id: 'together',
  title: 'Working together',
  guidance: 'Look for what made sense to people at the time. Nobody is blamed.',
  questions: [
    ask({
      id: 'shared-in-time',
      wording: 'Was information shared in time, between agencies and within them?',
      type: 'yes, no or partly',
      measure: 'quality',
      standard: 'What others need to know reaches them in time.',
    }),
    ask({
      id: 'threshold-agreed',
      wording: 'Did agencies have the same understanding of the threshold?',
      type: 'yes, no or partly',
      measure: 'quality',
      standard: 'Agencies agree on the level of help, or settle their disagreement.',
      mayNotApply: true,
    }),
    ask({
      id: 'supervision-helped',
      wording: 'Did supervision help to think and to decide?',
      type: 'yes, no or partly',
      measure: 'quality',
      standard: 'Supervision is reflective, and decisions follow from it.',
    }),
    ask({
      id: 'policy-and-practice',
      wording: 'Where did practice differ from what policy says, and why?',
      type: 'text',
      measure: null,
      guidance: 'Say what policy asks for and what happens on an ordinary day.',
      isRequired: false,
    }),
  ],
};

const next: Section = {
  id: 'next',
  title: 'Difference made and what comes next',
  guidance: 'End with what your agency will do differently, for all children like this one.',
  questions: [
    ask({
      id: 'better-off',
      wording: 'Is the child better off because of what was done?',
      type: 'yes, no or partly',
      measure: 'outcome',
      standard: 'There is evidence that the child is safer and does better.',
      asksDifference: true,
    }),
    ask({
      id: 'how-known',
      wording: 'How do you know, and what do the child and the family say?',
      type: 'text',
      measure: null,
      asksDifference: true,
    }),
    ask({
      id: 'worked-well',
      wording: 'What worked well that others should do too?',
      type: 'text',
      measure: null,
    }),
    ask({
      id: 'will-change',
      wording: 'What will your agency change, and how will you see that it worked?',
      type: 'text',
      measure: null,
      guidance: 'One or two actions that can be checked: who does what by when is agreed afterwards.',
    }),
  ],
};

export const caseDiscussion: ImportedTool = {
  name: 'Case discussion and action planning',
  content: {
    format: 'qa-audit-tool/1',
    purpose:
      'To learn from a case together: what helped the child, what got in the way between and within agencies, what difference was made, and what each agency will do about it.',
    scale: null,
    sections: [child, together, next],
  },
};
