/** Both versions side by side, so that a person can choose: keep theirs, or write their own again on top of theirs. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { sayInstant } from '../../../../base/time/zone.ts';
import { sayAuthor } from '../details/history.ts';
import { clashesOf } from './conflict.ts';
import type { WriteState } from './useItemWrite.ts';

/** @param onMine writes the person's own change again, on top of the newer version */
export function ConflictChoice(props: {
  readonly conflict: Extract<WriteState, { state: 'conflict' }>;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}) {
  const { base, theirs, mine } = props.conflict;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []); // the button that was pressed has gone
  return (
    <div className="conflict" role="alert" ref={place} tabIndex={-1}>
      <p>
        <strong>{sayAuthor(theirs.changedBy)} changed this item while you had it open</strong> (
        {sayInstant(theirs.changedAt)}). Nothing of yours has been saved yet. Compare and choose.
      </p>
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
          {clashesOf(base, theirs, mine).map((clash) => (
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
