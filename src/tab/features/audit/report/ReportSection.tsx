/** The report: whether it was delivered, what is not in it yet, the file for Word, and the whole text as it will be printed. */
import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { sayDate } from '../../../../base/time/plainDate.ts';
import { rightDecisions } from '../../../../core/audit/path/decided.ts';
import { type ReportModel, reportModel } from '../../../../core/audit/report/reportModel.ts';
import { instructionOf } from '../../../../core/audit/terms/instruction.ts';
import { capital } from '../../../../core/words/terms.ts';
import { saveWord } from '../../../board/word/saveWord.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { reportParts } from '../analysis/reportParts.ts';
import { type ReturnsSeen, useReturns } from '../analysis/useReturns.ts';
import { useAuditHere } from '../auditHere.ts';
import { DeliverForm } from './DeliverForm.tsx';
import { ReportPreview } from './ReportPreview.tsx';
import { wordOfReport } from './wordOfReport.ts';
import './report.css';

export function ReportSection() {
  const { book, may } = useAuditHere();
  const allowed = may('see returns');
  const { data, error, refetch } = useReturns(allowed.ok ? book : null);
  if (!allowed.ok) return <p>{allowed.refusals[0].sentence}</p>;
  if (data === undefined) {
    if (error === null) return <Loading what="the report" />;
    return <FaultNotice fault={error} onAgain={() => void refetch()} />;
  }
  return <Report seen={data} />;
}

function Report({ seen }: { readonly seen: ReturnsSeen }) {
  const { book, path, today } = useAuditHere();
  const model = useMemo(
    () =>
      reportModel(
        book,
        {
          instruction: instructionOf(book),
          overrides: path.overrides.map(({ what, reason, by, on }) => ({ what, reason, by: by.title, on })),
          ...reportParts(book, seen.rows),
        },
        today,
      ),
    [book, path, today, seen],
  );
  return (
    <>
      <Delivered />
      {seen.unseen.length > 0 && (
        <Notice kind="warning" title="The results are not complete">
          <p>
            You cannot see the returns of {seen.unseen.map((agency) => agency.name).join(', ')}, so their numbers are
            not in this report.
          </p>
        </Notice>
      )}
      <SaveAsWord model={model} />
      <ReportPreview model={model} />
    </>
  );
}

/** Where the report stands, with the form for whoever may record it. */
function Delivered() {
  const { book, may } = useAuditHere();
  const form = useOpenForm<'deliver'>();
  const delivered = rightDecisions(book, 'report delivered', 'deliver report').at(-1) ?? null;
  const allowed = may('deliver report');
  const due = book.audit.reportDueOn;
  return (
    <article ref={form.place} tabIndex={-1} className="panel card-focus" aria-label="Delivery of the report">
      <p>
        {delivered === null
          ? `The report has not been delivered yet${due === null ? '.' : `; it is due on ${sayDate(due)}.`}`
          : `Delivered on ${sayDate(delivered.row.decidedOn)}, recorded by ${delivered.by.name}.`}
      </p>
      {form.open === 'deliver' && <DeliverForm onClose={form.close} />}
      {form.open === null && allowed.ok && (
        <div className="row">
          <Button onClick={() => form.show('deliver')}>
            {delivered === null ? 'Record that the report was delivered…' : 'Record another delivery…'}
          </Button>
        </div>
      )}
      {!allowed.ok && <p className="quiet">{allowed.refusals[0].sentence}</p>}
    </article>
  );
}

function SaveAsWord({ model }: { readonly model: ReportModel }) {
  const { board, today } = useAuditHere();
  const [state, setState] = useState<'idle' | 'making' | 'made'>('idle');
  const [fault, setFault] = useState<unknown>(null);
  const make = async (): Promise<void> => {
    setState('making');
    setFault(null);
    try {
      await saveWord(
        wordOfReport(model, `${board.settings?.boardName ?? capital(board.terms.board)}, ${sayDate(today)}`),
      );
      setState('made');
    } catch (thrown) {
      setState('idle');
      setFault(thrown);
    }
  };
  return (
    <>
      <div className="row">
        <Button
          appearance="primary"
          icon={<ArrowDownload20Regular />}
          disabled={state === 'making'}
          onClick={() => void make()}
        >
          {state === 'making' ? 'Making the file…' : 'Save as Word'}
        </Button>
        <span className="quiet" role="status">
          {state === 'made' ? 'The file is in your downloads.' : 'No case reference is in it.'}
        </span>
      </div>
      {fault !== null && <FaultNotice fault={fault} onAgain={() => void make()} />}
    </>
  );
}
