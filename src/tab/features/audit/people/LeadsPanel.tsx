/** Who leads the audit, jointly or to learn, who co-ordinates it, who manages the area; and what follows from it. */
import { Button } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, ErrorCircle20Filled, Warning20Filled } from '@fluentui/react-icons';
import { isRefusedNow } from '../../../../core/audit/leads.ts';
import { isLeading } from '../../../../core/audit/path/decided.ts';
import { prepareIndependence } from '../../../../core/audit/path/prepareMove.ts';
import { type Independence, independence } from '../../../../core/audit/people/independence.ts';
import { capital } from '../../../../core/words/terms.ts';
import { lowered } from '../../../board/phrases.ts';
import { hashOf } from '../../../board/routes.ts';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useAuditHere } from '../auditHere.ts';
import { decide } from '../overview/decide.ts';
import { ReasonDialog } from '../overview/ReasonDialog.tsx';
import { LeadsForm } from './LeadsForm.tsx';

export function LeadsPanel() {
  const form = useOpenForm<'leads'>();
  return (
    <section ref={form.place} tabIndex={-1} className="panel card-focus" aria-labelledby="who-leads">
      <h3 id="who-leads">Who leads</h3>
      {form.open === null ? (
        <>
          <Facts />
          <IndependenceList />
          <ChangeIt onOpen={() => form.show('leads')} />
        </>
      ) : (
        <LeadsForm onClose={form.close} />
      )}
    </section>
  );
}

function ChangeIt({ onOpen }: { readonly onOpen: () => void }) {
  const { book, may } = useAuditHere();
  const allowed = may('edit audit');
  if (!allowed.ok) return <p className="quiet">Changing who leads: {lowered(allowed.refusals[0].sentence)}</p>;
  if (isRefusedNow(book.board, book.audit)) {
    return (
      <Notice kind="warning">
        <p>
          Somebody who may not changed in the list who leads.{' '}
          <a href={hashOf({ page: 'audit', audit: book.audit.key, section: 'overview', focus: null })}>
            Put the former lead back
          </a>{' '}
          first: naming somebody else waits until that notice has gone.
        </p>
      </Notice>
    );
  }
  return (
    <div>
      <Button onClick={onOpen}>Change who leads…</Button>
    </div>
  );
}

function Facts() {
  const { book, board } = useAuditHere();
  const { audit } = book;
  const joint = audit.jointLead?.title ?? 'Nobody';
  const facts: readonly (readonly [string, string])[] = [
    [capital(board.terms.auditLead), audit.lead?.title ?? 'Nobody yet'],
    ['Joint lead', audit.jointLead !== null && audit.jointLeadIsLearning ? `${joint}, to learn` : joint],
    [`${capital(board.terms.qaManager)} who co-ordinates it`, audit.qaManager?.title ?? 'Nobody yet'],
    ['Manager of the area under consideration', audit.areaManager?.title ?? 'Not said yet'],
  ];
  return (
    <dl className="people-facts">
      {facts.map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

function IndependenceList() {
  const { book } = useAuditHere();
  const people = independence(book);
  if (people.length === 0) return null;
  return (
    <ul className="independence" aria-label="Independence">
      {people.map((one) => (
        <IndependenceItem key={one.as} one={one} />
      ))}
    </ul>
  );
}

function markOf({ may, overridden }: Independence) {
  if (!may) return ErrorCircle20Filled;
  return overridden === null ? CheckmarkCircle20Filled : Warning20Filled;
}

function wordOf({ may, overridden }: Independence): string {
  if (!may) return 'May not';
  return overridden === null ? 'May' : 'May, by an override,';
}

function IndependenceItem({ one }: { readonly one: Independence }) {
  const { book } = useAuditHere();
  const Mark = markOf(one);
  const state = one.may ? (one.overridden === null ? 'met' : 'let pass') : 'missing';
  return (
    <li data-state={state}>
      <Mark aria-hidden />
      <div>
        <p>
          <strong>
            {book.audit.areaManager === null ? `Not known yet for the ${one.as}` : `${wordOf(one)} be ${one.as}`}:
          </strong>{' '}
          {one.why}
        </p>
        <OverrideIt one={one} />
      </div>
    </li>
  );
}

/** For the chair alone, and not in an audit the chair leads. */
function OverrideIt({ one }: { readonly one: Independence }) {
  const here = useAuditHere();
  const { book, me, today } = here;
  const isNeeded = !one.may && book.audit.areaManager?.key === one.person.key;
  if (!isNeeded || me === null || !here.may('override independence').ok) return null;
  if (isLeading(book, me)) {
    return <p className="quiet">You lead this audit, so its independence is not yours to override.</p>;
  }
  return (
    <ReasonDialog
      open="Let this person lead…"
      openLabel={`Let this person lead: ${one.person.title} as ${one.as}`}
      title={`Let ${one.person.title} be ${one.as}`}
      explanation={
        <p>
          {one.person.title} manages the area that is audited. If this person leads all the same, your name and the
          reason are printed in the report, and it cannot be taken back.
        </p>
      }
      save="Let this person lead"
      saved={`${one.person.title} may be ${one.as}, with your reason.`}
      prepare={(reason) =>
        decide(book, prepareIndependence(book, { person: me.key, day: today, whom: one.person.key, reason }))
      }
    />
  );
}
