/** The rules of what is written in an audit: returns, moderation, findings, actions and learning; and where each is tried. */
import { audit, bot, core, journey, journeys, noCard, none, past, permissions, type Rule, tab } from './places.ts';

const confersNothing = past(
  'confers nothing: no step, no acceptance, no second grade, no verdict, no other day or owner, nothing verified',
);
const noReturnOnACard = none('No card shows or takes a case return: the card leads to it.');

export const rulesOfItsWork: readonly Rule[] = [
  {
    from: 'D1 row 20',
    rule: 'Questions do not change once the returns are open.',
    core: [audit('path/irregularAudit', 'shows questions that are not those that were fixed')],
    tab: [tab('auditTool', 'do not change once they are published')],
    card: noCard,
    graph: [past('questions changed after they were fixed'), past('a tool changed after it was published')],
  },
  {
    from: 'N5',
    rule: 'No identifier of a person stands in anything that is written.',
    core: [core('privacy/guardValues', 'is refused for an identifier, whatever was said about names')],
    tab: [
      tab('guard', 'stops for an identifier and says where the first one stands'),
      journeys('guard', 'keeps an identifier from being saved, says what to write instead, and leads back to it'),
      journey('Terms', 'writesTerms'),
    ],
    card: [past('asks the guard as every form does'), bot('duties/typedText', 'is not saved with an identifier: %s')],
    graph: [
      past('a case with an identifier'),
      past('a finding with an identifier'),
      bot('audits/judgeReturns', 'with an identifier'),
    ],
  },
  {
    from: 'R80',
    rule: 'Nothing in a return happened outside the period.',
    core: [audit('returns/checkReturn', 'take the first and the last day of the period, and none outside it')],
    tab: [audit('returns/checkReturn', 'says everything that is wrong, field by field')],
    card: noReturnOnACard,
    graph: [
      past('a return that the form would refuse'),
      bot('audits/judgeReturns', 'with something done outside the period'),
    ],
  },
  {
    from: 'R71',
    rule: 'A return says what was done well.',
    core: [audit('returns/checkReturn', 'says everything that is wrong, field by field')],
    tab: [audit('returns/checkReturn', 'says everything that is wrong, field by field')],
    card: noReturnOnACard,
    graph: [past('a return that the form would refuse'), bot('audits/judgeReturns', 'without strengths')],
  },
  {
    from: 'D1 row 22',
    rule: 'A return that was sent past its form does not count until its agency puts it right.',
    core: [
      audit('path/gates', 'one that cannot count as it stands is waited for from its agency, and accepted by nobody'),
    ],
    tab: [audit('returns/returnStanding', 'is not asked about what cannot count: it is back with its agency')],
    card: noReturnOnACard,
    graph: [
      bot('audits/judgeReturns', 'is owed again until its agency puts it right, whatever anybody else writes about it'),
      confersNothing,
    ],
  },
  {
    from: 'R44, decisions 4',
    rule: 'An agency sees and edits its own returns alone.',
    core: [audit('returns/returnStanding', 'is for the agency alone')],
    tab: [journey('Returns', 'seesNoOthers')],
    card: [
      bot(
        'audits/whoSeesWhat',
        'the people of an agency are told what it waits for from them, and nothing of another agency',
      ),
    ],
    graph: [
      permissions('rightsOfAgencies', 'are not found by %s in any way that Graph has'),
      permissions('rightsOfAgencies', 'are not changed or deleted by %s, alone or in a batch'),
      bot(
        'audits/prepareReturns',
        'count for nothing in the list of another agency: told to the QA manager without what was typed',
      ),
    ],
  },
  {
    from: 'decisions 1',
    rule: 'Returns are accepted by those who lead, as they are now, and never by who wrote them.',
    core: [
      audit('returns/returnStanding', 'lapses when the return is changed after it was accepted'),
      audit('returns/returnStanding', 'takes no acceptance from who wrote the return'),
    ],
    tab: [audit('returns/returnStanding', 'is refused to %s')],
    card: noReturnOnACard,
    graph: [
      past('an acceptance by another member'),
      bot(
        'audits/judgeReturns',
        'is judged by the app alone: what people write past the form about it is told to the QA manager and counts for nothing',
      ),
      bot('audits/authors', 'is remembered from first sight: an acceptance in another name counts for nothing'),
    ],
  },
  {
    from: 'D1 row 23',
    rule: 'Nobody gives a second grade about a return of their own or of their agency, and the first grade is the agency’s.',
    core: [
      audit(
        'moderation/moderation',
        'is nobody’s about a return that they wrote, or for an agency that they lead or speak for',
      ),
      audit('moderation/moderation', 'has the first grade that the agency gave, as long as the return is as it was'),
    ],
    tab: [
      audit(
        'moderation/moderation',
        'is nobody’s about a return that they wrote, or for an agency that they lead or speak for',
      ),
    ],
    card: noReturnOnACard,
    graph: [
      past('a second grade by whoever speaks for the agency'),
      bot(
        'audits/judgeReturns',
        'is judged by the app alone: what people write past the form about it is told to the QA manager and counts for nothing',
      ),
    ],
  },
  {
    from: 'N8',
    rule: 'Where a theme comes back, the recommendation says what is different this time.',
    core: [audit('findings/finding', 'says what is different this time where its theme has come back')],
    tab: [tab('auditFindings', 'is what is different this time, where an earlier audit found the same theme')],
    card: noCard,
    graph: [
      audit(
        'path/gatesToTheEnd',
        'a theme that an earlier audit found asks what is different this time, in the path too',
      ),
    ],
  },
  {
    from: 'R77, decisions 1',
    rule: 'The day and the owner of an action change by a decision of those who may, never in its row, and never by its owner.',
    core: [
      core(
        'answers/actions',
        'is not given by whoever asked, nor by the owner, even when they are QA manager or chair',
      ),
    ],
    tab: [core('answers/prepareAct', 'is not for the asker, the owner or anybody who leads nothing')],
    card: [
      past('give themselves more time'),
      past('that is there is refused when it shows another day than the rules know'),
      bot('duties/answers', 'a deadline that was moved meanwhile: the old card is told so, and shows the new day'),
    ],
    graph: [
      past('the day of an action changed by hand'),
      past('the owner of an action changed by hand'),
      confersNothing,
    ],
  },
  {
    from: 'R77',
    rule: 'An action is claimed by its owner or their agency, and by no other.',
    core: [core('answers/actions', 'is not done because %s wrote a row')],
    tab: [core('answers/prepareAct', 'is told whose it is before anything about the form')],
    card: [
      past('does not let an owner do what is another agency’s'),
      bot('duties/inTheChannel', 'tells others kindly that it is not theirs, and takes nothing from them'),
      bot('duties/pressing', 'that names another person’s card shows nothing of it'),
      bot('duties/answers', 'done in the tab after the card went out: the card changes by itself and cannot act'),
      journey('Results', 'acts'),
    ],
    graph: [past('a claim by another agency'), confersNothing],
  },
  {
    from: 'R51',
    rule: 'An action is verified by those who lead, and never by who claimed it.',
    core: [core('answers/actionVerified', 'is not verified by whoever claimed it, though they lead the audit')],
    tab: [
      audit('actions/actionBoard', 'is refused to whoever claimed it, and to its owner, though they lead the audit'),
    ],
    card: [past('verify what they own')],
    graph: [past('the word of the owner that it is verified'), confersNothing],
  },
  {
    from: 'N1',
    rule: 'A verdict is recorded by those who lead, and its word fits its numbers.',
    core: [
      audit('loop/loopOf', 'gains nothing from a verdict of somebody who may not give one'),
      audit('loop/loopOf', 'gains nothing from a verdict whose word does not fit its numbers'),
    ],
    tab: [audit('loop/verdict', 'is refused with %s')],
    card: noCard,
    graph: [past('a verdict by another member'), confersNothing],
  },
];
