/**
 * The audit tool: which version this audit uses, the tools there are, and the designer. The questions of an audit are fixed
 * once its returns are open; what is changed afterwards is a version for the next audit.
 */
import { Notice } from '../../../ui/Notice.tsx';
import { useAuditHere } from '../auditHere.ts';
import { ChosenTool } from './ChosenTool.tsx';
import { NewTool } from './NewTool.tsx';
import { OneTool } from './OneTool.tsx';
import { ToolShelf } from './ToolShelf.tsx';
import { openTool } from './toolView.ts';
import './tool.css';

export function ToolSection() {
  const { book, focus } = useAuditHere();
  const open = openTool(book.tools, focus);
  if (open !== null) return <OneTool key={focus} tool={open} />;
  return (
    <>
      {focus !== null && (
        <Notice kind="info">
          <p>This tool is not there any more.</p>
        </Notice>
      )}
      <ChosenTool />
      <ToolShelf />
      <NewTool />
    </>
  );
}
