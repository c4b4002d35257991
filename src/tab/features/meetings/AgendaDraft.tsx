/** What the agenda draft of a meeting would say today: the words of the chair's card, whole. */
import { agendaDigest } from '../../../core/agenda/agendaDigest.ts';
import { type DigestPart, sayDigest, sayDigestShortly } from '../../../core/agenda/sayDigest.ts';
import type { Meeting } from '../../../core/duties/snapshot.ts';
import { useTerms } from '../../board/useTerms.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { useMeetingsHere } from './here.ts';
import { useFound } from './readFound.ts';

export function AgendaDraft({ meeting }: { readonly meeting: Meeting }) {
  const { at, today } = useMeetingsHere();
  const terms = useTerms();
  const found = useFound();
  if (found.data === undefined) {
    if (found.error !== null) return <FaultNotice fault={found.error} onAgain={() => void found.refetch()} />;
    return <p role="status">Reading the findings…</p>;
  }
  const digest = agendaDigest(at.snapshot, meeting, { day: today, found: found.data });
  return (
    <div className="meeting-draft">
      <p>{sayDigestShortly(at.board.settings?.boardName ?? '', digest)}</p>
      {sayDigest(digest, terms).map((part) => (
        <section key={part.title} aria-label={part.title}>
          <h4>{part.title}</h4>
          <Part part={part} />
        </section>
      ))}
    </div>
  );
}

function Part({ part }: { readonly part: DigestPart }) {
  if ('table' in part) return <PartTable table={part.table} title={part.title} />;
  return (
    <ul>
      {part.lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}

function PartTable({ table, title }: { readonly table: readonly (readonly string[])[]; readonly title: string }) {
  const [head = [], ...rows] = table;
  return (
    <table className="meeting-table">
      <caption className="unseen">{title}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...cells]) => (
          <tr key={first}>
            <th scope="row">{first}</th>
            {cells.map((cell, at) => (
              <td key={at} data-label={head[at + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
