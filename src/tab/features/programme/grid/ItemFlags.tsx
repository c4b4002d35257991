/** Everything about an item that a reader should not miss: delays, what it waits for, where it came from, what is wrong. */

import { Link } from '@fluentui/react-components';
import { ArrowRight16Regular, Clock16Regular, Warning16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ItemView } from '../../../../core/programme/programme.ts';
import { Flag } from '../../../ui/Flag.tsx';

interface Remark {
  readonly key: string;
  readonly flag: ReactNode;
  readonly words: ReactNode;
}

/** Nothing when there is nothing to remark. */
export function ItemFlags({ view, isLate }: { readonly view: ItemView; readonly isLate: boolean }) {
  const remarks = [...remarksOnTime(view, isLate), ...remarksOnOrigin(view), ...remarksOnRow(view)];
  if (remarks.length === 0) return null;
  return (
    <ul className="item-flags">
      {remarks.map(({ key, flag, words }) => (
        <li key={key}>
          {flag} {words}
        </li>
      ))}
    </ul>
  );
}

function remarksOnTime({ item, movedFrom }: ItemView, isLate: boolean): readonly Remark[] {
  const remarks: Remark[] = [];
  const clock = <Clock16Regular />;
  const say = (key: string, flag: ReactNode, words: ReactNode) => remarks.push({ key, flag, words });
  if (isLate)
    say(
      'late',
      <Flag kind="bad" icon={<Warning16Regular />}>
        Past its quarter
      </Flag>,
      null,
    );
  if (item.delayReason !== null)
    say(
      'delay',
      <Flag kind="attention" icon={clock}>
        Delayed
      </Flag>,
      item.delayReason,
    );
  if (item.waitingFor !== null)
    say(
      'waiting',
      <Flag kind="attention" icon={clock}>
        Waiting for
      </Flag>,
      item.waitingFor,
    );
  if (movedFrom !== null) {
    say(
      'moved',
      <Flag kind="plain" icon={<ArrowRight16Regular />}>
        Moved from {movedFrom}
      </Flag>,
      null,
    );
  }
  if (item.quarter === null) say('undated', <Flag kind="plain">Not dated yet</Flag>, null);
  return remarks;
}

function remarksOnOrigin({ item }: ItemView): readonly Remark[] {
  const remarks: Remark[] = item.fedBy.map((work) => ({
    key: `fed ${work}`,
    flag: <Flag kind="plain">Informed by</Flag>,
    words: work,
  }));
  if (item.carriedFrom !== null) {
    remarks.push({ key: 'carried', flag: <Flag kind="plain">Carried over from {item.carriedFrom}</Flag>, words: null });
  }
  if (item.reAuditOf !== null) {
    remarks.push({
      key: 'again',
      flag: <Flag kind="plain">Re-audit of</Flag>,
      words: earlierAudit(item.reAuditOf, item.reAuditLink),
    });
  }
  return remarks;
}

function earlierAudit(name: string, link: string | null): ReactNode {
  if (link === null) return name;
  return (
    <Link href={link} target="_blank" rel="noreferrer" inline>
      {name}
    </Link>
  );
}

function remarksOnRow({ item, irregular }: ItemView): readonly Remark[] {
  const remarks = irregular.map(
    (sentence): Remark => ({
      key: sentence,
      flag: (
        <Flag kind="bad" icon={<Warning16Regular />}>
          Irregular
        </Flag>
      ),
      words: `${sentence} It counts for no check until it is put right.`,
    }),
  );
  if (item.status === 'Withdrawn') {
    remarks.unshift({ key: 'withdrawn', flag: <Flag kind="plain">Withdrawn</Flag>, words: item.withdrawnReason });
  }
  return remarks;
}
