/**
 * What stands in the designer: the draft as somebody is changing it, kept while they look at another section, the last step
 * back, and where the focus goes after each step. Nothing is written here.
 */
import { useEffect, useRef, useState } from 'react';
import type { AuditTool } from '../../../../../core/audit/auditBook.ts';
import { canonicalTool } from '../../../../../core/audit/tool/canonicalTool.ts';
import type { ToolContent } from '../../../../../lists/toolContent.ts';
import type { ToolDraft } from '../prepareTool.ts';

/** Drafts that were left without being saved, for as long as the page is open. */
const leftBehind = new Map<string, ToolDraft>();

export interface Told {
  /** Read out after the step. */
  readonly said?: string;
  /** Id of the element that gets the focus. */
  readonly focus?: string;
  /** The step can be taken back. */
  readonly canUndo?: boolean;
}

export interface Design {
  readonly draft: ToolDraft;
  readonly isChanged: boolean;
  readonly said: string;
  /** Takes back the last removal; null where there is none. */
  readonly undo: (() => void) | null;
  /** `questions.<id>` that is open for editing. */
  readonly open: string | null;
  setName(name: string): void;
  change(step: (content: ToolContent) => ToolContent, told?: Told): void;
  show(question: string | null, focus?: string): void;
  /** After a save, or when somebody else's version is kept: follows the row again. */
  forget(): void;
}

export function useDesign(tool: AuditTool): Design {
  const [mine, setMine] = useState<ToolDraft | null>(() => leftBehind.get(tool.key) ?? null);
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [before, setBefore] = useState<ToolDraft | null>(null);
  const focusNext = useFocusNext();
  const draft = mine ?? { name: tool.name, content: tool.content };
  const isChanged = mine !== null && !isSame(mine, tool);
  useKept(tool.key, isChanged ? mine : null);
  return {
    draft,
    isChanged,
    said,
    open,
    undo:
      before === null
        ? null
        : () => {
            setMine(before);
            setBefore(null);
            setSaid('It is back.');
          },
    setName: (name) => setMine({ ...draft, name }),
    change: (step, told = {}) => {
      setMine({ ...draft, content: step(draft.content) });
      setBefore(told.canUndo === true ? draft : null);
      setSaid(told.said ?? '');
      if (told.focus !== undefined) focusNext(told.focus);
    },
    show: (question, focus) => {
      setOpen(question);
      if (focus !== undefined) focusNext(focus);
    },
    forget: () => {
      setMine(null);
      setBefore(null);
    },
  };
}

function isSame(draft: ToolDraft, tool: AuditTool): boolean {
  return draft.name === tool.name && canonicalTool(draft.content) === canonicalTool(tool.content);
}

/** The element may come with the next rendering only. */
function useFocusNext(): (id: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const place = document.getElementById(wanted.current);
    wanted.current = null;
    const box = place?.querySelector<HTMLInputElement | HTMLTextAreaElement>('textarea, input') ?? null;
    const isForWriting = box !== null && (place?.tagName === 'ARTICLE' || box.value === '');
    (isForWriting ? box : place)?.focus();
  });
  return (id) => {
    wanted.current = id;
  };
}

/** Kept for the way back, and the browser asks before the page is closed. */
function useKept(key: string, draft: ToolDraft | null): void {
  useEffect(() => {
    if (draft === null) {
      leftBehind.delete(key);
      return;
    }
    leftBehind.set(key, draft);
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [key, draft]);
}
