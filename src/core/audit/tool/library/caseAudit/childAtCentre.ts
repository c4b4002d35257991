/** The child in the multi-agency case audit: assessment, the voice of the child and the family, equality and diversity. */
import type { Section } from '../../../../../lists/toolContent.ts';
import { ask } from '../ask.ts';

export const assessment: Section = {
  id: 'assessment',
  title: 'Assessment',
  guidance: 'Any assessment by your agency counts: an early help assessment, a health assessment, a risk assessment.',
  questions: [
    ask({
      id: 'assessment-analysis',
      wording: 'How well does the assessment analyse what life is like for the child?',
      type: 'grade',
      measure: 'quality',
      guidance: 'Look for a judgement with reasons, not a description.',
      standard: 'The assessment says what the facts mean for this child and keeps the child in focus.',
      mayNotApply: true,
    }),
    ask({
      id: 'parenting-risk',
      wording: 'How well are risks in the lives of parents and carers understood for their effect on the child?',
      type: 'grade',
      measure: 'quality',
      guidance: 'For example domestic abuse, misuse of substances, mental health, and how they act together.',
      standard: 'The effect of each risk on the child is assessed, and what protects the child as well.',
      mayNotApply: true,
    }),
    ask({
      id: 'whole-family',
      wording: 'Were fathers, partners and other important adults included?',
      type: 'yes, no or partly',
      measure: 'quality',
      standard: 'Every adult who matters in the child’s life is known and considered.',
      mayNotApply: true,
    }),
  ],
};

export const voice: Section = {
  id: 'voice',
  title: 'The voice of the child and the family',
  guidance: 'For a child who cannot speak, look for what was observed and how it was understood.',
  questions: [
    ask({
      id: 'child-seen',
      wording: 'Was the child seen, and alone where that was right?',
      type: 'yes, no or partly',
      measure: 'quantity',
      standard: 'The child is seen as often as the plan says, and spoken with alone where that is right.',
      mayNotApply: true,
    }),
    ask({
      id: 'child-heard',
      wording: 'How far did the child’s views, wishes and experience shape what was done?',
      type: 'grade',
      measure: 'quality',
      guidance: 'It is not enough that views were written down: look for what changed because of them.',
      standard: 'The child is listened to, and the record shows what followed from it.',
    }),
    ask({
      id: 'child-respected',
      wording: 'Is there evidence that the child was treated with respect and knew what was happening and why?',
      type: 'yes, no or partly',
      measure: 'quality',
      standard: 'The child is told in words that fit what happens, why, and what comes next.',
      mayNotApply: true,
    }),
    ask({
      id: 'parents-heard',
      wording: 'How well were parents and carers listened to, without being judged, and still challenged where needed?',
      type: 'grade',
      measure: 'quality',
      standard: 'Parents and carers feel heard and respected, and know what is expected of them.',
      mayNotApply: true,
    }),
  ],
};

export const equality: Section = {
  id: 'equality',
  title: 'Equality and diversity',
  guidance: 'Think of every characteristic that the law protects, and of language, poverty and where the family lives.',
  questions: [
    ask({
      id: 'identity-known',
      wording: 'How well are the child’s identity and the needs that arise from it known?',
      type: 'grade',
      measure: 'quality',
      standard: 'The record says who the child is, in the child’s own words where possible.',
    }),
    ask({
      id: 'needs-met',
      wording: 'Did help take account of needs that arise from equality and diversity?',
      type: 'yes, no or partly',
      measure: 'quality',
      guidance: 'For example an interpreter, adjustments for a disability, or help that fits the family’s faith.',
      standard: 'Help is adapted to the child and the family, and barriers are taken away.',
      mayNotApply: true,
    }),
  ],
};
