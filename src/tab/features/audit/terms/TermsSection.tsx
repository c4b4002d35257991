/**
 * The terms of reference: what is missing and where the agreement stands, then the form, for those who write them; the text
 * as it is printed for everybody else.
 */
import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { sayDate } from '../../../../base/time/plainDate.ts';
import { termsDocument } from '../../../../core/audit/terms/termsDocument.ts';
import { lowered } from '../../../board/phrases.ts';
import { saveWord } from '../../../board/word/saveWord.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { useAuditHere } from '../auditHere.ts';
import { Agreement } from './Agreement.tsx';
import { Instruction } from './Instruction.tsx';
import { TermsEditor } from './TermsEditor.tsx';
import './terms.css';

export function TermsSection() {
  const { may, book } = useAuditHere();
  const allowed = may('edit terms');
  return (
    <>
      <Agreement />
      <ToWord />
      {allowed.ok ? (
        <TermsEditor key={book.audit.key} />
      ) : (
        <>
          <p className="quiet">Writing the terms: {lowered(allowed.refusals[0].sentence)}</p>
          <AsPrinted />
          <Instruction />
        </>
      )}
    </>
  );
}

function ToWord() {
  const { book, board, today } = useAuditHere();
  const [fault, setFault] = useState<unknown>(null);
  if (book.itsTerms === null) return null;
  const save = (): void => {
    setFault(null);
    saveWord({
      title: `Terms of reference: ${book.audit.name}`,
      subtitle: `${board.settings?.boardName ?? ''}, ${sayDate(today)}`.replace(/^, /, ''),
      sections: termsDocument(book).map(({ heading, paragraphs }) => ({ heading, paragraphs })),
    }).catch(setFault);
  };
  return (
    <div className="terms-word">
      <Button icon={<ArrowDownload20Regular />} onClick={save}>
        Export to Word
      </Button>
      <span className="quiet">The text as it was last saved.</span>
      {fault !== null && <FaultNotice fault={fault} onAgain={save} />}
    </div>
  );
}

/** Without the instruction, which stands below in its own frame. */
function AsPrinted() {
  const { book } = useAuditHere();
  return (
    <div className="terms-printed">
      {termsDocument(book)
        .filter(({ heading }) => !heading.startsWith('Instruction'))
        .map(({ heading, paragraphs }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            {paragraphs.map((text, at) => (
              <p key={at}>{text}</p>
            ))}
          </section>
        ))}
    </div>
  );
}
