/** The lines of a step as it goes, read out politely; and, when it was refused, who can do it instead. */
import { Button } from '@fluentui/react-components';
import { Fault } from '../../../base/fault.ts';
import { FaultNotice } from '../FaultNotice.tsx';
import { Notice } from '../Notice.tsx';
import './progress.css';

/**
 * @param command what an administrator can run where the signed-in person may not; null where nothing stands in
 * @param link where an owner of the team can do it, to be sent to them; left out on that page itself
 */
export function Progress(props: {
  readonly lines: readonly string[];
  readonly fault: unknown;
  readonly command: string | null;
  readonly link?: string;
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
      {isRefused && props.command !== null && (
        <Refused command={props.command} link={props.link} onAgain={props.onAgain} />
      )}
      {props.fault !== null && !(isRefused && props.command !== null) && (
        <FaultNotice fault={props.fault} onAgain={props.onAgain} />
      )}
    </>
  );
}

function Refused(props: { readonly command: string; readonly link: string | undefined; readonly onAgain: () => void }) {
  return (
    <Notice
      kind="warning"
      title="You may not do this"
      isUrgent
      action={<Button onClick={props.onAgain}>Try again</Button>}
    >
      <p>
        Either the permission was not given in the window that opened, or you are not an owner of this team. What was
        done stays done.
      </p>
      {props.link === undefined ? (
        <p>An owner can open this page and try again, or your Microsoft 365 administrator can run this command:</p>
      ) : (
        <>
          <p>An owner of the team must press ‘Check and repair’ on the Set-up page. Send them this link:</p>
          <pre className="command">{props.link}</pre>
          <p>Or your Microsoft 365 administrator can run this command:</p>
        </>
      )}
      <pre className="command">{props.command}</pre>
    </Notice>
  );
}
