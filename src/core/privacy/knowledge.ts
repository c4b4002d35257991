/** What the guard knows of a board, from the rows that the tab and the bot have anyway. */
import type { Terms } from '../words/terms.ts';
import type { GuardKnowledge } from './caught.ts';
import { readLocalPatterns } from './localPatterns.ts';

interface Named {
  readonly name: string;
}

/** As much of a board as the guard needs; a `BoardSnapshot` has it all. */
export interface KnownBoard {
  readonly membership: { readonly people: readonly Named[]; readonly terms: Terms };
  readonly agencies: readonly Named[];
  readonly audits?: readonly Named[];
  readonly items?: readonly Named[];
  /** Null where the board has no settings yet. */
  readonly settings: { readonly boardName: string; readonly localPatterns: readonly string[] } | null;
}

/** People may be named; agencies, audits, the board and its terms are no names. */
export function guardKnowledgeOf({
  membership,
  agencies,
  audits = [],
  items = [],
  settings,
}: KnownBoard): GuardKnowledge {
  return {
    people: membership.people.map((person) => person.name),
    words: [
      ...[...agencies, ...audits, ...items].map((one) => one.name),
      ...Object.values(membership.terms),
      ...(settings === null ? [] : [settings.boardName]),
    ],
    localPatterns: readLocalPatterns(settings?.localPatterns ?? []),
  };
}
