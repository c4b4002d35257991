/** How agencies worked together and decided in the multi-agency case audit, and what difference it made. */
import type { Section } from '../../../../../lists/toolContent.ts';
import { ask } from '../ask.ts';

export const links: Section = {
  id: 'links',
  title: 'Links between agencies and within them',
  guidance: 'Partnership working is also what happens between services of one organisation.',
  questions: [
    ask({
      id: 'information-shared',
      wording: 'How well was information shared with other agencies: in time, relevant and understood?',
      type: 'grade',
      measure: 'quality',
      standard: 'What others need to know reaches them in time, and somebody checks that it did.',
    }),
    ask({
      id: 'links-within',
      wording: 'How well did services and teams within your own organisation work together for the child?',
      type: 'grade',
      measure: 'quality',
      standard: 'Services of one organisation know of each other’s work with the family and act as one.',
      mayNotApply: true,
    }),
    ask({
      id: 'meetings-attended',
      wording: 'In how many multi-agency meetings about the child did your agency take part in the period?',
      type: 'number',
      measure: 'quantity',
      guidance: 'Strategy discussions, conferences, core groups and network meetings; a written report counts as none.',
      mayNotApply: true,
    }),
    ask({
      id: 'disagreement',
      wording: 'Did agencies disagree about what the child needed?',
      type: 'yes, no or partly',
      measure: null,
    }),
    ask({
      id: 'challenge',
      wording: 'How well was the disagreement raised and settled?',
      type: 'grade',
      measure: 'quality',
      standard: 'Professionals challenge each other with respect and use the escalation procedure when it is needed.',
      onlyIf: { question: 'disagreement', is: 'Yes' },
    }),
  ],
};

export const oversight: Section = {
  id: 'oversight',
  title: 'Plans, decisions and supervision',
  guidance: null,
  questions: [
    ask({
      id: 'plan',
      wording: 'How clear is the plan about what has to change, who does what, and by when?',
      type: 'grade',
      measure: 'quality',
      guidance: 'Look for what happens if nothing changes.',
      standard: 'The plan is specific, is reviewed, and says what is done if it does not work.',
      mayNotApply: true,
    }),
    ask({
      id: 'decisions',
      wording: 'How sound are the main decisions, and are their reasons recorded?',
      type: 'grade',
      measure: 'quality',
      guidance: 'Include decisions not to act, to step down and to close.',
      standard: 'Decisions rest on evidence, are made in time by the right person, and are recorded with reasons.',
    }),
    ask({
      id: 'supervision',
      wording: 'How well did supervision and management oversight help practitioners to think and to act?',
      type: 'grade',
      measure: 'quality',
      guidance: 'Look for reflection and challenge in the record, not only for a date.',
      standard: 'Supervision is regular, reflective and challenging, and stops drift.',
    }),
  ],
};

export const difference: Section = {
  id: 'difference',
  title: 'The difference that was made',
  guidance: 'Is anybody better off? Say what has changed in the child’s life, not what was done.',
  questions: [
    ask({
      id: 'child-safer',
      wording: 'Is the child safer because of the help?',
      type: 'yes, no or partly',
      measure: 'outcome',
      guidance: 'Use what the child says, what others see, and what has not happened again.',
      standard: 'The risk that led to help has fallen, and there is evidence for it.',
      asksDifference: true,
    }),
    ask({
      id: 'child-better-off',
      wording: 'How far has the child’s daily life got better: health, learning, relationships, happiness?',
      type: 'grade',
      measure: 'outcome',
      standard: 'The child does well in the main areas of development.',
      asksDifference: true,
    }),
    ask({
      id: 'family-says',
      wording: 'Do the child and the family say that help made a difference?',
      type: 'yes, no or partly',
      measure: 'outcome',
      standard: 'Children and parents are asked, and say that things are better.',
      asksDifference: true,
      mayNotApply: true,
    }),
    ask({
      id: 'what-made-it',
      wording: 'What made the difference, or what stood in its way?',
      type: 'text',
      measure: null,
      guidance: 'Two or three sentences about practice. No name and no detail by which a family could be known.',
      asksDifference: true,
    }),
  ],
};
