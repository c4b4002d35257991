/** What became of a save, beside the button that saves: what is wrong, what the guard asks, both versions, or the fault. */
import { Button } from '@fluentui/react-components';
import type { AuditWrite } from '../../board/audit/useAuditWrite.ts';
import { FaultNotice } from '../FaultNotice.tsx';
import { Notice } from '../Notice.tsx';
import { RowConflict } from './RowConflict.tsx';

/** Nothing while there is nothing to say. @param said read out once it is saved */
export function WriteOutcome({ writing, said }: { readonly writing: AuditWrite; readonly said?: string }) {
  const { write } = writing;
  switch (write.state) {
    case 'idle':
    case 'saving':
      return null;
    case 'saved':
      return said === undefined ? null : (
        <p role="status" className="quiet">
          {said}
        </p>
      );
    case 'refused':
      return (
        <Notice kind="error" isUrgent>
          {write.refusals.map(({ code, sentence }) => (
            <p key={`${code} ${sentence}`}>{sentence}</p>
          ))}
        </Notice>
      );
    case 'asks':
      return (
        <Notice
          kind="warning"
          isUrgent
          title="Is a real person named here?"
          action={<Button onClick={() => void writing.confirmNames()}>Nobody real is named: save</Button>}
        >
          {write.refusals.map(({ code, sentence }) => (
            <p key={`${code} ${sentence}`}>{sentence}</p>
          ))}
        </Notice>
      );
    case 'conflict':
      return <RowConflict conflict={write} onTheirs={writing.reset} onMine={() => void writing.onTop()} />;
    case 'failed':
      return <FaultNotice fault={write.fault} onAgain={() => void writing.again()} />;
  }
}
