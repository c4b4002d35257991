/**
 * The document library in which audits keep their files, and who may use it. A library of its own, because the site's
 * default one is open to everybody who may use the site. It has no columns of ours: files stand in a folder for each audit.
 */
import type { Circle } from './definition/writing.ts';

/** Which library, and whose. Agencies and Board members hold nothing on it. */
export const auditFiles = {
  displayName: 'Audit files',
  description: 'Agendas, minutes and reports of audits. No file may say who a child or a parent is.',
  /**
   * They add, replace and delete: a file that names somebody must be taken away at once by whoever sees it. SharePoint's
   * recycle bin keeps what was deleted.
   */
  usedBy: ['chair', 'qaManager', 'subGroup'],
} as const satisfies { readonly displayName: string; readonly description: string; readonly usedBy: readonly Circle[] };
