/** The audit's folder in the library of the audits' files: what is in it, opened in Office, and the way to put something there. */
import { Button, Link } from '@fluentui/react-components';
import { ArrowUpload20Regular } from '@fluentui/react-icons';
import { type DragEvent, useRef, useState } from 'react';
import { useTerms } from '../../../board/useTerms.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useAuditHere } from '../auditHere.ts';
import { FileTable } from './FileTable.tsx';
import { type AuditFiles, useFiles } from './readFiles.ts';
import { UploadList } from './UploadList.tsx';
import { useUploads } from './uploading.ts';
import './files.css';

export function FilesSection() {
  const { may } = useAuditHere();
  const allowed = may('see files');
  // SharePoint would refuse as well; this says who may.
  return allowed.ok ? <ReadFiles /> : <p className="quiet">{allowed.refusals[0].sentence}</p>;
}

function ReadFiles() {
  const { book } = useAuditHere();
  const { reading, readAgain } = useFiles(book.audit);
  const { data, error } = reading;
  if (data === undefined) {
    if (error === null) return <Loading what="the files" />;
    return <FaultNotice fault={error} onAgain={() => void reading.refetch()} />;
  }
  return <Files at={data} readAgain={readAgain} />;
}

function Files({ at, readAgain }: { readonly at: AuditFiles; readonly readAgain: () => Promise<void> }) {
  const { may } = useAuditHere();
  const { qaManager } = useTerms();
  const doing = useUploads(at.folder, readAgain);
  const taken = new Set(at.files.map((file) => file.name.toLowerCase()));
  const allowed = may('upload files');
  return (
    <>
      <p>
        Files of the audit, such as agendas, minutes and the report.{' '}
        <strong>No file may say who a child or a parent is.</strong> The chair, the {qaManager} and the sub group can
        open what is here, and no agency: an agency’s own evidence about a case stays with the agency.{' '}
        <Link href={at.folder.webUrl} target="_blank" rel="noreferrer">
          Open the folder in SharePoint
        </Link>
      </p>
      {allowed.ok ? (
        <UploadPlace onFiles={(files) => void doing.add(files)} />
      ) : (
        <p className="quiet">{allowed.refusals[0].sentence}</p>
      )}
      <UploadList doing={doing} taken={taken} />
      {at.files.length === 0 ? <p>There are no files yet.</p> : <FileTable files={at.files} />}
      {at.unread > 0 && (
        <Notice kind="info">
          <p>
            The folder holds something else as well, such as a notebook or a folder. Open it in SharePoint to see it.
          </p>
        </Notice>
      )}
    </>
  );
}

/** A place to drop files on, and the button that does the same for keyboard and touch. */
function UploadPlace({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <section
      aria-label="Upload files"
      className="upload-place"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button icon={<ArrowUpload20Regular />} onClick={() => input.current?.click()}>
        Upload files
      </Button>
      <span className="quiet">or drop them here</span>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to upload"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = ''; // the same file can be chosen again
        }}
      />
    </section>
  );
}
