/** One tool on its own: a draft in the designer, everything else to be read, with what can be made of it. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { slug } from '../../../../base/id.ts';
import type { AuditTool } from '../../../../core/audit/auditBook.ts';
import { exportTool, type ImportedTool } from '../../../../core/audit/tool/openFormat.ts';
import { hashOf } from '../../../board/routes.ts';
import { saveFile } from '../../../board/word/saveWord.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { WriteOutcome } from '../../../ui/write/WriteOutcome.tsx';
import { useAuditHere } from '../auditHere.ts';
import { Designer } from './design/Designer.tsx';
import { CopyForm } from './NewTool.tsx';
import { makeVersion } from './prepareTool.ts';
import { saySize } from './sayTool.ts';
import { ToolReader } from './ToolReader.tsx';
import { isOfBoard } from './toolView.ts';
import { UseButton } from './UseButton.tsx';
import { useMakeTool } from './useMakeTool.ts';
import { WithdrawVersion } from './WithdrawVersion.tsx';

export function OneTool({ tool }: { readonly tool: AuditTool | ImportedTool }) {
  const { book, may } = useAuditHere();
  const heading = useRef<HTMLHeadingElement>(null);
  const isDesigned = isOfBoard(tool) && tool.state === 'Draft' && may('edit tool').ok;
  const state = isOfBoard(tool) ? tool.state : null;
  // What was pressed may be gone with the state before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told by the state alone
  useEffect(() => heading.current?.focus(), [state]);
  return (
    <>
      <p>
        <a href={hashOf({ page: 'audit', audit: book.audit.key, section: 'tool', focus: null })}>All tools</a>
      </p>
      <h3 ref={heading} tabIndex={-1} className="card-focus">
        {tool.name}
      </h3>
      <Facts tool={tool} />
      <MadeOfIt tool={tool} />
      {isDesigned ? <Designer key={tool.key} tool={tool} /> : <ToolReader content={tool.content} />}
    </>
  );
}

function Facts({ tool }: { readonly tool: AuditTool | ImportedTool }) {
  const { book } = useAuditHere();
  if (!isOfBoard(tool))
    return <p className="quiet">A starting tool that comes with the app. {saySize(tool.content)}.</p>;
  const isUsed = book.audit.tool?.key === tool.key;
  return (
    <>
      <p className="quiet">
        Version {tool.version}, {tool.state.toLowerCase()}
        {tool.basedOn !== null && `, made from ${tool.basedOn}`}. {saySize(tool.content)}.
        {isUsed && ' This audit uses it.'}
      </p>
      {tool.state === 'Published' && (
        <Notice kind="info">
          <p>A published version never changes. To change something, make the next version.</p>
        </Notice>
      )}
      {tool.state === 'Withdrawn' && (
        <Notice kind="info">
          <p>This version was withdrawn: no audit can choose it. Audits whose returns have opened with it keep it.</p>
        </Notice>
      )}
    </>
  );
}

function MadeOfIt({ tool }: { readonly tool: AuditTool | ImportedTool }) {
  const { may } = useAuditHere();
  const [isCopying, setCopying] = useState(false);
  const mayEdit = may('edit tool');
  return (
    <>
      <div className="row">
        <UseButton tool={tool} />
        {mayEdit.ok && isOfBoard(tool) && tool.state !== 'Draft' && <NextVersion tool={tool} />}
        {mayEdit.ok && !isCopying && <Button onClick={() => setCopying(true)}>Make a copy…</Button>}
        <Button onClick={() => saveTool(tool)}>Export as a file</Button>
      </div>
      {!mayEdit.ok && <p className="quiet">{mayEdit.refusals[0].sentence}</p>}
      {isOfBoard(tool) && <WithdrawVersion tool={tool} />}
      {isCopying && <CopyForm tool={tool} onClose={() => setCopying(false)} />}
    </>
  );
}

function saveTool(tool: AuditTool | ImportedTool): void {
  const version = isOfBoard(tool) ? ` ${tool.version}` : '';
  saveFile(new Blob([exportTool(tool)], { type: 'application/json' }), `${slug(`${tool.name}${version}`)}.json`);
}

function NextVersion({ tool }: { readonly tool: AuditTool }) {
  const here = useAuditHere();
  const making = useMakeTool();
  const draft = here.book.tools.find((one) => one.family === tool.family && one.state === 'Draft');
  if (draft !== undefined) {
    return (
      <a href={hashOf({ page: 'audit', audit: here.book.audit.key, section: 'tool', focus: draft.key })}>
        Version {draft.version} is a draft already
      </a>
    );
  }
  return (
    <>
      <Button
        disabledFocusable={making.writing.write.state === 'saving'}
        onClick={() => making.make(() => makeVersion(here, tool))}
      >
        Make the next version
      </Button>
      <WriteOutcome writing={making.writing} />
    </>
  );
}
