/**
 * What the section shows: which version the audit uses and whether it is fixed, the tools of the board by what their versions
 * have in common, and the starting tools that the board has not taken yet.
 */
import { slug } from '../../../../base/id.ts';
import type { PlainDate } from '../../../../base/time/plainDate.ts';
import type { AuditTool } from '../../../../core/audit/auditBook.ts';
import type { AuditPath } from '../../../../core/audit/path/auditPath.ts';
import { startingTools } from '../../../../core/audit/tool/library/startingTools.ts';
import type { ImportedTool } from '../../../../core/audit/tool/openFormat.ts';

/** The day on which the returns were opened, which fixed the questions; null before. */
export function fixedOn({ moves }: Pick<AuditPath, 'moves'>): PlainDate | null {
  return moves.find((move) => move.step === 'returns open')?.on ?? null;
}

export interface ToolFamily {
  readonly family: string;
  /** As the newest version is called. */
  readonly name: string;
  /** Newest first. */
  readonly versions: readonly AuditTool[];
}

/** By name; withdrawn versions stay, because earlier audits used them. */
export function toolFamilies(tools: readonly AuditTool[]): readonly ToolFamily[] {
  const families = [...new Set(tools.map((tool) => tool.family))].map((family) => {
    const versions = tools.filter((tool) => tool.family === family).toSorted((a, b) => b.version - a.version);
    return { family, name: versions[0]?.name ?? family, versions };
  });
  return families.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** Starting tools of which the board has no version yet. */
export function startingToolsLeft(tools: readonly AuditTool[]): readonly ImportedTool[] {
  const taken = new Set(tools.map((tool) => tool.family));
  return startingTools.filter(({ name }) => !taken.has(slug(name)));
}

const startingMark = 'starting.';

/** The place of a starting tool in an address. */
export function placeOfStarting({ name }: ImportedTool): string {
  return `${startingMark}${slug(name)}`;
}

/** What an address opens: a tool of the board, a starting tool, or nothing. */
export function openTool(tools: readonly AuditTool[], focus: string | null): AuditTool | ImportedTool | null {
  if (focus === null) return null;
  return (
    tools.find((tool) => tool.key === focus) ?? startingTools.find((tool) => placeOfStarting(tool) === focus) ?? null
  );
}

/** Whether it is a row of the board and not one of the starting tools. */
export function isOfBoard(tool: AuditTool | ImportedTool): tool is AuditTool {
  return 'key' in tool;
}
