/** Both versions of a row side by side, whatever its list, so that a person can choose. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { headingOf } from '../../../lists/definition/physical.ts';
import type { AuditWriteState } from '../../board/audit/useAuditWrite.ts';
import { sayCell } from './sayCell.ts';

type Conflict = Extract<AuditWriteState, { state: 'conflict' }>;

/** @param onMine writes the person's own fields on top of the newer version */
export function RowConflict(props: {
  readonly conflict: Conflict;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []); // the button that was pressed may have gone
  return (
    <div className="conflict" role="alert" ref={place} tabIndex={-1}>
      <p>
        <strong>Somebody else changed this while you had it open.</strong> Nothing of yours has been saved yet. Compare
        and choose.
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
          {clashes(props.conflict).map((clash) => (
            <tr key={clash.field}>
              <th scope="row">{headingOf(clash.field)}</th>
              <td data-label="When you opened it">{clash.before}</td>
              <td data-label="Theirs">{clash.theirs}</td>
              <td data-label="Yours">{clash.mine ?? <span className="quiet">not changed by you</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="form-buttons">
        <Button onClick={props.onTheirs}>Keep theirs</Button>
        <Button appearance="primary" onClick={props.onMine}>
          Write mine on top of theirs
        </Button>
      </div>
    </div>
  );
}

function clashes({ list, base, theirs, mine }: Conflict) {
  return Object.keys(list.columns).flatMap((field) => {
    const [before, other] = [sayCell(base[field]), sayCell(theirs[field])];
    const own = field in mine ? sayCell(mine[field]) : before;
    if (other === before && own === before) return [];
    return [{ field, before, theirs: other, mine: own === before ? null : own }];
  });
}
