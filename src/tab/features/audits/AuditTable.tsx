/** Audits as a table, or as cards where there is no room for one. */
import { Clock16Regular, Warning16Regular } from '@fluentui/react-icons';
import { hashOf } from '../../board/routes.ts';
import { Flag } from '../../ui/Flag.tsx';
import { useNarrow } from '../../ui/useNarrow.ts';
import type { AuditLine } from './auditsView.ts';

interface Props {
  readonly caption: string;
  readonly lines: readonly AuditLine[];
}

/** Nothing where there are none. */
export function AuditTable({ caption, lines }: Props) {
  const isNarrow = useNarrow();
  if (lines.length === 0) return null;
  if (isNarrow) return <AuditCards caption={caption} lines={lines} />;
  return (
    <table className="audits-table">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Audit</th>
          <th scope="col">Quarter</th>
          <th scope="col">Lead</th>
          <th scope="col">Step reached</th>
          <th scope="col">What it waits for</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.audit.key}>
            <th scope="row">
              <NameOf line={line} />
            </th>
            <td>{line.quarter ?? '–'}</td>
            <td>{sayLead(line)}</td>
            <td>{line.step}</td>
            <td>{line.waiting}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AuditCards({ caption, lines }: Props) {
  return (
    <ul className="audit-cards" aria-label={caption}>
      {lines.map((line) => (
        <li key={line.audit.key}>
          <NameOf line={line} />
          <p>{line.waiting}</p>
          <p className="quiet">{[line.step, line.quarter, sayLead(line)].filter((one) => one !== null).join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
}

function NameOf({ line: { audit, isLate, isIrregular } }: { readonly line: AuditLine }) {
  return (
    <span className="audit-name">
      <a href={hashOf({ page: 'audit', audit: audit.key, section: 'overview', focus: null })}>{audit.name}</a>
      {isLate && (
        <Flag kind="bad" icon={<Clock16Regular />}>
          Late
        </Flag>
      )}
      {isIrregular && (
        <Flag kind="attention" icon={<Warning16Regular />}>
          Irregular
        </Flag>
      )}
    </span>
  );
}

function sayLead({ audit: { lead, jointLead } }: AuditLine): string {
  if (lead === null) return 'No lead yet';
  return jointLead === null ? lead.title : `${lead.title}, with ${jointLead.title}`;
}
