import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marked } from 'marked';
import { plain } from '../../src/cards/elements.ts';

/** What a reader of rendered Markdown sees. */
function seen(html: string): string {
  return html
    .replace(/<\/?p>/g, '')
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

describe('text that somebody typed', () => {
  it.each([
    '[Click here](https://example.test)',
    '<at>Everyone</at>',
    '**bold** and _slanted_ and `code` and ~~gone~~',
    '- a list',
    '1. a numbered list',
    '# a heading',
    '> a quotation',
    'a \\*backslash\\*',
    '&lt;b&gt;',
    'Health & Care (North) [draft]',
  ])('shows exactly as typed on a card: %s', async (typed) => {
    expect(seen(await marked.parse(plain(typed), { gfm: false })).trim()).toBe(typed);
  });

  it('can never be a link, an emphasis, a picture or markup', async () => {
    const characters = fc.constantFrom(...'[]()*_`~<>!#-+.1a &\\'.split(''));
    await fc.assert(
      fc.asyncProperty(fc.array(characters, { maxLength: 30 }), async (typed) => {
        const html = await marked.parse(plain(typed.join('')), { gfm: false });
        expect(html).not.toMatch(/<(a|em|strong|img|code|at|del|li|h1|blockquote)\b/);
      }),
      { numRuns: 400, seed: 20150316 },
    );
  });
});
