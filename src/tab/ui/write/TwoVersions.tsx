/** Both versions side by side, field by field, so that a person can choose: keep theirs, or write their own on top of it. */
import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Clash } from './clash.ts';
import './conflict.css';

/**
 * @param children who changed it, as far as that is known
 * @param onMine writes the person's own change again, on top of the newer version
 */
export function TwoVersions(props: {
  readonly clashes: readonly Clash[];
  readonly children: ReactNode;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []); // the button that was pressed has gone
  return (
    <div className="conflict" role="alert" ref={place} tabIndex={-1}>
      <p>{props.children} Nothing of yours has been saved yet. Compare and choose.</p>
      <table className="conflict-table">
        <caption className="unseen">The two versions, field by field</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">When you opened it</th>
            <th scope="col">Theirs</th>
            <th scope="col">Yours</th>
          </tr>
        </thead>
        <tbody>
          {props.clashes.map((clash) => (
            <tr key={clash.field}>
              <th scope="row">{clash.field}</th>
              <td data-label="When you opened it">{clash.before}</td>
              <td data-label="Theirs">{clash.theirs}</td>
              <td data-label="Yours">{clash.mine ?? <span className="quiet">not changed by you</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>Fields that you did not change stay as they are in their version, whichever you choose.</p>
      <div className="form-buttons">
        <Button onClick={props.onTheirs}>Keep theirs</Button>
        <Button appearance="primary" onClick={props.onMine}>
          Write mine on top of theirs
        </Button>
      </div>
    </div>
  );
}
