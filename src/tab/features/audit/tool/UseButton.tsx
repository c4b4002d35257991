/** ‘Use this tool’, where it can be used and by who may choose; else nothing. */
import { Button } from '@fluentui/react-components';
import type { AuditTool } from '../../../../core/audit/auditBook.ts';
import type { ImportedTool } from '../../../../core/audit/tool/openFormat.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { WriteOutcome } from '../../../ui/write/WriteOutcome.tsx';
import { type AuditHere, useAuditHere } from '../auditHere.ts';
import { chooseStarting, chooseTool } from './prepareTool.ts';
import { fixedOn, isOfBoard } from './toolView.ts';

export function UseButton({ tool }: { readonly tool: AuditTool | ImportedTool }) {
  const here = useAuditHere();
  const writing = useAuditWrite(() => here.saved(`This audit uses ‘${tool.name}’ now.`));
  if (!canBeUsed(here, tool)) return null;
  return (
    <>
      <Button
        appearance={here.book.tool === null ? 'primary' : 'secondary'}
        disabledFocusable={writing.write.state === 'saving'}
        aria-label={`Use this tool: ${tool.name}`}
        onClick={() => void writing.save(() => (isOfBoard(tool) ? chooseTool(here, tool) : chooseStarting(here, tool)))}
      >
        {writing.write.state === 'saving' ? 'Saving…' : 'Use this tool'}
      </Button>
      <WriteOutcome writing={writing} />
    </>
  );
}

function canBeUsed({ book, path, may }: AuditHere, tool: AuditTool | ImportedTool): boolean {
  if (fixedOn(path) !== null || !may('choose tool').ok) return false;
  if (!isOfBoard(tool)) return may('edit tool').ok;
  return tool.state === 'Published' && book.audit.tool?.key !== tool.key;
}
