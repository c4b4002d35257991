/** What the audit is: its place in the programme, what set it off, which earlier one it repeats. Who leads is under People. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { accept } from '../../../../base/result.ts';
import { capital } from '../../../../core/words/terms.ts';
import { audits, auditTriggers } from '../../../../lists/audits.ts';
import { refTo } from '../../../../lists/definition/columns.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { changes } from '../../../board/audit/writing.ts';
import { hashOf } from '../../../board/routes.ts';
import { ChooseBox, optionsOf } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { useAuditHere } from '../auditHere.ts';

export function AboutPanel() {
  const { may } = useAuditHere();
  const form = useOpenForm<'about'>();
  return (
    <section ref={form.place} tabIndex={-1} className="panel card-focus" aria-labelledby="about">
      <h3 id="about">About the audit</h3>
      {form.open === null ? (
        <>
          <Facts />
          {may('edit audit').ok && (
            <div>
              <Button onClick={() => form.show('about')}>Edit…</Button>
            </div>
          )}
        </>
      ) : (
        <AboutForm onClose={form.close} />
      )}
    </section>
  );
}

function Facts() {
  const { book, board } = useAuditHere();
  const { audit, item } = book;
  const { auditLead, qaManager } = board.terms;
  const joint = audit.jointLead === null ? 'Nobody' : audit.jointLead.title;
  const facts: readonly (readonly [string, string])[] = [
    ['Programme item', item === null ? 'The item is gone from the programme' : sayItem(item.name, item.quarter)],
    [capital(auditLead), audit.lead?.title ?? 'Nobody yet'],
    ['Joint lead', audit.jointLeadIsLearning && audit.jointLead !== null ? `${joint}, to learn` : joint],
    [capital(qaManager), audit.qaManager?.title ?? 'Nobody yet'],
    ['What set it off', audit.trigger ?? 'Not said'],
  ];
  return (
    <dl className="facts">
      {facts.map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
      <div>
        <dt>Re-audit of</dt>
        <dd>
          {audit.earlierAudit === null ? (
            'None: it is the first'
          ) : (
            <a href={hashOf({ page: 'audit', audit: audit.earlierAudit.key, section: 'overview', focus: null })}>
              {audit.earlierAudit.title}
            </a>
          )}
        </dd>
      </div>
    </dl>
  );
}

function sayItem(name: string, quarter: string | null): string {
  return quarter === null ? `${name}, not yet dated` : `${name}, ${quarter}`;
}

function AboutForm({ onClose }: { readonly onClose: () => void }) {
  const here = useAuditHere();
  const [row] = useState(here.book.audit);
  const [trigger, setTrigger] = useState<string>(row.trigger ?? '');
  const [earlier, setEarlier] = useState<string>(row.earlierAudit?.key ?? '');
  const writing = useAuditWrite(() => here.saved('The audit is saved.'));
  const others = here.book.board.audits.filter(
    (one) => one.key !== row.key && (one.status !== 'Withdrawn' || one.key === row.earlierAudit?.key),
  );
  return (
    <RowForm
      label="Edit the audit"
      writing={writing}
      save="Save"
      onClose={onClose}
      onSave={() =>
        void writing.save(() => {
          const allowed = here.may('edit audit');
          if (!allowed.ok) return allowed;
          const repeated = others.find((one) => one.key === earlier);
          return accept([
            changes(audits, row, {
              trigger: auditTriggers.find((one) => one === trigger) ?? null,
              earlierAudit: repeated === undefined ? null : refTo(repeated),
            }),
          ]);
        })
      }
    >
      <ChooseBox
        label="What set it off"
        options={optionsOf(auditTriggers)}
        none="Not said"
        value={trigger}
        onChange={setTrigger}
      />
      <ChooseBox
        label="Re-audit of"
        hint="The results of both are compared, question by question."
        options={others.map((one) => ({ value: one.key, words: one.name }))}
        none="None: it is the first"
        value={earlier}
        onChange={setEarlier}
      />
    </RowForm>
  );
}
