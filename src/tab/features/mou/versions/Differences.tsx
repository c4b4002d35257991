/** Two texts of the memorandum in one: what was taken out is struck through, what was put in is underlined, both in words. */
import { useMemo } from 'react';
import { differenceOf, isSameText, type Piece } from './difference.ts';

/** @param before what the version before is called, and its text */
export function Differences(props: {
  readonly before: { readonly name: string; readonly wording: string };
  readonly wording: string;
}) {
  const { before, wording } = props;
  const pieces = useMemo(() => differenceOf(before.wording, wording), [before.wording, wording]);
  if (isSameText(pieces)) return <p>The text is the same as that of {before.name}, word for word.</p>;
  return (
    <>
      <p className="quiet">
        <del>Struck through</del>: only in {before.name}. <ins>Underlined</ins>: only here.
      </p>
      <div className="mou-wording">
        {pieces.map((piece, at) => (
          <Part key={at} piece={piece} />
        ))}
      </div>
    </>
  );
}

function Part({ piece: { kind, text } }: { readonly piece: Piece }) {
  switch (kind) {
    case 'same':
      return text;
    case 'added':
      return (
        <ins>
          <span className="unseen">put in: </span>
          {text}
          <span className="unseen"> (end) </span>
        </ins>
      );
    case 'removed':
      return (
        <del>
          <span className="unseen">taken out: </span>
          {text}
          <span className="unseen"> (end) </span>
        </del>
      );
  }
}
