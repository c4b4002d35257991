/** What the board is called, its plan, and the channel in which the bot posts. */
import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { accept } from '../../../../base/result.ts';
import { prepareBoard } from '../../../../core/settings/boardAndMemorandum.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { useWorld } from '../../../board/world.ts';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { WriteOutcome } from '../../../ui/write/WriteOutcome.tsx';
import { Panel, type PanelForm, type PanelProps } from '../Panel.tsx';
import { prepared } from '../prepared.ts';
import { useReadAgain } from '../readSettings.ts';
import { Facts, SettingForm } from '../SettingForm.tsx';
import { changesSettings } from '../settingsWriting.ts';

export function BoardPanel(props: PanelProps) {
  const { row, at } = props;
  const { channelId } = useWorld();
  const shown = (field: string, value: string) => (at.broken.has(field) ? '–' : value);
  return (
    <Panel
      id="settings-board"
      title="The board"
      at={props}
      fields={['boardName', 'businessPlanPeriod', 'channelId', 'quietChannel']}
      change="Change name and plan"
      form={(handlers) => <BoardForm {...props} handlers={handlers} />}
    >
      <Facts
        facts={[
          ['Name', shown('boardName', row.boardName)],
          ['Business plan', shown('businessPlanPeriod', row.businessPlanPeriod)],
          ['The bot posts in', sayChannel(row.channelId, channelId)],
          [
            'Of its own accord',
            row.quietChannel ? 'It posts nothing in the channel' : 'It posts news of the programme in the channel',
          ],
        ]}
      />
      {props.mayChange && channelId !== null && channelId !== row.channelId && <PostHere {...props} here={channelId} />}
    </Panel>
  );
}

function sayChannel(named: string | null, here: string | null): string {
  if (named === null) return 'the first channel of the team; no other has been named';
  if (named === here) return 'this channel';
  return here === null
    ? 'a channel of the team; open this page in a channel to change that'
    : 'another channel of the team';
}

function PostHere({ row, here }: PanelProps & { readonly here: string }) {
  const readAgain = useReadAgain();
  const writing = useAuditWrite(readAgain);
  const post = () => writing.save(() => accept([changesSettings(row, { channelId: here })]));
  return (
    <>
      <div className="row">
        <Button disabled={writing.write.state === 'saving'} onClick={() => void post()}>
          Post here
        </Button>
        <span className="quiet">From then on the bot posts in the channel in which this tab stands.</span>
      </div>
      <WriteOutcome writing={writing} />
    </>
  );
}

function BoardForm({ row, at, handlers }: PanelProps & { readonly handlers: PanelForm }) {
  const [base] = useState(row);
  const read = (field: 'boardName' | 'businessPlanPeriod') => (at.broken.has(field) ? '' : base[field]);
  const [boardName, setName] = useState(read('boardName'));
  const [businessPlanPeriod, setPeriod] = useState(read('businessPlanPeriod'));
  const [quietChannel, setQuiet] = useState(base.quietChannel);
  return (
    <SettingForm
      label="The board"
      handlers={handlers}
      prepare={prepared(
        () => prepareBoard({ boardName, businessPlanPeriod, quietChannel }),
        (values) => [changesSettings(base, values)],
      )}
    >
      {(errorOf) => (
        <>
          <TextBox
            label="Name of the board or partnership"
            required
            value={boardName}
            maxLength={255}
            error={errorOf('boardName')}
            onChange={setName}
          />
          <TextBox
            label="Period of the business plan"
            required
            hint="e.g. 2026-29"
            value={businessPlanPeriod}
            maxLength={255}
            error={errorOf('businessPlanPeriod')}
            onChange={setPeriod}
          />
          <Checkbox
            label="Quiet channel: the bot posts nothing there of its own accord"
            checked={quietChannel}
            onChange={(_event, { checked }) => setQuiet(checked === true)}
          />
        </>
      )}
    </SettingForm>
  );
}
