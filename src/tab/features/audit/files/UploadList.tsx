/** What is being uploaded, and what a person has to decide about it. */
import { Button, ProgressBar } from '@fluentui/react-components';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { Uploading, useUploads } from './uploading.ts';

interface Props {
  readonly doing: ReturnType<typeof useUploads>;
  /** Names in the folder, in small letters. */
  readonly taken: ReadonlySet<string>;
}

/** Nothing while nothing is uploaded. */
export function UploadList({ doing, taken }: Props) {
  if (doing.uploads.length === 0) return null;
  return (
    <ul className="upload-list" aria-label="Uploads">
      {doing.uploads.map((one) => (
        <li key={one.id}>
          <UploadLine one={one} doing={doing} taken={taken} />
        </li>
      ))}
    </ul>
  );
}

function UploadLine({ one, doing, taken }: Props & { readonly one: Uploading }) {
  switch (one.is.state) {
    case 'sending':
      return (
        <div className="upload-line">
          <span>{one.name}</span>
          <ProgressBar value={one.is.percent / 100} aria-label={`Uploading ${one.name}`} />
        </div>
      );
    case 'done':
      return <p role="status">{one.name} is uploaded.</p>;
    case 'taken':
      return (
        <Notice
          kind="warning"
          title={`There is a file called ${one.name} already`}
          isUrgent
          action={
            <span className="form-buttons">
              <Button onClick={() => void doing.asNewVersion(one)}>Save as a new version</Button>
              <Button onClick={() => void doing.asOther(one, taken)}>Keep both</Button>
              <Button onClick={() => doing.drop(one)}>Cancel</Button>
            </span>
          }
        >
          <p>A new version keeps the earlier one: it can be opened again.</p>
        </Notice>
      );
    case 'refused':
      return (
        <Notice
          kind="error"
          title="This file was not uploaded"
          isUrgent
          action={<Button onClick={() => doing.drop(one)}>Close</Button>}
        >
          <p>{one.is.sentence}</p>
        </Notice>
      );
    case 'failed':
      return <FaultNotice fault={one.is.fault} onAgain={() => void doing.again(one)} />;
  }
}
