/** Cases in which historical information was missed or could not be reached: here and in all audits, and how it goes (N14). */
import {
  agendaItemsFromFlags,
  type FlagCount,
  flagsForAgenda,
  historicalWatch,
} from '../../../../core/audit/analysis/historicalWatch.ts';
import { instructionOf } from '../../../../core/audit/terms/instruction.ts';
import { counted } from '../../../board/phrases.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useAuditHere } from '../auditHere.ts';
import { useHeads } from './useHeads.ts';

export function HistoricalPart() {
  const { book } = useAuditHere();
  const here = historicalWatch([book]);
  const [item] = agendaItemsFromFlags([book]);
  return (
    <section className="analysis-part" aria-labelledby="analysis-historical">
      <h3 id="analysis-historical">Historical information</h3>
      <p>
        {here.flags === 0
          ? 'No return of this audit says that historical information was missed or could not be reached.'
          : `${counted(here.flags, 'return')} of this audit ${here.flags === 1 ? 'says' : 'say'} that historical information was missed or could not be reached.`}
      </p>
      {item !== undefined && (
        <Notice kind="warning" title="On the next agenda by itself">
          <p>
            {item.sentence} From {flagsForAgenda} returns of one audit on, the sub group looks at it.
          </p>
        </Notice>
      )}
      <Cause />
      <InAllAudits />
    </section>
  );
}

/** Why it is watched at all (R56). */
function Cause() {
  const { book } = useAuditHere();
  const { source, link } = instructionOf(book);
  return (
    <p className="quiet">
      Why it is watched:{' '}
      {link === null ? (
        source
      ) : (
        <a href={link} target="_blank" rel="noreferrer">
          {source}
        </a>
      )}
      .
    </p>
  );
}

function InAllAudits() {
  const { data, error, refetch } = useHeads();
  if (data === undefined) {
    if (error === null) return <Loading what="all audits" />;
    return <FaultNotice fault={error} onAgain={() => void refetch()} />;
  }
  const watch = historicalWatch([{ returns: data }]);
  if (watch.flags === 0) return <p>No return of any audit you can see says so.</p>;
  return (
    <div className="flag-tables">
      <FlagTable caption="All audits, by quarter" of="Quarter" lines={watch.byQuarter} />
      <FlagTable caption="All audits, by system" of="System or file" lines={watch.bySystem} />
      <FlagTable caption="All audits, by agency" of="Agency" lines={watch.byAgency} />
      <FlagTable caption="All audits, one by one" of="Audit" lines={watch.byAudit} />
    </div>
  );
}

function FlagTable(props: { readonly caption: string; readonly of: string; readonly lines: readonly FlagCount[] }) {
  return (
    <table className="count-table">
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{props.of}</th>
          <th scope="col" className="count">
            Returns
          </th>
        </tr>
      </thead>
      <tbody>
        {props.lines.map(({ label, flags }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="count">{flags}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
