/** Both versions of an item, with who was first and when. */
import { sayInstant } from '../../../../base/time/zone.ts';
import { TwoVersions } from '../../../ui/write/TwoVersions.tsx';
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
  return (
    <TwoVersions clashes={clashesOf(base, theirs, mine)} onTheirs={props.onTheirs} onMine={props.onMine}>
      <strong>{sayAuthor(theirs.changedBy)} changed this item while you had it open</strong> (
      {sayInstant(theirs.changedAt)}).
    </TwoVersions>
  );
}
