/** The audit's folder as its section shows it: made when somebody first opens it who may upload, read again after each upload. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Audit } from '../../../../core/duties/snapshot.ts';
import { auditFolder } from '../../../../graph/files/auditFolder.ts';
import { type FileVersion, listFiles, versionsOf } from '../../../../graph/files/listFiles.ts';
import type { SiteFile, SiteFolder } from '../../../../graph/files/siteFiles.ts';
import type { BoardSite } from '../../../../graph/lists/site.ts';
import { useSite } from '../../../board/world.ts';

export interface AuditFiles {
  readonly folder: SiteFolder;
  /** The one that changed last first. */
  readonly files: readonly SiteFile[];
  readonly unread: number;
}

async function read(site: BoardSite, audit: Audit, signal: AbortSignal): Promise<AuditFiles> {
  const folder = await auditFolder(site, audit.key, audit.name);
  const { files, unread } = await listFiles(site, folder, { signal });
  return {
    folder,
    files: [...files].sort((one, other) => (other.changedAt ?? '').localeCompare(one.changedAt ?? '')),
    unread,
  };
}

export function useFiles(audit: Audit) {
  const site = useSite();
  const queries = useQueryClient();
  const queryKey = ['files', audit.key];
  const reading = useQuery({ queryKey, queryFn: ({ signal }) => read(site, audit, signal) });
  return { reading, readAgain: () => queries.invalidateQueries({ queryKey }) };
}

/** Asked for when a person opens the versions of one file. */
export function useVersions(file: SiteFile) {
  const site = useSite();
  return useQuery<readonly FileVersion[]>({
    queryKey: ['files', 'versions', file.fileId, file.etag],
    queryFn: () => versionsOf(site, file),
  });
}
