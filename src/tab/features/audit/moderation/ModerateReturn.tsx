/** One return with its grades, and the second grade beside each. */
import { useEffect, useRef } from 'react';
import type { CaseReturn } from '../../../../core/audit/auditBook.ts';
import { irregularModerations } from '../../../../core/audit/moderation/countingModerations.ts';
import { mayModerate } from '../../../../core/audit/moderation/prepareModeration.ts';
import { hashOf } from '../../../board/routes.ts';
import { Flag } from '../../../ui/Flag.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { type AuditHere, useAuditHere } from '../auditHere.ts';
import { GradeCard } from './GradeCard.tsx';
import { gradePairs, sayHead, toModerate } from './moderationView.ts';

export function ModerateReturn({ row }: { readonly row: CaseReturn }) {
  const here = useAuditHere();
  const { book } = here;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const pairs = gradePairs(book, row);
  const done = pairs.filter((pair) => pair.moderation !== null).length;
  const isDip = toModerate(book).dip.some(({ head }) => head.key === row.key);
  const reason = whyNot(here, row);
  const irregular = irregularOf(here, row);
  const to = (section: 'moderation' | 'returns', focus: string | null): string =>
    hashOf({ page: 'audit', audit: book.audit.key, section, focus });
  return (
    <>
      <p>
        <a href={to('moderation', null)}>All of moderation</a>
      </p>
      <h3 ref={heading} tabIndex={-1} className="card-focus">
        {sayHead(row)} {isDip && <Flag kind="plain">Dip sample</Flag>}
      </h3>
      <p>
        {done} of {pairs.length} grades have a second grade. <a href={to('returns', row.key)}>Read the whole return</a>
      </p>
      {reason !== null && (
        <Notice kind="info">
          <p>{reason}</p>
        </Notice>
      )}
      {irregular.length > 0 && (
        <Notice kind="warning" title="Second grades that do not count">
          {irregular.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      {pairs.length === 0 && <p>This return grades nothing, so there is nothing to grade again.</p>}
      <ul className="grade-cards">
        {pairs.map((pair) => (
          <GradeCard key={pair.question.id} row={row} pair={pair} isDip={isDip} mayGrade={reason === null} />
        ))}
      </ul>
    </>
  );
}

/** Second grades of this return that count for nothing, and why. */
function irregularOf({ book }: AuditHere, row: CaseReturn): readonly string[] {
  const own = irregularModerations(book, [row]).filter(
    (one) => one.row.agency.key === row.agency.key && one.row.reference.toUpperCase() === row.reference.toUpperCase(),
  );
  return [...new Set(own.map((one) => one.sentence))];
}

/** Why this person cannot grade it; null where they can. */
function whyNot({ book, me, may, today }: AuditHere, row: CaseReturn): string | null {
  const allowed = may('moderate');
  if (!allowed.ok) return allowed.refusals[0].sentence;
  const ready = me === null ? null : mayModerate(book, { return: row, person: me.key, day: today });
  return ready === null || ready.ok ? null : ready.refusals[0].sentence;
}
