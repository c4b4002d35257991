/** Returns to be looked at, each with whether it was. */
import { hashOf } from '../../../board/routes.ts';
import { Flag } from '../../../ui/Flag.tsx';
import { useAuditHere } from '../auditHere.ts';
import { type Picked, sayHead } from './moderationView.ts';

export function PickedList({ picked }: { readonly picked: readonly Picked[] }) {
  const { book } = useAuditHere();
  return (
    <ul className="picked-list">
      {picked.map(({ head, isModerated }) => (
        <li key={head.key} className="row">
          <a href={hashOf({ page: 'audit', audit: book.audit.key, section: 'moderation', focus: head.key })}>
            {sayHead(head)}
          </a>
          {isModerated ? <Flag kind="good">Looked at</Flag> : <Flag kind="plain">Not looked at</Flag>}
        </li>
      ))}
    </ul>
  );
}
