/** The chair's exception for an agency that has not signed the memorandum: for this audit, with a reason (decisions 7). */
import { useState } from 'react';
import { parsePlainDate } from '../../../../base/time/plainDate.ts';
import { prepareMouException } from '../../../../core/audit/path/prepareMove.ts';
import type { AgencyStanding } from '../../../../core/audit/people/agencyStanding.ts';
import { DayBox } from '../../../ui/form/fields.tsx';
import { useAuditHere } from '../auditHere.ts';
import { decide } from '../overview/decide.ts';
import { ReasonDialog } from '../overview/ReasonDialog.tsx';

/** Nothing for anybody else, or while there is no need. */
export function ExceptIt({ standing }: { readonly standing: AgencyStanding }) {
  const here = useAuditHere();
  const { book, me, today } = here;
  const [until, setUntil] = useState('');
  const { agency } = standing.participation;
  const isNeeded = standing.mou !== 'current' && standing.mou !== 'exception';
  if (!isNeeded || me === null || !here.may('except from the MoU').ok) return null;
  return (
    <ReasonDialog
      open="Except from the memorandum…"
      openLabel={`Except from the memorandum: ${agency.title}`}
      title={`Except ${agency.title} from the memorandum`}
      explanation={
        <p>
          {agency.title} may take part in this audit although it has not signed. Your name and the reason are recorded,
          and it cannot be taken back.
        </p>
      }
      save="Make the exception"
      saved={`${agency.title} may take part without the memorandum, with your reason.`}
      prepare={(reason) =>
        decide(
          book,
          prepareMouException(book, {
            person: me.key,
            day: today,
            agency,
            reason,
            validUntil: parsePlainDate(until),
          }),
        )
      }
    >
      <DayBox label="Until when" hint="Empty: as long as the audit lasts." value={until} onChange={setUntil} />
    </ReasonDialog>
  );
}
