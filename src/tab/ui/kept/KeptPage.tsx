/**
 * The frame of a page on which a list of the board is kept: where things stand in a sentence, where to go from here, what
 * cannot be read, and what was just saved, which is read out.
 */
import type { ReactNode } from 'react';
import type { SpoiledRow } from '../../../lists/definition/row.ts';
import type { Board } from '../../board/board.ts';
import { BoardNotices } from '../BoardNotices.tsx';
import { FaultNotice } from '../FaultNotice.tsx';
import { SpoiledNotice } from '../SpoiledNotice.tsx';
import './kept.css';

export function KeptPage(props: {
  readonly board: Board;
  readonly title: string;
  readonly lead: string;
  readonly link: { readonly words: string; readonly to: string };
  /** Why what is shown may be old; null while it is not. */
  readonly staleBecause: unknown;
  readonly onAgain: () => void;
  readonly spoiled: readonly SpoiledRow[];
  /** What was saved last, in a sentence; empty before. */
  readonly said: string;
  readonly children: ReactNode;
}) {
  const { board, link } = props;
  return (
    <div className="page kept-page">
      <header className="page-head">
        <p className="quiet">{board.settings?.boardName ?? ''}</p>
        <h1>{props.title}</h1>
        <p className="page-lead">{props.lead}</p>
        <p>
          <a href={link.to}>{link.words}</a>
        </p>
      </header>
      {props.staleBecause !== null && <FaultNotice fault={props.staleBecause} onAgain={props.onAgain} />}
      <BoardNotices board={board} />
      <SpoiledNotice rows={props.spoiled} />
      <p role="status">{props.said}</p>
      {props.children}
    </div>
  );
}
