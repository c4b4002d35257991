/** What may be owed on the bot's test board, as rows of its lists, and the buttons of cards about it. */
import { keyOf, type Ref } from '../../../src/base/id.ts';
import { plainDate } from '../../../src/base/time/plainDate.ts';
import { addMany } from '../../../src/graph/lists/addMany.ts';
import { listStore } from '../../../src/graph/lists/listStore.ts';
import { readAll } from '../../../src/graph/lists/query.ts';
import { actions } from '../../../src/lists/actions.ts';
import { answers } from '../../../src/lists/answers.ts';
import { auditParticipation } from '../../../src/lists/auditParticipation.ts';
import { audits } from '../../../src/lists/audits.ts';
import { boardSettings, settingsKey } from '../../../src/lists/boardSettings.ts';
import { decisions } from '../../../src/lists/decisions.ts';
import type { ListDefinition, NewRow, Row } from '../../../src/lists/definition/defineList.ts';
import { externalEnquiries } from '../../../src/lists/externalEnquiries.ts';
import { meetings } from '../../../src/lists/meetings.ts';
import { mouVersions } from '../../../src/lists/mouVersions.ts';
import type { BotWorld } from '../kit/botWorld.ts';
import type { CardJson, Desk, Outcome, Where } from '../kit/desk.ts';
import { type AgencyName, agencyRef, personRef } from '../kit/rows.ts';
import type { UserName } from '../kit/tenant.ts';

const day = plainDate;

/** Nothing is asked about the memorandum any more: it is put off to a year in which no test plays. */
export async function withoutMemorandum(world: BotWorld): Promise<void> {
  const store = listStore(world.siteAs('owner'), mouVersions);
  const row = await store.get(keyOf('mou-1'));
  if (row === null) throw new Error('there is no memorandum');
  await store.change(row, { issuedOn: null, signBy: null, effectiveFrom: null });
}

/** Posts to everybody would stand between the cards that a test looks for. */
export async function withQuietChannel(world: BotWorld): Promise<void> {
  const store = listStore(world.siteAs('owner'), boardSettings);
  const row = await store.get(keyOf(settingsKey));
  if (row === null) throw new Error('there are no settings');
  await store.change(row, { quietChannel: true });
}

async function add<Name extends string, C extends object>(
  world: BotWorld,
  list: ListDefinition<Name, C>,
  key: string,
  values: NewRow<ListDefinition<Name, C>>,
): Promise<void> {
  const { failed } = await addMany(world.siteAs('owner'), list, [{ key, values }]);
  const [first] = failed;
  if (first !== undefined) throw first.fault;
}

/** An action of Housing's representative, agreed on 2 March and due on 20 March 2015. */
export function addAction(world: BotWorld, key: string, more: Partial<NewRow<typeof actions>> = {}): Promise<void> {
  return add(world, actions, key, {
    name: `Training plan ${key}`,
    wording: 'Each team has a training plan.',
    audit: null,
    agency: agencyRef('housing'),
    owner: personRef('housing'),
    agreedOn: day('2015-03-02'),
    dueOn: day('2015-03-20'),
    ...more,
  });
}

export const neglectAudit: Ref<'audits'> = { key: keyOf('audit-neglect'), title: 'Neglect audit' };

/** The audit of the Q2 item, led by the sub group member. */
export function addAudit(world: BotWorld, more: Partial<NewRow<typeof audits>> = {}): Promise<void> {
  return add(world, audits, neglectAudit.key, {
    name: neglectAudit.title,
    item: { key: keyOf<'programmeItems'>('neglect-audit'), title: neglectAudit.title },
    lead: personRef('member'),
    jointLead: null,
    jointLeadIsLearning: false,
    qaManager: personRef('qaManager'),
    areaManager: null,
    returnsOpenOn: null,
    returnsDueOn: null,
    reportDueOn: null,
    status: 'Under way',
    ...more,
  });
}

export function addParticipation(
  world: BotWorld,
  agency: AgencyName,
  more: Partial<NewRow<typeof auditParticipation>> = {},
): Promise<void> {
  return add(world, auditParticipation, `neglect-${agency}`, {
    audit: neglectAudit,
    agency: agencyRef(agency),
    confirmedOn: day('2015-03-09'),
    lead: null,
    casesDue: 0,
    casesReturned: 0,
    returnsDueOn: null,
    ...more,
  });
}

/** An enquiry to Housing, due on 20 March 2015. */
export function addEnquiry(world: BotWorld): Promise<void> {
  return add(world, externalEnquiries, 'enquiry-1', {
    name: 'National enquiry on thresholds',
    from: 'A national inspectorate',
    receivedOn: day('2015-03-02'),
    dueOn: day('2015-03-20'),
    link: null,
    agencies: [agencyRef('housing')],
    closedOn: null,
  });
}

export function addMeeting(
  world: BotWorld,
  heldOn: string,
  more: Partial<NewRow<typeof meetings>> = {},
): Promise<void> {
  return add(world, meetings, 'meeting-1', {
    name: 'Sub group meeting',
    kind: 'Sub group',
    heldOn: day(heldOn),
    papersDueOn: null,
    presenters: [],
    cancelled: false,
    ...more,
  });
}

/** Something a person answers in the tab: their own row, written with their own rights. */
export function answerInTab(
  world: BotWorld,
  name: UserName,
  key: string,
  values: Partial<NewRow<typeof answers>> & Pick<NewRow<typeof answers>, 'kind'>,
): Promise<unknown> {
  return listStore(world.siteAs(name), answers).add(keyOf(key), {
    about: values.kind,
    duty: null,
    subject: null,
    person: null,
    said: null,
    evidence: null,
    day: null,
    workingDays: null,
    named: null,
    ...values,
  });
}

export async function answersOf(world: BotWorld): Promise<readonly Row<typeof answers>[]> {
  return (await readAll(world.siteAs('owner'), answers)).rows;
}

export async function decisionsOf(world: BotWorld): Promise<readonly Row<typeof decisions>[]> {
  return (await readAll(world.siteAs('owner'), decisions)).rows;
}

/** A card somebody sees, with the message that carries it. */
export interface SeenCard {
  readonly messageId: string;
  readonly card: CardJson;
}

/** The data of a button that the card really has. @throws Error when it has none for this */
export function buttonOn(card: unknown, act: string, item: string | null = null): Readonly<Record<string, string>> {
  const found = buttonsOn(card).find((data) => data.act === act && (item === null || data.item === item));
  if (found === undefined) throw new Error(`the card has no button "${act}"${item === null ? '' : ` for ${item}`}`);
  return found;
}

/** The acts for which the card has buttons. */
export function actsShownOn(card: unknown, item: string | null = null): readonly string[] {
  return buttonsOn(card).flatMap((data) => (item === null || data.item === item ? [data.act ?? ''] : []));
}

function buttonsOn(value: unknown): readonly Readonly<Record<string, string>>[] {
  if (typeof value !== 'object' || value === null) return [];
  const one = value as Readonly<Record<string, unknown>>; // any object of a card
  const own = one.type === 'Action.Execute' && one.verb === 'act' ? [one.data as Readonly<Record<string, string>>] : []; // as our cards make them
  return [...own, ...Object.values(one).flatMap(buttonsOn)];
}

/** Presses the button for an act, with what was filled in beside it. */
export function pressAct(
  desk: Desk,
  seen: SeenCard,
  {
    act,
    item = null,
    ...filled
  }: { readonly act: string; readonly item?: string | null } & Readonly<Record<string, string | null>>,
): Promise<Outcome> {
  const button = buttonOn(seen.card, act, item);
  return desk.press(seen, 'act', { ...button, ...filledIn(button, filled) });
}

/** Inputs under the ids that they have on the card. */
export function filledIn(
  button: Readonly<Record<string, string>>,
  filled: Readonly<Record<string, string | null>>,
): Readonly<Record<string, string>> {
  const { form } = button;
  const inputs = Object.entries(filled).flatMap(([input, value]) =>
    value === null ? [] : [[form === undefined ? input : `${input}-${form}`, value] as const],
  );
  return Object.fromEntries(inputs);
}

/** Everything that the cards of a place say, the newest message last. */
export async function saidIn(desk: Desk, where: Where): Promise<readonly string[]> {
  return (await desk.messages(where)).filter((one) => one.fromBot).map((one) => JSON.stringify(one.cards));
}
