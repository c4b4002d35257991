/** Takes an agency out of the audit, or in again. The row stays, with what was said about it. */
import { Button } from '@fluentui/react-components';
import { accept } from '../../../../base/result.ts';
import { prepareParticipation } from '../../../../core/audit/people/prepareAgency.ts';
import type { Participation } from '../../../../core/duties/snapshot.ts';
import { auditParticipation } from '../../../../lists/auditParticipation.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { changes } from '../../../board/audit/writing.ts';
import { WriteOutcome } from '../../../ui/write/WriteOutcome.tsx';
import { useAuditHere } from '../auditHere.ts';

export function TakeOut({ participation }: { readonly participation: Participation }) {
  const here = useAuditHere();
  const { book, me, today } = here;
  const { agency, confirmedOn, key } = participation;
  const isIn = confirmedOn !== null;
  const writing = useAuditWrite(() =>
    here.saved(isIn ? `${agency.title} does not take part any more.` : `${agency.title} takes part.`),
  );
  const rows = () => {
    const ready = prepareParticipation(book, {
      person: me?.key ?? null,
      day: today,
      participation: key,
      changes: { confirmedOn: isIn ? null : today },
    });
    return ready.ok ? accept([changes(auditParticipation, participation, ready.value)]) : ready;
  };
  return (
    <>
      <Button
        appearance={isIn ? 'subtle' : 'secondary'}
        disabled={writing.write.state === 'saving'}
        aria-label={`${isIn ? 'Take out of the audit' : 'Take in'}: ${agency.title}`}
        onClick={() => void writing.save(rows)}
      >
        {isIn ? 'Take out of the audit' : 'Take in'}
      </Button>
      <WriteOutcome writing={writing} />
    </>
  );
}
