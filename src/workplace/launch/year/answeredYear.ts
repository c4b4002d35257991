/**
 * The year as a board might live it: most things are done in good time, some late, one agency declines, somebody is away
 * and their substitute takes over, somebody asks for time and gets it. Every line is a button that a card shows that day,
 * or a change of a list; what nobody does here stays undone, and is reminded of to the end.
 */
import type { Scene } from './play.ts';
import { decline, leadEntered, press, programmeApproved, returnsCame, sign } from './scenes.ts';

const inChannel = (person: string) => ({ person, where: 'channel' }) as const;

const memoranda: readonly Scene[] = [
  sign('2015-03-16', 'police'),
  sign('2015-03-17', 'housing'),
  sign('2015-03-18', 'childrens-social-care'),
  // A guest for whom the bot is not installed has the card in the channel.
  sign('2015-03-19', 'probation', inChannel('probation-representative')),
  sign('2015-03-20', 'education-schools'),
  sign('2015-03-23', 'youth-offending-service'),
  sign('2015-03-25', 'nhs-commissioner'),
  sign('2015-03-31', 'community-health'),
  sign('2015-04-08', 'hospital-trust'),
  // Overdue by then: the substitute, who was told, signs in place of a silent representative.
  sign('2015-04-22', 'voluntary-sector-forum', 'voluntary-sector-forum-substitute'),
  sign('2015-05-08', 'substance-misuse-service'),
  decline('2015-04-30', 'mental-health-trust', 'The trust is being merged and cannot commit staff this year.'),
];

const actionsAndEnquiry: readonly Scene[] = [
  press('2015-03-24', 'hospital-trust-representative', 'done', 'action-2014-15-1', {
    said: 'All five front-line teams were briefed on the screening tool.',
    evidence: 'https://hospital.example/briefings',
  }),
  press('2015-04-17', 'police-substitute', 'more time', 'action-2014-15-2', {
    day: '2015-05-29',
    said: 'The new minute takers begin in May.',
  }),
  press('2015-04-20', 'qa-manager', 'extension granted', 'action-2014-15-2', { day: '2015-05-29' }),
  press('2015-05-28', 'police-substitute', 'done', 'action-2014-15-2', {
    said: 'Minutes have reached every agency within ten working days since 1 May.',
  }),
  press('2015-04-02', 'police-representative', 'replied', 'enquiry-2015-1.police', {
    said: 'The thresholds were reviewed in January.',
  }),
  // Away over Easter and beyond: the substitute takes over, and the representative is back before the day they named.
  press('2015-04-01', 'education-schools-representative', 'away', null, { day: '2015-04-24' }),
  press('2015-04-13', 'education-schools-substitute', 'replied', 'enquiry-2015-1.education-schools', {
    said: 'Schools use the thresholds of 2014; a survey is attached.',
    evidence: 'https://schools.example/survey',
  }),
  press('2015-04-20', 'education-schools-representative', 'back', null),
  press('2015-04-23', 'community-health-representative', 'replied', 'enquiry-2015-1.community-health', {
    said: 'Our reply went to the inspectorate late, with apologies.',
  }),
];

const firstAudit: readonly Scene[] = [
  press('2015-03-17', 'police-representative', 'lead named', 'audit-2015-16-p1-police', { named: 'police-substitute' }),
  press('2015-04-13', inChannel('probation-representative'), 'lead named', 'audit-2015-16-p1-probation', {
    named: 'probation-substitute',
  }),
  press('2015-04-15', 'me-lead-a', 'terms of reference agreed', 'audit-2015-16-p1'),
  returnsCame('2015-05-20', 'audit-2015-16-p1-childrens-social-care', 3),
  returnsCame('2015-05-22', 'audit-2015-16-p1-police', 3),
  returnsCame('2015-05-28', 'audit-2015-16-p1-education-schools', 2),
  returnsCame('2015-06-02', 'audit-2015-16-p1-hospital-trust', 2),
  returnsCame('2015-06-24', 'audit-2015-16-p1-probation', 1),
  press('2015-04-22', 'sub-group-member', 'done', 'sub-group-2015-05.sub-group-member'),
  press('2015-06-26', 'me-lead-a', 'report delivered', 'audit-2015-16-p1'),
];

const secondAudit: readonly Scene[] = [
  press(
    '2015-06-11',
    'voluntary-sector-forum-representative',
    'lead named',
    'audit-2015-16-p2-voluntary-sector-forum',
    {
      named: 'voluntary-sector-forum-substitute',
    },
  ),
  press('2015-07-08', 'me-lead-b', 'terms of reference agreed', 'audit-2015-16-p2'),
  returnsCame('2015-08-13', 'audit-2015-16-p2-childrens-social-care', 3),
  returnsCame('2015-08-14', 'audit-2015-16-p2-substance-misuse-service', 3),
  returnsCame('2015-08-21', 'audit-2015-16-p2-voluntary-sector-forum', 1),
  press('2015-09-04', 'me-lead-b', 'snooze', 'audit-2015-16-p2', { workingDays: '3' }),
  press('2015-09-18', 'me-lead-b', 'report delivered', 'audit-2015-16-p2'),
];

const autumn: readonly Scene[] = [
  leadEntered('2015-09-04', { item: '2015-16-p6', audit: 'audit-2015-16-p6' }, 'me-lead-a'),
  press('2015-09-16', 'nhs-commissioner-representative', 'lead named', 'audit-2015-16-p4-nhs-commissioner', {
    named: 'nhs-commissioner-substitute',
  }),
  press('2015-10-01', 'me-lead-a', 'terms of reference agreed', 'audit-2015-16-p6'),
  // The joint lead may record it as well as the lead.
  press('2015-10-08', 'me-lead-d', 'terms of reference agreed', 'audit-2015-16-p4'),
  press('2015-10-23', 'police-substitute', 'not mine', 'audit-2015-16-p4-police'),
  returnsCame('2015-10-30', 'audit-2015-16-p4-police', 2),
  returnsCame('2015-11-04', 'audit-2015-16-p4-childrens-social-care', 4),
  returnsCame('2015-11-04', 'audit-2015-16-p4-nhs-commissioner', 2),
  returnsCame('2015-11-06', 'audit-2015-16-p4-education-schools', 2),
  press('2015-12-04', 'me-lead-c', 'report delivered', 'audit-2015-16-p4'),
  press('2015-12-11', 'me-lead-a', 'report delivered', 'audit-2015-16-p6'),
];

const ofTheBoard: readonly Scene[] = [
  press('2015-03-31', 'chair', 'QA event held', '2014-15'),
  programmeApproved('2015-04-22', { programme: '2015-16', owedIn: '2014-15' }, 'Minute 4.2'),
  press('2015-12-01', 'qa-manager', 'annual report published', '2015-16'),
  press('2016-01-06', 'me-lead-e', 'terms of reference agreed', 'audit-2015-16-p7'),
  returnsCame('2016-02-03', 'audit-2015-16-p7-childrens-social-care', 2),
  returnsCame('2016-02-04', 'audit-2015-16-p7-police', 2),
  returnsCame('2016-02-05', 'audit-2015-16-p7-youth-offending-service', 1),
  // Held on 10 February; the card holds it again when it is due within twenty working days.
  press('2016-03-01', 'chair', 'QA event held', '2015-16', { day: '2016-02-10' }),
  press('2016-03-10', 'me-lead-e', 'report delivered', 'audit-2015-16-p7'),
];

/** Scenes of one day are played in this order. */
export const answeredYear: readonly Scene[] = [
  ...memoranda,
  ...actionsAndEnquiry,
  ...firstAudit,
  ...secondAudit,
  ...autumn,
  ...ofTheBoard,
];
