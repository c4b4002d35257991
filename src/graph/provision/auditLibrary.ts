/**
 * Makes the library of the audits' files where it is missing; what is in it is never touched. Who may use it is set with
 * the permissions of the lists. Source: "Create a new list" (template `documentLibrary`).
 */
import { auditFiles } from '../../lists/auditFiles.ts';
import type { BoardSite } from '../lists/site.ts';
import { type ProvisionLine, siteLists } from './provisionLists.ts';

/** Whether the site has the library. @throws Fault */
export async function hasAuditLibrary(site: BoardSite): Promise<boolean> {
  return (await siteLists(site)).has(auditFiles.displayName);
}

/** @throws Fault `forbidden` when the caller may not make lists */
export async function provisionAuditLibrary(site: BoardSite, say: (line: ProvisionLine) => void): Promise<void> {
  const { displayName, description } = auditFiles;
  if (await hasAuditLibrary(site)) return say({ list: displayName, did: 'left as it is' });
  await site.api.call({
    method: 'POST',
    path: `/sites/${site.siteId}/lists`,
    body: { displayName, description, list: { template: 'documentLibrary' } },
    subject: { list: 'auditFiles' },
  });
  say({ list: displayName, did: 'created' });
}
