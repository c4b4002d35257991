/** Every list of the board, in an order in which each comes after the lists it refers to. Adding a list = one file and one line here. */
import { actions } from './actions.ts';
import { agencies } from './agencies.ts';
import { answers } from './answers.ts';
import { appointments } from './appointments.ts';
import { auditCases } from './auditCases.ts';
import { auditLeads } from './auditLeads.ts';
import { auditParticipation } from './auditParticipation.ts';
import { auditSamples } from './auditSamples.ts';
import { audits } from './audits.ts';
import { auditTools } from './auditTools.ts';
import { boardSettings } from './boardSettings.ts';
import { caseReturns } from './caseReturns.ts';
import { checkedMoves } from './checkedMoves.ts';
import { contentAreas } from './contentAreas.ts';
import { decisions } from './decisions.ts';
import type { AnyList } from './definition/defineList.ts';
import { externalEnquiries } from './externalEnquiries.ts';
import { findings } from './findings.ts';
import { learning } from './learning.ts';
import { meetings } from './meetings.ts';
import { moderations } from './moderations.ts';
import { mouDeclineReasons } from './mouDeclineReasons.ts';
import { mouDeclines } from './mouDeclines.ts';
import { mouSignatures } from './mouSignatures.ts';
import { mouVersions } from './mouVersions.ts';
import { people } from './people.ts';
import { priorities } from './priorities.ts';
import { programmeItems } from './programmeItems.ts';
import { programmes } from './programmes.ts';
import { recommendations } from './recommendations.ts';
import { reminderLog } from './reminderLog.ts';
import { requestOutcomes } from './requestOutcomes.ts';
import { requests } from './requests.ts';
import { returnReplies } from './returnReplies.ts';
import { terms } from './terms.ts';
import { termsOfReference } from './termsOfReference.ts';
import { themes } from './themes.ts';
import { verdicts } from './verdicts.ts';

export const allLists = [
  boardSettings,
  terms,
  agencies,
  people,
  appointments,
  priorities,
  contentAreas,
  programmes,
  programmeItems,
  mouVersions,
  mouSignatures,
  mouDeclines,
  mouDeclineReasons,
  requests,
  requestOutcomes,
  auditTools,
  audits,
  auditLeads,
  checkedMoves,
  auditParticipation,
  termsOfReference,
  auditSamples,
  auditCases,
  moderations,
  themes,
  findings,
  recommendations,
  actions,
  learning,
  verdicts,
  meetings,
  externalEnquiries,
  decisions,
  answers,
  reminderLog,
] as const satisfies readonly AnyList[];

/** Definitions of which every agency has a list of its own: see `agencyLists.ts`. */
export const perAgencyLists = [caseReturns, returnReplies] as const satisfies readonly AnyList[];
