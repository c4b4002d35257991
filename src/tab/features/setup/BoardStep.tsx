/** Step three: what the board begins with: the sample to look around in, or nothing but its name. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useToday } from '../../board/clock.ts';
import { useWorld } from '../../board/world.ts';
import { beginEmpty, beginWithSample, type NewBoard } from './makeReady.ts';
import { Progress } from './Progress.tsx';
import type { Setup } from './readSetup.ts';
import { useWork } from './useWork.ts';

export function BoardStep({ setup }: { readonly setup: Setup }) {
  const world = useWorld();
  const today = useToday();
  const work = useWork<NewBoard | null>((board, say) =>
    board === null
      ? beginWithSample(world, setup.site, { today, say })
      : beginEmpty(world, setup.site, { board, today, say }),
  );
  const settings = setup.board?.settings ?? null;
  const progress = (
    <Progress
      lines={work.lines}
      fault={work.run.error}
      command={null}
      onAgain={() => work.run.mutate(work.run.variables ?? null)}
    />
  );
  if (setup.board === null) return <p className="quiet">Comes when the lists are there.</p>;
  if (settings !== null) {
    return (
      <>
        <p>
          This site holds <strong>{settings.boardName}</strong>, business plan {settings.businessPlanPeriod}. Its name
          and numbers can be changed in the list “Board settings”.
        </p>
        {progress}
      </>
    );
  }
  return (
    <>
      <p>
        Begin with a sample to look around in, or start with your own board at once. Either way you become its QA
        manager.
      </p>
      <div className="choices">
        <section className="choice">
          <h3>Look around first</h3>
          <p>
            A real programme of 2015-16 as published, with made-up agencies and people. Choose a team made for trying
            things out: the sample stays in the lists.
          </p>
          <Button disabled={work.run.isPending} onClick={() => work.run.mutate(null)}>
            Load the sample board
          </Button>
        </section>
        <EmptyBoard isBusy={work.run.isPending} onStart={(board) => work.run.mutate(board)} />
      </div>
      {progress}
    </>
  );
}

function EmptyBoard({ isBusy, onStart }: { readonly isBusy: boolean; readonly onStart: (board: NewBoard) => void }) {
  const [boardName, setName] = useState('');
  const [businessPlanPeriod, setPeriod] = useState('');
  const [isTried, setTried] = useState(false);
  const missing = (text: string): string | undefined =>
    isTried && text.trim() === '' ? 'Please fill this in.' : undefined;
  return (
    <form
      className="choice"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const board = { boardName: boardName.trim(), businessPlanPeriod: businessPlanPeriod.trim() };
        if (board.boardName !== '' && board.businessPlanPeriod !== '') onStart(board);
      }}
    >
      <h3>Start your own board</h3>
      <Field label="Name of the board or partnership" required validationMessage={missing(boardName)}>
        <Input value={boardName} maxLength={255} onChange={(_event, data) => setName(data.value)} />
      </Field>
      <Field
        label="Period of the business plan"
        required
        hint="e.g. 2026-29"
        validationMessage={missing(businessPlanPeriod)}
      >
        <Input value={businessPlanPeriod} maxLength={255} onChange={(_event, data) => setPeriod(data.value)} />
      </Field>
      <Button type="submit" appearance="primary" disabled={isBusy}>
        Start with an empty board
      </Button>
    </form>
  );
}
