/**
 * Enquiries from outside: what is overdue first, who has replied and what. Everybody reads; chair, QA manager and sub
 * group keep them. Agencies reply on a card or under 'My things'; nothing is sent from here.
 */
import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { enquiriesOf } from '../../../core/enquiries/replies.ts';
import { guardKnowledgeOf } from '../../../core/privacy/knowledge.ts';
import { GuardProvider } from '../../board/audit/guardKnowledge.ts';
import { mayI } from '../../board/board.ts';
import { useToday } from '../../board/clock.ts';
import { useDutyBoard, useReadEverythingAgain } from '../../board/duties/useDutyBoard.ts';
import type { DutyBoard } from '../../board/dutyBoard.ts';
import { counted, lowered } from '../../board/phrases.ts';
import { hashOf } from '../../board/routes.ts';
import { TermsContext } from '../../board/useTerms.ts';
import { FaultPage } from '../../ui/FaultPage.tsx';
import { useOpenForm } from '../../ui/form/useOpenForm.ts';
import { KeptPage } from '../../ui/kept/KeptPage.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { EnquiryCard } from './EnquiryCard.tsx';
import { EnquiryForm } from './EnquiryForm.tsx';
import { EnquiriesContext, type EnquiriesHere, useEnquiriesHere } from './here.ts';
import { sayEnquiries } from './sayEnquiries.ts';
import './enquiries.css';

const title = 'Enquiries';

export function EnquiriesPage() {
  const { data, error, refetch } = useDutyBoard();
  if (data === undefined) {
    if (error === null) return <Loading what="the enquiries" />;
    return <FaultPage title={title} fault={error} onAgain={() => void refetch()} />;
  }
  return (
    <TermsContext value={data.board.terms}>
      <Enquiries at={data} staleBecause={error} />
    </TermsContext>
  );
}

function Enquiries({ at, staleBecause }: { readonly at: DutyBoard; readonly staleBecause: unknown }) {
  const today = useToday();
  const readAgain = useReadEverythingAgain();
  const [said, setSaid] = useState('');
  const { board, snapshot } = at;
  const knows = useMemo(() => guardKnowledgeOf(snapshot), [snapshot]);
  const all = useMemo(() => enquiriesOf(snapshot, today), [snapshot, today]);
  const closed = all.filter((one) => !one.isOpen);
  const here: EnquiriesHere = {
    at,
    today,
    known: { board: snapshot, today },
    mayKeep: () => mayI(board, 'keep meetings and enquiries', today),
    saved: async (sentence) => {
      await readAgain();
      setSaid(sentence);
    },
  };
  return (
    <EnquiriesContext value={here}>
      <GuardProvider value={knows}>
        <KeptPage
          board={board}
          title={title}
          lead={sayEnquiries(all, today)}
          link={{ words: 'Meetings', to: hashOf({ page: 'meetings' }) }}
          staleBecause={staleBecause}
          onAgain={() => void readAgain()}
          spoiled={at.spoiled}
          said={said}
        >
          <Adding />
          <Cards all={all.filter((one) => one.isOpen)} />
          {closed.length > 0 && (
            <details>
              <summary>{counted(closed.length, 'closed enquiry', 'closed enquiries')}</summary>
              <Cards all={closed} />
            </details>
          )}
        </KeptPage>
      </GuardProvider>
    </EnquiriesContext>
  );
}

function Adding() {
  const { mayKeep, at } = useEnquiriesHere();
  const form = useOpenForm<'add'>();
  const may = mayKeep();
  if (!may.ok) {
    return <p className="quiet">Entering or closing an enquiry: {lowered(may.refusals[0].sentence)}</p>;
  }
  return (
    <section ref={form.place} tabIndex={-1} className="card-focus" aria-label="Add an enquiry">
      {form.open === null ? (
        <Button
          appearance={at.snapshot.enquiries.length === 0 ? 'primary' : 'secondary'}
          onClick={() => form.show('add')}
        >
          Add an enquiry…
        </Button>
      ) : (
        <EnquiryForm enquiry={null} onClose={form.close} />
      )}
    </section>
  );
}

function Cards({ all }: { readonly all: ReturnType<typeof enquiriesOf> }) {
  if (all.length === 0) return null;
  return (
    <ul className="kept-cards">
      {all.map((one) => (
        <li key={one.enquiry.key}>
          <EnquiryCard standing={one} />
        </li>
      ))}
    </ul>
  );
}
