/**
 * What people of the sample can be made to do on a day: press a button of a card with what they would fill in, or change a
 * list as they would in the programme or in SharePoint. Each is done by the calls that a client makes, with their rights.
 */
import { keyOf, type Ref } from '../../../base/id.ts';
import { plainDate } from '../../../base/time/plainDate.ts';
import { listStore } from '../../../graph/lists/listStore.ts';
import { auditParticipation } from '../../../lists/auditParticipation.ts';
import { audits } from '../../../lists/audits.ts';
import { decisions } from '../../../lists/decisions.ts';
import { programmeItems } from '../../../lists/programmeItems.ts';
import { asPerson } from '../../seed/asPerson.ts';
import { identityOf } from '../../seed/sampleDirectory.ts';
import { readSample } from '../together.ts';
import { type Button, handOf, type Where } from './cards.ts';
import type { Scene } from './play.ts';

/** Who does something where; the chat unless it is said. */
export interface Who {
  readonly person: string;
  readonly where?: Where;
}

/** What is filled in beside a button; the names are those of the form. */
type Filled = Readonly<Partial<Record<'said' | 'evidence' | 'day' | 'workingDays' | 'named', string>>>;

const inChat = (who: string | Who): Required<Who> => ({
  where: 'chat',
  ...(typeof who === 'string' ? { person: who } : who),
});

/** Of which kind the thing is that an act settles. */
const settled: Readonly<Record<string, string>> = {
  replied: 'enquiry',
  'lead named': 'agency-lead',
  'terms of reference agreed': 'audit-starting',
  'report delivered': 'audit-report',
  'annual report published': 'annual-report',
  'QA event held': 'qa-event',
};

function endOf(act: string, item: string): string | null {
  // A paper's key names its meeting and whoever sends it.
  const kind = act === 'done' ? (item.includes('.') ? 'papers' : 'action') : settled[act];
  return kind === undefined ? null : `${kind} ${item}`;
}

/** Presses what a card about duties offers. @param item null for what is about the person */
export function press(on: string, who: string | Who, act: string, item: string | null, filled: Filled = {}): Scene {
  const { person, where } = inChat(who);
  return {
    on: plainDate(on),
    what: `${person} presses ${act}`,
    ends: item === null ? null : endOf(act, item),
    act: async ({ workplaceUrl }) => {
      const hand = handOf(workplaceUrl, person);
      // In a channel a card shows nobody what it is about before they ask for it.
      if (where === 'channel') await hand.press(await hand.find(where, ({ verb }) => verb === 'dutyRefresh'), {});
      const button = await hand.find(where, ({ verb, data }) => {
        return verb === 'act' && data.act === act && (item === null || data.item === item);
      });
      await hand.press(button, underFormIds(button, filled));
    },
  };
}

/** A card has many forms, so each input carries the mark of its own. */
function underFormIds({ data }: Button, filled: Filled): Readonly<Record<string, string>> {
  const mark = typeof data.form === 'string' ? `-${data.form}` : '';
  return Object.fromEntries(Object.entries(filled).map(([input, value]) => [`${input}${mark}`, value]));
}

/** Signs the memorandum for an agency, with its substitute, as the representative or somebody else who may. */
export function sign(on: string, agency: string, who: string | Who = `${agency}-representative`): Scene {
  return onMemorandum(on, who, {
    ...{ verb: 'mouSign', agency },
    inputs: { accepted: 'true', substitute: `${agency}-substitute`, substituteName: '', substituteEmail: '' },
  });
}

export function decline(on: string, agency: string, reason: string): Scene {
  return onMemorandum(on, `${agency}-representative`, { verb: 'mouDecline', agency, inputs: { reason } });
}

function onMemorandum(
  on: string,
  who: string | Who,
  pressed: { readonly verb: string; readonly agency: string; readonly inputs: Readonly<Record<string, string>> },
): Scene {
  const { person, where } = inChat(who);
  return {
    on: plainDate(on),
    what: `${person} presses ${pressed.verb}`,
    ends: `mou-sign-off mou-2015.${pressed.agency}`,
    act: async ({ workplaceUrl }) => {
      const hand = handOf(workplaceUrl, person);
      const button = await hand.find(
        where,
        ({ verb, data }) => verb === pressed.verb && data.agency === pressed.agency,
      );
      await hand.press(button, pressed.inputs);
    },
  };
}

/** The audit's lead counts an agency's case returns in. */
export function returnsCame(on: string, participation: string, casesReturned: number): Scene {
  return {
    on: plainDate(on),
    what: `${casesReturned} case returns of ${participation}`,
    ends: `case-returns ${participation}`,
    act: async ({ site }) => {
      const store = listStore(site, auditParticipation);
      await store.change(await there(store, participation), { casesReturned });
    },
  };
}

/** The QA manager enters who leads an item and its audit. */
export function leadEntered(on: string, of: { readonly item: string; readonly audit: string }, lead: string): Scene {
  return {
    on: plainDate(on),
    what: `${lead} leads ${of.item}`,
    ends: `programme-lead ${of.item}`,
    act: async ({ site }) => {
      const [items, workspaces] = [listStore(site, programmeItems), listStore(site, audits)];
      await items.change(await there(items, of.item), { leads: [refOf(lead)] });
      await workspaces.change(await there(workspaces, of.audit), { lead: refOf(lead) });
    },
  };
}

/** The chair records in the programme that the Board has approved it. @param owedIn the year before, in which it is owed */
export function programmeApproved(
  on: string,
  { programme, owedIn }: { readonly programme: string; readonly owedIn: string },
  minuteReference: string,
): Scene {
  return {
    on: plainDate(on),
    what: `the chair records the approval of ${programme}`,
    ends: `programme-approval ${owedIn}`,
    act: async ({ workplaceUrl, site }) => {
      const { graph: api, patience } = asPerson(workplaceUrl, identityOf('chair').objectId, Math.random);
      await listStore({ ...site, api, patience }, decisions).add(keyOf(`approved-${programme}`), {
        ...{ kind: 'programme approved', subject: programme, about: `Programme ${programme}`, minuteReference },
        ...{ decidedOn: plainDate(on), reason: null, agency: null, validUntil: null, decidedBy: null },
        ...{ newDueOn: null, person: null },
      });
    },
  };
}

async function there<Found>(store: { get(key: ReturnType<typeof keyOf>): Promise<Found | null> }, key: string) {
  const row = await store.get(keyOf(key));
  if (row === null) throw new Error(`there is no row ${key}`);
  return row;
}

function refOf(person: string): Ref<'people'> {
  const found = readSample().people.find((one) => one.key === person);
  return { key: keyOf(person), title: found?.name ?? person };
}
