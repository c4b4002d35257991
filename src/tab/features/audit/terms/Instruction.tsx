/**
 * The historical-information instruction (R54): the framework's words, printed and never edited, with the learning review
 * action it comes from (R56). The chair alone decides that it is not relevant, in an audit that reads no case records.
 */

import { prepareInstruction } from '../../../../core/audit/path/prepareMove.ts';
import { instructionOf, readsCaseRecords } from '../../../../core/audit/terms/instruction.ts';
import { useAuditHere } from '../auditHere.ts';
import { decide } from '../overview/decide.ts';
import { ReasonDialog } from '../overview/ReasonDialog.tsx';

export function Instruction() {
  const { book, board } = useAuditHere();
  const { text, notRelevantBecause, source, link } = instructionOf(book);
  return (
    <section tabIndex={-1} className="terms-instruction card-focus" aria-labelledby="instruction">
      <h3 id="instruction">Instruction for managers: historical information</h3>
      {notRelevantBecause === null ? (
        <>
          <blockquote>{text}</blockquote>
          <p className="quiet">
            Always part of the terms. It comes from: {source}
            {link !== null && (
              <>
                {' '}
                (
                <a href={link} target="_blank" rel="noreferrer">
                  read it
                </a>
                )
              </>
            )}
          </p>
        </>
      ) : (
        <p>
          Not relevant to this audit, by decision of the {board.terms.chair}: {notRelevantBecause}
        </p>
      )}
      {notRelevantBecause === null && <SetAside />}
    </section>
  );
}

function SetAside() {
  const here = useAuditHere();
  const { book, me, today, board } = here;
  if (me === null || book.itsTerms === null || !here.may('set instruction aside').ok) return null;
  if (readsCaseRecords(book)) {
    return <p className="quiet">This audit reads case records, so nobody can set the instruction aside.</p>;
  }
  return (
    <div>
      <ReasonDialog
        open="Not relevant here…"
        openLabel="Not relevant here: the historical-information instruction"
        title="The instruction is not relevant here"
        explanation={
          <p>
            As {board.terms.chair} you decide that managers need no instruction on historical information in this audit.
            The reason is printed in its place, and it cannot be taken back.
          </p>
        }
        save="Set it aside"
        saved="The instruction is set aside, with your reason."
        prepare={(reason) => decide(book, prepareInstruction(book, { person: me.key, day: today, reason }))}
      />
    </div>
  );
}
