/**
 * The little markdown Teams understands in cards and messages: bold, italic, lists, links. Everything else comes out
 * as plain text. A mention (`<at>Name</at>`) is shown as the name in the accent colour.
 *
 * Source: Microsoft Learn, "Format cards in Teams", section "Format cards with Markdown".
 */
import DOMPurify from 'dompurify';
import { marked } from 'marked';

const allowed = {
  ALLOWED_TAGS: ['p', 'strong', 'em', 'b', 'i', 'ul', 'ol', 'li', 'a', 'br', 'span'],
  ALLOWED_ATTR: ['href', 'class', 'start'],
  ALLOWED_URI_REGEXP: /^(https?:|mailto:|tel:)/i,
};

/** @returns safe HTML. */
export function teamsMarkdown(text: string): string {
  const mentions = text.replace(/<at>(.*?)<\/at>/g, '<span class="at-mention">$1</span>');
  return DOMPurify.sanitize(marked.parse(mentions, { async: false, gfm: true, breaks: true }), allowed);
}
