/**
 * Setting a board up, by an owner of the team: the site, its lists and permissions, and what the board begins with. Shown
 * by Teams when the tab is added, and afterwards as a page of the tab to check and repair.
 */

import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { lscb2015 } from '../../../core/words/terms.ts';
import { mayI } from '../../board/board.ts';
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
  if (name === undefined) return 'The lists are ready. One step is left: what the board begins with.';
  return `${name} is set up in this team’s site.${isAllowed ? ' You can check and repair it here at any time.' : ''}`;
}

function Steps({ setup }: { readonly setup: Setup }) {
  const { isSettings, site } = useWorld();
  const today = useToday();
  const settings = setup.board?.settings ?? null;
  const right = setup.board === null || settings === null ? null : mayI(setup.board, 'set up the board', today);
  const refusal = right?.ok === false ? right.refusals[0].sentence : null;
  return (
    <div className="page setup">
      <header className="page-head">
        <h1>{title}</h1>
        <p className="page-lead">{firstSentence(setup, refusal === null)}</p>
        {site !== null && refusal === null && (
          <p>
            <a href={hashOf({ page: 'doctor' })}>Doctor: look at everything else the app needs</a>
          </p>
        )}
      </header>
      {refusal !== null && (
        <Notice kind="info" title="You can look, but not change">
          <p>{refusal}</p>
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
          <ListsStep setup={setup} isAllowed={refusal === null} />
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

function LastStep({ setup, isReady }: { readonly setup: Setup; readonly isReady: boolean }) {
  const { isSettings, site } = useWorld();
  if (!isReady) return <p className="quiet">Comes when the steps above are done.</p>;
  if (isSettings) return <SaveStep site={setup.site} name={setup.board?.settings?.boardName ?? ''} />;
  if (site === null) return <p>The board is ready. Remove this tab and add it again, so that it knows its site.</p>;
  return (
    <p>
      Everything is in place.{' '}
      <a href={hashOf({ page: 'programme', year: null, item: null, view: 'year' })}>Go to the programme</a>
    </p>
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
