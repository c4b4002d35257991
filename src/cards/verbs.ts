/**
 * What buttons may ask of the bot, and the data that travels with them. Everything here comes back from a client and is
 * read as if from a stranger: keys to look things up by, never a right.
 */
import { z } from 'zod';

/**
 * `act` is every answer to a duty and every decision about one: which, stands in `act` of its data. `dutyRefresh` asks for
 * the card as it stands now; `mouAsk`, on a line about the memorandum, for the card with its text and form.
 */
export const cardVerbs = ['mouSign', 'mouDecline', 'mouNotMe', 'mouRefresh', 'mouAsk', 'act', 'dutyRefresh'] as const;
export type CardVerb = (typeof cardVerbs)[number];

/** The value of the substitute's choice that stands for somebody who is not in the list. */
export const somebodyElse = 'somebody-else';

/** Longest reason, name and address a card takes. SharePoint keeps 255 characters in a line of text. */
export const longestReason = 1000;
export const longestName = 120;
export const longestEmail = 254;

const key = z.string().min(1).max(80);

/** The keys on every card about the memorandum: checked again at each press. */
export const mouSubject = z.object({
  board: key,
  version: key,
  agency: key,
  /** Hash of the text that was on the card. */
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type MouSubject = z.infer<typeof mouSubject>;

/** The form on the MoU card. Clients send every input as text. */
export const mouForm = z.object({
  accepted: z.enum(['true', 'false']).catch('false'),
  substitute: z.string().max(80).catch(''),
  substituteName: z.string().trim().max(longestName).catch(''),
  substituteEmail: z.string().trim().max(longestEmail).catch(''),
  reason: z.string().trim().max(longestReason).catch(''),
});
export type MouForm = z.infer<typeof mouForm>;

/** Longest text somebody may say on a card: what changed, a reason, a reply. */
export const longestSaid = 2000;

/** The keys on every card about duties: looked up again at each press. `kind` and `item` are empty on the day's card as a whole. */
export const dutySubject = z.object({
  board: key,
  /** Key of the outbox entry that carries the card, so that the answer can show the same card again. */
  entry: z.string().min(1).max(200),
  kind: z.string().max(40).catch(''),
  item: z.string().max(170).catch(''),
  /** The due date the card showed; another one now means it was moved. */
  dueOn: z.string().max(10).catch(''),
});
export type DutySubject = z.infer<typeof dutySubject>;

/** The inputs of a form about a duty. */
export const actInputs = ['said', 'evidence', 'day', 'workingDays', 'named'] as const;
export type ActInput = (typeof actInputs)[number];

/**
 * The id of an input on a card. A card with many lines has many forms, and an id may stand on it only once ("Input.Text",
 * `id`: "Unique identifier for the value"), so it carries the mark of its form; the button carries the mark as `form`.
 */
export function inputId(input: ActInput, form: string): string {
  return `${input}-${form}`;
}

/** Inputs under their plain names: those of the form whose button was pressed, whatever else the client sent along. */
function ofPressedForm(data: unknown): unknown {
  const read = z.looseObject({ form: z.string().min(1).max(20) }).safeParse(data);
  if (!read.success) return data;
  const { form, ...sent } = read.data;
  return { ...sent, ...Object.fromEntries(actInputs.map((input) => [input, sent[inputId(input, form)]])) };
}

/**
 * What came with a button about a duty. Clients send every input as text, and leave out those that are empty.
 * Reads both forms of data: the inputs' ids as they stand on a card, and the plain names under which a press is kept.
 */
export const actForm = z.preprocess(ofPressedForm, actFields());
export type ActForm = z.infer<typeof actForm>;

function actFields() {
  return z.object({
    act: z.string().max(40),
    said: z.string().trim().max(longestSaid).catch(''),
    evidence: z.string().trim().max(255).catch(''),
    day: z.string().max(10).catch(''),
    workingDays: z.string().max(3).catch(''),
    named: z.string().max(80).catch(''),
  });
}

/** Whether a text names one of our verbs. */
export function isCardVerb(text: string): text is CardVerb {
  return cardVerbs.some((verb) => verb === text);
}
