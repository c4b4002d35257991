/** What the sections are called, and who finds which. */
import type { AuditRole } from '../../../core/audit/rights.ts';
import type { ClosedPart } from '../../board/audit/auditBoard.ts';
import { type AuditSection, auditSections } from '../../board/routes.ts';

export const sectionNames: Readonly<Record<AuditSection, string>> = {
  overview: 'Overview',
  terms: 'Terms of reference',
  people: 'People and agencies',
  tool: 'Audit tool',
  cases: 'Cases',
  returns: 'Case returns',
  moderation: 'Moderation',
  analysis: 'Analysis',
  findings: 'Findings',
  actions: 'Action plan',
  learning: 'Learning',
  report: 'Report',
  files: 'Files',
  history: 'History',
};

/** The list without which a section has nothing to show. */
const needs: Readonly<Partial<Record<AuditSection, ClosedPart>>> = {
  cases: 'cases',
  returns: 'returns',
  moderation: 'moderations',
  findings: 'findings',
};

/** Sections for those who see every return: what they show is made of all of them. */
const ofAllReturns: ReadonlySet<AuditSection> = new Set(['moderation', 'analysis', 'report']);
const seeAll: ReadonlySet<AuditRole> = new Set(['chair', 'QA manager', 'sub group member', 'audit lead', 'joint lead']);

/** In the order of the work. */
export function sectionsFor(closed: ReadonlySet<ClosedPart>, roles: readonly AuditRole[]): readonly AuditSection[] {
  const all = roles.some((role) => seeAll.has(role));
  return auditSections.filter((section) => {
    const need = needs[section];
    if (need !== undefined && closed.has(need)) return false;
    return all || !ofAllReturns.has(section);
  });
}
