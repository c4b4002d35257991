/** The files of the folder, and for each the versions it had. */
import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { sayInstant } from '../../../../base/time/zone.ts';
import { openUrl } from '../../../../graph/files/openUrl.ts';
import type { SiteFile } from '../../../../graph/files/siteFiles.ts';
import type { Author } from '../../../../lists/definition/defineList.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { useVersions } from './readFiles.ts';
import { sayBytes } from './sayBytes.ts';

export function FileTable({ files }: { readonly files: readonly SiteFile[] }) {
  return (
    <ul className="file-list" aria-label="Files">
      {files.map((file) => (
        <li key={file.fileId}>
          <FileLine file={file} />
        </li>
      ))}
    </ul>
  );
}

function FileLine({ file }: { readonly file: SiteFile }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <p className="file-name">
        <Link href={openUrl(file)} target="_blank" rel="noreferrer">
          {file.name}
        </Link>
      </p>
      <p className="quiet">
        {sayBytes(file.size)}
        {file.changedAt !== null && `, ${sayInstant(file.changedAt)}`}, {sayWho(file.changedBy)}
      </p>
      <Button
        size="small"
        appearance="subtle"
        aria-expanded={isOpen}
        aria-label={`Versions of ${file.name}`}
        onClick={() => setOpen(!isOpen)}
      >
        Versions
      </Button>
      {isOpen && <Versions file={file} />}
    </>
  );
}

function Versions({ file }: { readonly file: SiteFile }) {
  const { data, error, refetch } = useVersions(file);
  if (data === undefined) {
    if (error === null) return <p role="status">Reading the versions…</p>;
    return <FaultNotice fault={error} onAgain={() => void refetch()} />;
  }
  return (
    <ol className="version-list" aria-label={`Versions of ${file.name}`}>
      {data.map(({ version, size, changedAt, changedBy }) => (
        <li key={version}>
          Version {version}: {sayBytes(size)}
          {changedAt !== null && `, ${sayInstant(changedAt)}`}, {sayWho(changedBy)}
        </li>
      ))}
    </ol>
  );
}

function sayWho(author: Author): string {
  if (author.kind === 'person') return author.name === '' ? 'somebody' : author.name;
  return author.kind === 'app' ? 'the app' : 'somebody';
}
