/** Both versions of a row of whatever list. */
import { headingOf } from '../../../lists/definition/physical.ts';
import type { AuditWriteState } from '../../board/audit/useAuditWrite.ts';
import type { Clash } from './clash.ts';
import { sayCell } from './sayCell.ts';
import { TwoVersions } from './TwoVersions.tsx';

type Conflict = Extract<AuditWriteState, { state: 'conflict' }>;

/** @param onMine writes the person's own fields on top of the newer version */
export function RowConflict(props: {
  readonly conflict: Conflict;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}) {
  return (
    <TwoVersions clashes={clashesOf(props.conflict)} onTheirs={props.onTheirs} onMine={props.onMine}>
      <strong>Somebody else changed this while you had it open.</strong>
    </TwoVersions>
  );
}

function clashesOf({ list, base, theirs, mine }: Conflict): readonly Clash[] {
  return Object.keys(list.columns).flatMap((field) => {
    const [before, other] = [sayCell(base[field]), sayCell(theirs[field])];
    const own = field in mine ? sayCell(mine[field]) : before;
    if (other === before && own === before) return [];
    return [{ field: headingOf(field), before, theirs: other, mine: own === before ? null : own }];
  });
}
