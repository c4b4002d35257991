/** What the returns say in numbers and in words, for those who see all of them. Counts stand beside every percentage. */
import { countedReturns } from '../../../../core/audit/analysis/counted.ts';
import { yesNoTable } from '../../../../core/audit/analysis/gradeTable.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SpoiledNotice } from '../../../ui/SpoiledNotice.tsx';
import { useAuditHere } from '../auditHere.ts';
import { ComparePart } from './ComparePart.tsx';
import { CountBlock } from './CountBlock.tsx';
import { GradeTables } from './GradeTables.tsx';
import { HistoricalPart } from './HistoricalPart.tsx';
import { casesIn, certaintyOf } from './questionCounts.ts';
import { sayCounted } from './sayAnalysis.ts';
import { TextsPart } from './TextsPart.tsx';
import { type ReturnsSeen, useReturns } from './useReturns.ts';
import { VoicePart } from './VoicePart.tsx';
import './analysis.css';

export function AnalysisSection() {
  const { book, may } = useAuditHere();
  const allowed = may('see returns');
  const { data, error, refetch } = useReturns(allowed.ok ? book : null);
  if (!allowed.ok) return <p>{allowed.refusals[0].sentence}</p>;
  if (data === undefined) {
    if (error === null) return <Loading what="the returns" />;
    return <FaultNotice fault={error} onAgain={() => void refetch()} />;
  }
  return <Analysis seen={data} />;
}

function Analysis({ seen }: { readonly seen: ReturnsSeen }) {
  const { book } = useAuditHere();
  const { rows, unseen, spoiled } = seen;
  const counted = countedReturns(book, rows);
  const agencies = new Set(counted.map((row) => row.agency.key)).size;
  const certainty = certaintyOf(book, rows);
  return (
    <>
      <p>{sayCounted({ returns: counted.length, cases: casesIn(book, rows), agencies })}</p>
      {unseen.length > 0 && (
        <Notice kind="warning" title="Not everything is counted">
          <p>You cannot see the returns of {unseen.map((agency) => agency.name).join(', ')}.</p>
        </Notice>
      )}
      <SpoiledNotice rows={spoiled} />
      {counted.length > 0 && (
        <>
          <GradeTables returns={rows} certainty={certainty} />
          <YesNo seen={seen} certainty={certainty} />
          <VoicePart returns={rows} certainty={certainty} />
        </>
      )}
      <HistoricalPart />
      <ComparePart returns={rows} />
      <TextsPart returns={rows} />
    </>
  );
}

function YesNo({ seen, certainty }: { readonly seen: ReturnsSeen; readonly certainty: string | null }) {
  const { book } = useAuditHere();
  const table = yesNoTable(book, seen.rows);
  if (table.rows.length === 0) return null;
  return (
    <section className="analysis-part" aria-labelledby="analysis-yes-no">
      <h3 id="analysis-yes-no">Questions answered yes, partly or no</h3>
      <CountBlock
        caption="Questions answered yes, partly or no"
        table={table}
        of="Question"
        good="Share of yes"
        certainty={certainty}
      />
    </section>
  );
}
