/** The rules of how an audit is set up and led, and where each is tried to be broken. */
import { audit, bot, core, journey, noButton, noCard, past, permissions, type Rule, tab } from './places.ts';

const confersNothing = past('overrides nothing and withdraws nothing');

export const rulesOfTheAudit: readonly Rule[] = [
  {
    from: 'R80',
    rule: 'No period under review is longer than 12 months, or begins more than 12 months before the returns open.',
    core: [audit('terms/period', 'from %s passes to %s, and is refused to %s')],
    tab: [
      tab('auditTerms', 'refuses a period of more than twelve months, with the reason'),
      journey('Terms', 'writesTerms'),
    ],
    card: noCard,
    graph: [past('a period of more than 12 months')],
  },
  {
    from: 'R49',
    rule: 'Equality and diversity are never blank.',
    core: [audit('terms/termsContent', 'is equality, which blank signs do not fill')],
    tab: [audit('path/prepareMove', 'is refused before the terms are complete, or the method is signed off')],
    card: noCard,
    graph: [past('an equality section that is blank'), past('equality emptied after it was agreed')],
  },
  {
    from: 'R54, R56',
    rule: 'The historical-information instruction is always there with its cause, unless the chair set it aside.',
    core: [
      audit('terms/termsContent', 'always hold the historical-information instruction and what it comes from'),
      audit('path/prepareMove', 'does not count by others, without a reason, or once case records are read after all'),
    ],
    tab: [audit('path/prepareMove', 'is refused where case records are read, to others, and without a reason')],
    card: noButton,
    graph: [past('no historical-information instruction'), past('setting the instruction aside, by the lead')],
  },
  {
    from: 'R46',
    rule: 'Whoever leads the audit does not sign off its method.',
    core: [audit('path/auditPath', 'does not count on a sign-off by whoever leads the audit')],
    tab: [
      audit('path/prepareMove', 'is not the lead’s, nor the chair’s while the QA manager does not lead'),
      journey('Terms', 'signsOffMethod'),
    ],
    card: noButton,
    graph: [past('a method that its lead signed off'), past('the sign-off of the method by the lead')],
  },
  {
    from: 'decisions 1',
    rule: 'The terms are agreed by those who lead, to exactly the text that is there.',
    core: [
      audit('path/auditPath', 'does not count on an agreement to an older text'),
      audit(
        'path/auditPath',
        'does not count on an agreement that names no text: the card of a reminder records such a one',
      ),
    ],
    tab: [audit('path/prepareMove', 'is refused for a day to come, and to those who may not')],
    card: [
      core(
        'answers/prepareOtherActs',
        'terms of reference and report are recorded by those who lead, for a day that has been',
      ),
    ],
    graph: [
      past('an agreement by somebody else'),
      past('the agreement to the terms by a member of the Board'),
      past('terms changed after they were agreed'),
    ],
  },
  {
    from: 'R73, N16',
    rule: 'Nobody leads an audit of the area they manage, unless a chair who does not lead it overrides that with a reason.',
    core: [
      audit('path/overrides', 'holds lead and joint lead to it'),
      audit('path/overrides', 'is not overridden by anybody else, without a reason, or for another person'),
      audit('path/overrides', 'is not overridden by a chair who leads the audit'),
    ],
    tab: [
      tab('audits', 'warns when the manager of the area is to lead, alone or jointly'),
      audit('path/overrides', 'is overridden only where it has to be'),
    ],
    card: noButton,
    graph: [
      past('a lead who manages the area'),
      past('the override of their own independence'),
      past('a lead who came to manage the area'),
    ],
  },
  {
    from: 'decisions 1',
    rule: 'Only the chair lets a gate pass, with a reason that can be printed.',
    core: [audit('path/overrides', 'is nobody else’s'), audit('path/overrides', 'needs a reason that says something')],
    tab: [audit('path/overrides', 'is refused to others, and without a reason'), journey('Agencies', 'chairDecides')],
    card: noButton,
    graph: [past('an override by the lead'), past('an override by the chair without a reason'), confersNothing],
  },
  {
    from: 'decisions 1',
    rule: 'What nobody can override stays shut: equality, the period, the instruction, independence.',
    core: [audit('path/overrides', 'cannot be of ‘%s’')],
    tab: [audit('path/overrides', 'is refused to others, and without a reason')],
    card: noButton,
    graph: [past('an override of what nobody can override'), confersNothing],
  },
  {
    from: 'R83, R87',
    rule: 'An agency speaks for itself about its days and its records.',
    core: [
      audit('people/agencies', 'are not said by another agency, by the lead of the audit, or by nobody'),
      audit('people/agencies', 'is not agreed without a basis, by others, or about another audit'),
    ],
    tab: [
      audit('people/agencies', 'are prepared for those who may, as a whole number'),
      journey('Agencies', 'agenciesJoin'),
    ],
    card: noCard,
    graph: [
      past('days confirmed by another agency'),
      past('access to records agreed by another agency'),
      past('settles nothing for an agency: a move without memorandum, days and access is flagged and moves nothing'),
    ],
  },
  {
    from: 'decisions 7',
    rule: 'Only the chair makes an exception from the memorandum, with a reason.',
    core: [audit('people/agencies', 'may be excepted by the chair, also for an agency that declined')],
    tab: [
      audit('path/prepareMove', 'an exception from the memorandum is the chair’s, with a reason, and has not ended'),
    ],
    card: noButton,
    graph: [
      past('an exception from the memorandum by the lead'),
      past('settles nothing for an agency: a move without memorandum, days and access is flagged and moves nothing'),
    ],
  },
  {
    from: 'decisions 1',
    rule: 'Only those who lead move the audit, to the next step alone, once its gates are met.',
    core: [
      audit('path/auditPath', 'is not moved by somebody who may not'),
      audit('path/auditPath', 'leaves no step out'),
      audit('path/auditPath', 'does not count, and names what was missing'),
    ],
    tab: [
      audit('path/prepareMove', 'is refused with everything that is missing'),
      audit('path/prepareMove', 'goes to no other step than the next'),
      journey('Agencies', 'selectsCases'),
    ],
    card: noButton,
    graph: [
      past('a move by another member of the sub group'),
      past('a move that leaves steps out'),
      past('a move while returns are missing'),
      bot(
        'audits/authors',
        'opens nothing either once its author is rewritten to be the lead, not even after a restart',
      ),
      bot('audits/keepChecks', 'writes a check of their own, where SharePoint would let them: it confers nothing'),
    ],
  },
  {
    from: 'decisions 1',
    rule: 'Nobody names themselves the lead of an audit.',
    core: [audit('leads', 'is not changed by another member of the sub group, before the app has seen it or after')],
    tab: [audit('path/rights', 'are what the table says, for each role and operation')],
    card: noCard,
    graph: [
      bot(
        'audits/keepChecks',
        'names themselves lead in the list: it confers nothing, the QA manager is told, and it can be put right',
      ),
      bot('audits/keepChecks', 'moves the audit: it never counts, not even when they are rightly named lead later'),
    ],
  },
  {
    from: 'decisions 1',
    rule: 'An audit is closed by its path and withdrawn by a decision, never by the column of its status.',
    core: [
      audit('path/irregularAudit', 'is not closed by its column'),
      audit('withdrawal', 'is not withdrawn by its column, nor without a reason, nor by a chair of another time'),
    ],
    tab: [
      tab('audits', 'takes an audit whose status alone says closed for one that is under way, and irregular'),
      audit('withdrawal', 'is for chair and QA manager, with a reason'),
    ],
    card: [
      core('answers/prepareOtherActs', 'nothing is recorded that has a screen of its own, or belongs to another kind'),
    ],
    graph: [past('‘Closed’ in the column of its status'), past('the withdrawal by the lead'), confersNothing],
  },
  {
    from: 'decisions 1',
    rule: 'Only those who lead record that the report was delivered, and not for a day to come.',
    core: [core('answers/records', 'counts for nothing from anybody else, or in advance')],
    tab: [audit('path/prepareMove', 'a report is delivered by those who lead, not in the future')],
    card: [bot('duties/answers', 'a report is recorded as delivered by whoever leads the audit')],
    graph: [past('the delivery of the report by another member')],
  },
  {
    from: 'D1 row 60',
    rule: 'Whoever holds no right on a list neither reads nor writes it.',
    core: [audit('path/rights', 'agree that a circle with none of the rights on a list cannot write it')],
    tab: [tab('auditFrame', 'leave out what SharePoint does not show')],
    card: [bot('audits/whoSeesWhat', 'no command and no card that went to %s by itself names a case')],
    graph: [permissions('rights', '%s')],
  },
];
