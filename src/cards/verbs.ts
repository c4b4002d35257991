/**
 * What buttons may ask of the bot, and the data that travels with them. Everything here comes back from a client and is
 * read as if from a stranger: keys to look things up by, never a right.
 */
import { z } from 'zod';

export const cardVerbs = ['mouSign', 'mouDecline', 'mouNotMe', 'mouRefresh'] as const;
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

/** Whether a text names one of our verbs. */
export function isCardVerb(text: string): text is CardVerb {
  return cardVerbs.some((verb) => verb === text);
}
