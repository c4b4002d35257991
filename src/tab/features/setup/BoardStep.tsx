/** Step three: what the board begins with: the sample to look around in, or nothing but its name. */
import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { mayBeWritten } from '../../../core/privacy/guardValues.ts';
import { type TermsPack, termsPacks } from '../../../core/words/terms.ts';
import { boardSettings } from '../../../lists/boardSettings.ts';
import type { AnyList } from '../../../lists/definition/defineList.ts';
import { useGuardKnowledge } from '../../board/audit/guardKnowledge.ts';
import { hasUnreadSettings } from '../../board/board.ts';
import { useToday } from '../../board/clock.ts';
import { useWork } from '../../board/making/useWork.ts';
import { hashOf } from '../../board/routes.ts';
import { useWorld } from '../../board/world.ts';
import { TextBox } from '../../ui/form/TextBox.tsx';
import { GuardedSave, GuardForm, useGuardForm } from '../../ui/GuardForm.tsx';
import { Progress } from '../../ui/progress/Progress.tsx';
import { beginEmpty, beginWithSample, type NewBoard } from './makeReady.ts';
import type { Setup } from './readSetup.ts';

/** Once the board is there, its form is gone and the button that was pressed with it: the focus goes on to what stands there. */
export function BoardStep({ setup }: { readonly setup: Setup }) {
  const place = useRef<HTMLDivElement>(null);
  const isThere = setup.board !== null && setup.board.settings !== null;
  const before = useRef(isThere);
  useEffect(() => {
    if (isThere && !before.current && document.activeElement === document.body) place.current?.focus();
    before.current = isThere;
  }, [isThere]);
  return (
    <div ref={place} tabIndex={-1} className="board-step">
      <BoardState setup={setup} />
    </div>
  );
}

function BoardState({ setup }: { readonly setup: Setup }) {
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
  if (hasUnreadSettings(setup.board)) {
    return (
      <p>
        This site holds a board whose settings cannot be read. Mend them under{' '}
        <a href={hashOf({ page: 'settings' })}>Settings</a>.
      </p>
    );
  }
  if (settings !== null) {
    return (
      <>
        <p>
          This site holds <strong>{settings.boardName}</strong>, business plan {settings.businessPlanPeriod}. Its name,
          words and numbers can be changed under <a href={hashOf({ page: 'settings' })}>Settings</a>.
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
          <Button disabledFocusable={work.run.isPending} onClick={() => work.run.mutate(null)}>
            Load the sample board
          </Button>
        </section>
        <EmptyBoard isBusy={work.run.isPending} onStart={(board) => work.run.mutate(board)} />
      </div>
      {progress}
    </>
  );
}

function EmptyBoard(props: { readonly isBusy: boolean; readonly onStart: (board: NewBoard) => void }) {
  return (
    <GuardForm>
      <EmptyForm {...props} />
    </GuardForm>
  );
}

function EmptyForm({ isBusy, onStart }: { readonly isBusy: boolean; readonly onStart: (board: NewBoard) => void }) {
  const knows = useGuardKnowledge();
  const { mayBeSent } = useGuardForm();
  const [boardName, setName] = useState('');
  const [businessPlanPeriod, setPeriod] = useState('');
  const [words, setWords] = useState<TermsPack>('lscp2023');
  const [isTried, setTried] = useState(false);
  const missing = (text: string): string | undefined =>
    isTried && text.trim() === '' ? 'Please fill this in.' : undefined;
  const start = (): void => {
    setTried(true);
    const named = { boardName: boardName.trim(), businessPlanPeriod: businessPlanPeriod.trim() };
    if (named.boardName === '' || named.businessPlanPeriod === '' || !mayBeSent()) return;
    // The boxes judge behind the typing: the row is looked through once more as it is sent.
    const list = boardSettings as unknown as AnyList; // looked at by the names of its columns alone
    if (mayBeWritten(list, named, knows, { namesConfirmed: true }).ok) onStart({ ...named, words });
  };
  return (
    <form
      className="choice"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        start();
        firstEmptyBox(event.currentTarget)?.focus();
      }}
    >
      <h3>Start your own board</h3>
      <TextBox
        label="Name of the board or partnership"
        required
        value={boardName}
        maxLength={255}
        error={missing(boardName)}
        onChange={setName}
      />
      <TextBox
        label="Period of the business plan"
        required
        hint="e.g. 2026-29"
        value={businessPlanPeriod}
        maxLength={255}
        error={missing(businessPlanPeriod)}
        onChange={setPeriod}
      />
      <Field label="Words it begins with" hint="Each can be changed under Settings afterwards.">
        <RadioGroup value={words} onChange={(_event, { value }) => setWords(value === 'lscb2015' ? value : 'lscp2023')}>
          <Radio value="lscp2023" label={sayPack('lscp2023', 'since 2023')} />
          <Radio value="lscb2015" label={sayPack('lscb2015', 'as in 2015')} />
        </RadioGroup>
      </Field>
      <GuardedSave isSaving={isBusy}>Start with an empty board</GuardedSave>
    </form>
  );
}

/** Where something is still to be filled in; the radio buttons always have a value. */
function firstEmptyBox(form: HTMLFormElement): HTMLElement | undefined {
  return [...form.querySelectorAll<HTMLInputElement>('input:not([type="radio"])')].find(
    ({ value, type }) => type !== 'checkbox' && value.trim() === '',
  );
}

function sayPack(pack: TermsPack, when: string): string {
  const { board, subGroup } = termsPacks[pack];
  return `${board} and ${subGroup}, ${when}`;
}
