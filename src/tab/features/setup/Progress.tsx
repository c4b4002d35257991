/** The lines of a step as it goes, read out politely; and, when it was refused, who can do it instead. */
import { Button } from '@fluentui/react-components';
import { Fault } from '../../../base/fault.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** @param command what an administrator can run where the signed-in person may not; null where nothing stands in */
export function Progress(props: {
  readonly lines: readonly string[];
  readonly fault: unknown;
  readonly command: string | null;
  readonly onAgain: () => void;
}) {
  const isRefused = props.fault instanceof Fault && props.fault.code === 'forbidden';
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
      <div className="progress" role="log" aria-label="Progress" tabIndex={0} hidden={props.lines.length === 0}>
        <ol>
          {props.lines.map((line, at) => (
            <li key={`${at} ${line}`}>{line}</li>
          ))}
        </ol>
      </div>
      {isRefused && props.command !== null && <Refused command={props.command} onAgain={props.onAgain} />}
      {props.fault !== null && !(isRefused && props.command !== null) && (
        <FaultNotice fault={props.fault} onAgain={props.onAgain} />
      )}
    </>
  );
}

function Refused({ command, onAgain }: { readonly command: string; readonly onAgain: () => void }) {
  return (
    <Notice kind="warning" title="You may not do this" isUrgent action={<Button onClick={onAgain}>Try again</Button>}>
      <p>
        Either the permission was not given in the window that opened, or you are not an owner of this team. What was
        done stays done. An owner can open this page and try again, or your Microsoft 365 administrator can run this
        command:
      </p>
      <pre className="command">{command}</pre>
    </Notice>
  );
}
