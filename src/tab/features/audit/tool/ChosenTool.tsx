/** Which version the audit uses, and whether that can still be changed. */
import { sayDate } from '../../../../base/time/plainDate.ts';
import type { AuditTool } from '../../../../core/audit/auditBook.ts';
import { checkTool } from '../../../../core/audit/tool/checkTool.ts';
import { hashOf } from '../../../board/routes.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useAuditHere } from '../auditHere.ts';
import { saySize } from './sayTool.ts';
import { fixedOn } from './toolView.ts';

export function ChosenTool() {
  const { book, path, may } = useAuditHere();
  const { tool } = book;
  const fixed = fixedOn(path);
  const allowed = may('choose tool');
  return (
    <section className="panel" aria-labelledby="chosen-tool">
      <h3 id="chosen-tool">This audit</h3>
      {tool === null ? <NotChosen /> : <Chosen tool={tool} />}
      {tool !== null && fixed !== null && (
        <Notice kind="info" title={`Fixed on ${sayDate(fixed)}, when the returns opened`}>
          <p>
            This audit uses version {tool.version} of its questions to the end. A change is a new version for the next
            audit.
          </p>
        </Notice>
      )}
      {tool !== null && fixed === null && (
        <p className="quiet">
          The questions are fixed when the returns open. Until then another version can be chosen.
        </p>
      )}
      {fixed === null && !allowed.ok && <p className="quiet">{allowed.refusals[0].sentence}</p>}
    </section>
  );
}

function NotChosen() {
  const { book } = useAuditHere();
  if (book.audit.tool !== null) {
    return <p>The tool of this audit, ‘{book.audit.tool.title}’, cannot be read any more. Choose another one below.</p>;
  }
  return <p>No tool is chosen yet. Choose one of the tools below, or make one.</p>;
}

function Chosen({ tool }: { readonly tool: AuditTool }) {
  const { book, path } = useAuditHere();
  const remarks = checkTool(tool.content);
  return (
    <>
      <p>
        <a href={hashOf({ page: 'audit', audit: book.audit.key, section: 'tool', focus: tool.key })}>
          {tool.name}, version {tool.version}
        </a>{' '}
        <span className="quiet">({saySize(tool.content)})</span>
      </p>
      {tool.state === 'Withdrawn' && fixedOn(path) === null && (
        <Notice kind="warning">
          <p>This version was withdrawn. Choose another one below: the returns cannot open with it.</p>
        </Notice>
      )}
      {tool.state === 'Draft' && (
        <Notice kind="warning">
          <p>This version is still a draft. It has to be published before the returns can open.</p>
        </Notice>
      )}
      {remarks.length > 0 && (
        <Notice kind="warning" title="To be considered">
          <ul>
            {remarks.map(({ where, sentence }) => (
              <li key={`${where} ${sentence}`}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
