import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differenceOf, isSameText, type Piece } from '../../src/tab/features/mou/versions/difference.ts';

const put = (pieces: readonly Piece[], kinds: readonly Piece['kind'][]) =>
  pieces
    .filter((piece) => kinds.includes(piece.kind))
    .map((piece) => piece.text)
    .join('');

const words = fc.array(fc.constantFrom('an', 'agency', 'signs', 'it', '.', '\n', '\n\n', ' ', '  '), { maxLength: 40 });
const text = fc.oneof(
  words.map((some) => some.join(' ')),
  fc.string({ maxLength: 60 }),
);

describe('what is different between two texts', () => {
  it('holds both texts, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = differenceOf(before, after);
        expect(put(pieces, ['same', 'removed'])).toBe(before);
        expect(put(pieces, ['same', 'added'])).toBe(after);
        expect(isSameText(pieces)).toBe(before === after);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });

  it('shows a word that was changed, in a text that stays', () => {
    const before = 'Each agency signs.\n\nIt names a manager for each audit.\n\nIt gives time.';
    expect(differenceOf(before, before.replace('a manager', 'two managers'))).toEqual([
      { kind: 'same', text: 'Each agency signs.\n\nIt names ' },
      { kind: 'removed', text: 'a' },
      { kind: 'added', text: 'two' },
      { kind: 'same', text: ' ' },
      { kind: 'removed', text: 'manager' },
      { kind: 'added', text: 'managers' },
      { kind: 'same', text: ' for each audit.\n\nIt gives time.' },
    ]);
  });

  it('shows a paragraph that was put in or taken out as a whole', () => {
    const [before, after] = ['First.\n\nLast.', 'First.\n\nA new one.\n\nLast.'];
    expect(differenceOf(before, after).filter((piece) => piece.kind !== 'same')).toEqual([
      { kind: 'added', text: 'A new one.\n\n' },
    ]);
    expect(differenceOf(after, before).filter((piece) => piece.kind !== 'same')).toEqual([
      { kind: 'removed', text: 'A new one.\n\n' },
    ]);
  });

  it('gives up comparing word by word where two long texts have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 6_000 }, (_none, at) => `${word}${at}`).join(' ');
    expect(differenceOf(long('a'), long('b')).map((piece) => piece.kind)).toEqual(['removed', 'added']);
  });
});
