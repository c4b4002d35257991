/** Every list of the board, in an order in which each comes after the lists it refers to. Adding a list = one file and one line here. */
import { actions } from './actions.ts';
import { agencies } from './agencies.ts';
import { answers } from './answers.ts';
import { appointments } from './appointments.ts';
import { auditParticipation } from './auditParticipation.ts';
import { audits } from './audits.ts';
import { boardSettings } from './boardSettings.ts';
import { contentAreas } from './contentAreas.ts';
import { decisions } from './decisions.ts';
import type { AnyList } from './definition/defineList.ts';
import { externalEnquiries } from './externalEnquiries.ts';
import { meetings } from './meetings.ts';
import { mouDeclineReasons } from './mouDeclineReasons.ts';
import { mouDeclines } from './mouDeclines.ts';
import { mouSignatures } from './mouSignatures.ts';
import { mouVersions } from './mouVersions.ts';
import { people } from './people.ts';
import { priorities } from './priorities.ts';
import { programmeItems } from './programmeItems.ts';
import { programmes } from './programmes.ts';
import { reminderLog } from './reminderLog.ts';
import { requestOutcomes } from './requestOutcomes.ts';
import { requests } from './requests.ts';
import { terms } from './terms.ts';

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
  audits,
  auditParticipation,
  actions,
  meetings,
  externalEnquiries,
  decisions,
  answers,
  reminderLog,
] as const satisfies readonly AnyList[];
