/**
 * Setting a board up, by an owner of the team: the site, its lists and permissions, and what the board begins with. Shown
 * by Teams when the tab is added, and afterwards as a page of the tab to check and repair.
 */

import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import { rolesOf } from '../../../core/people/board.ts';
import { lscb2015 } from '../../../core/words/terms.ts';
import { hasUnreadSettings, mayI } from '../../board/board.ts';
import { useToday } from '../../board/clock.ts';
import { hashOf } from '../../board/routes.ts';
import { TermsContext } from '../../board/useTerms.ts';
import { useWorld } from '../../board/world.ts';
import { FaultPage } from '../../ui/FaultPage.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { BoardStep } from './BoardStep.tsx';
import { ListsStep } from './ListsStep.tsx';
import { type Setup, useSetup } from './readSetup.ts';
import { SaveStep } from './SaveStep.tsx';
import './setup.css';

const title = 'Set-up';

export function SetupPage() {
  const world = useWorld();
  const read = useSetup();
  if (world.site === null && world.groupId === null) return <NoTeam />;
  if (read.data === undefined) {
    if (read.error === null) return <Loading what="the team’s site" />;
    return <FaultPage title={title} fault={read.error} onAgain={() => void read.refetch()} />;
  }
  return (
    <TermsContext value={read.data.board?.terms ?? lscb2015}>
      <Steps setup={read.data} />
    </TermsContext>
  );
}

function NoTeam() {
  return (
    <div className="page">
      <h1>{title}</h1>
      <Notice kind="info" title="Add this tab to a channel of your team">
        <p>The board’s lists live in the SharePoint site of a team. Add the tab to a channel there to set it up.</p>
      </Notice>
    </div>
  );
}

function firstSentence(setup: Setup, isAllowed: boolean): string {
  if (setup.board === null)
    return 'This team’s site is not ready yet: some lists are missing or differ. You can put that right here.';
  const name = setup.board.settings?.boardName;
  if (hasUnreadSettings(setup.board))
    return 'The board is set up, but its settings cannot be read. Mend them under Settings.';
  if (name === undefined) return 'The lists are ready. One step is left: what the board begins with.';
  return `${name} is set up in this team’s site.${isAllowed ? ' You can check and repair it here at any time.' : ''}`;
}

function Steps({ setup }: { readonly setup: Setup }) {
  const { isSettings, site } = useWorld();
  const today = useToday();
  const settings = setup.board?.settings ?? null;
  const right = setup.board === null || settings === null ? null : mayI(setup.board, 'set up the board', today);
  const refusal = right?.ok === false ? right.refusals[0].sentence : null;
  const isOutside = holdsNothing(setup, today);
  return (
    <div className="page setup">
      <header className="page-head">
        <h1>{title}</h1>
        <p className="page-lead">{firstSentence(setup, refusal === null)}</p>
        {site !== null && <OtherPages setup={setup} isAllowed={refusal === null} />}
      </header>
      {refusal !== null && (
        <Notice kind="info" title="You can look, but not change">
          <p>{refusal}</p>
          {isOutside && <p>If you own this team, you can still check and repair its lists.</p>}
        </Notice>
      )}
      <ol className="steps">
        <Step number={1} name="The team’s site" isDone>
          <p>
            The lists are kept in{' '}
            <Link href={setup.site.url} target="_blank" rel="noreferrer" inline>
              {setup.site.name}
            </Link>
            .
          </p>
        </Step>
        <Step number={2} name="Lists and permissions" isDone={setup.board !== null}>
          <ListsStep setup={setup} isAllowed={refusal === null || isOutside} />
        </Step>
        <Step number={3} name="The board" isDone={settings !== null}>
          <BoardStep setup={setup} />
        </Step>
        <Step number={4} name={isSettings ? 'Save' : 'Ready'} isDone={settings !== null && !isSettings}>
          <LastStep setup={setup} isReady={settings !== null} />
        </Step>
      </ol>
    </div>
  );
}

/**
 * Whoever owns the team and has no part in the board may put its lists right: agencies wait for it. SharePoint refuses
 * everybody else.
 */
function holdsNothing({ board }: Setup, day: PlainDate): boolean {
  if (board === null) return true;
  return board.me === null || rolesOf(board.membership, board.me.key, day).length === 0;
}

/** Pages for those who keep the board, reached from here. */
function OtherPages({ setup: { board }, isAllowed }: { readonly setup: Setup; readonly isAllowed: boolean }) {
  const isSetUp = board !== null && (board.settings !== null || hasUnreadSettings(board));
  return (
    <ul className="other-pages" aria-label="Other pages for those who keep the board">
      {isSetUp && (
        <li>
          <a href={hashOf({ page: 'settings' })}>Settings: words, reminders, records and how the board works</a>
        </li>
      )}
      {isSetUp && isAllowed && (
        <li>
          <a href={hashOf({ page: 'records' })}>Records: what is due for disposal, and papers on data protection</a>
        </li>
      )}
      {isAllowed && (
        <li>
          <a href={hashOf({ page: 'doctor' })}>Doctor: look at everything else the app needs</a>
        </li>
      )}
    </ul>
  );
}

function LastStep({ setup, isReady }: { readonly setup: Setup; readonly isReady: boolean }) {
  const { isSettings, site } = useWorld();
  if (!isReady) return <p className="quiet">Comes when the steps above are done.</p>;
  if (isSettings) return <SaveStep site={setup.site} name={setup.board?.settings?.boardName ?? ''} />;
  if (site === null) return <p>The board is ready. Remove this tab and add it again, so that it knows its site.</p>;
  return <WhatComesNext />;
}

/** For somebody who has just set the board up; afterwards it is the way to what keeps it going. */
function WhatComesNext() {
  return (
    <>
      <p>The board can be filled now, in this order:</p>
      <ol>
        <li>
          <a href={hashOf({ page: 'agencies' })}>Enter the agencies</a>, and make their lists
        </li>
        <li>
          <a href={hashOf({ page: 'people' })}>Appoint people</a>: who speaks for each agency, and the chair
        </li>
        <li>
          <a href={hashOf({ page: 'mou' })}>Issue the memorandum</a>, for them to sign
        </li>
        <li>
          <a href={hashOf({ page: 'programme', year: null, item: null, view: 'year' })}>Plan the programme</a> of the
          year
        </li>
      </ol>
    </>
  );
}

function Step(props: {
  readonly number: number;
  readonly name: string;
  readonly isDone: boolean;
  readonly children: ReactNode;
}) {
  return (
    <li className="panel">
      <h2>
        {props.number}. {props.name} <span className="quiet step-state">{props.isDone ? 'done' : 'to do'}</span>
      </h2>
      {props.children}
    </li>
  );
}
