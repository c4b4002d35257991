/** One plain message: what happened and what to do. For answers and notices that need no form. */
import { type AdaptiveCard, actions, card, heading, paragraph, plain } from './elements.ts';

export interface MessageData {
  readonly title: string;
  readonly sentences: readonly string[];
  /** Where more can be seen; null for none. */
  readonly link: { readonly title: string; readonly url: string } | null;
}

export function messageCard(data: MessageData): AdaptiveCard {
  return card([data.title, ...data.sentences].join('. ').replace(/\.\./g, '.'), [
    heading(plain(data.title)),
    ...data.sentences.map((sentence) => paragraph(plain(sentence))),
    ...(data.link === null ? [] : [actions({ type: 'Action.OpenUrl', title: data.link.title, url: data.link.url })]),
  ]);
}
