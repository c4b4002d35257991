/** Withdrawing a published version, asked about once more before it is done: for whoever may, else nothing. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { AuditTool } from '../../../../core/audit/auditBook.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { useAuditHere } from '../auditHere.ts';
import { withdrawVersion } from './prepareTool.ts';

export function WithdrawVersion({ tool }: { readonly tool: AuditTool }) {
  const { may } = useAuditHere();
  const form = useOpenForm<'withdraw'>();
  if (tool.state !== 'Published' || !may('withdraw tool').ok) return null;
  return (
    <section ref={form.place} tabIndex={-1} className="card-focus" aria-label="Withdraw this version">
      {form.open === null ? (
        <Button onClick={() => form.show('withdraw')}>Withdraw this version…</Button>
      ) : (
        <Asked tool={tool} onClose={form.close} />
      )}
    </section>
  );
}

function Asked({ tool, onClose }: { readonly tool: AuditTool; readonly onClose: () => void }) {
  const here = useAuditHere();
  const sentence = useRef<HTMLParagraphElement>(null);
  const writing = useAuditWrite(() => here.saved(`Version ${tool.version} of ‘${tool.name}’ is withdrawn.`));
  useEffect(() => sentence.current?.focus(), []);
  return (
    <RowForm
      label="Withdraw this version"
      writing={writing}
      save="Withdraw it"
      onClose={onClose}
      onSave={() => void writing.save(() => withdrawVersion(here, tool))}
    >
      <p ref={sentence} tabIndex={-1} className="card-focus">
        No audit of the board can choose version {tool.version} of ‘{tool.name}’ any more. Audits whose returns have
        opened with it keep it. This cannot be taken back; the next version can be made from it.
      </p>
    </RowForm>
  );
}
