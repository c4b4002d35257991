/** One draft: where it stands, how it will look, what is different, and what can be done with it. */
import { Button } from '@fluentui/react-components';
import { dateIn } from '../../../../base/time/zone.ts';
import type { MouVersion } from '../../../../core/mou/standing.ts';
import { versionBefore } from '../../../../core/mou/versions/drafting.ts';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { CardPreview } from './CardPreview.tsx';
import { Differences } from './Differences.tsx';
import { DraftForm } from './DraftForm.tsx';
import type { Desk } from './desk.ts';
import { IssueForm } from './IssueForm.tsx';
import { sayDraft } from './sayVersions.ts';
import { WithdrawForm } from './WithdrawForm.tsx';

export function DraftCard({ desk, version }: { readonly desk: Desk; readonly version: MouVersion }) {
  const form = useOpenForm<'edit' | 'issue' | 'remove'>();
  const before = versionBefore(desk.books, version, desk.today);
  const shared = { desk, version, onClose: form.close };
  return (
    <article ref={form.place} tabIndex={-1} className="version-draft card-focus" aria-label={`Draft: ${version.name}`}>
      <h3>{version.name}</h3>
      <p>{sayDraft(version, dateIn(version.changedAt))}</p>
      {version.changeNote !== null && <p>What has changed: {version.changeNote}</p>}
      {form.open !== 'edit' && (
        <>
          <details className="mou-text">
            <summary>What a representative will see</summary>
            <CardPreview
              name={version.name}
              wording={version.wording}
              boardName={desk.at.board.settings?.boardName ?? ''}
            />
          </details>
          {before !== null && (
            <details className="mou-text">
              <summary>What is different from {before.name}</summary>
              <Differences before={before} wording={version.wording} />
            </details>
          )}
        </>
      )}
      {form.open === null && (
        <div className="row">
          <Button appearance="primary" onClick={() => form.show('issue')}>
            Issue…
          </Button>
          <Button onClick={() => form.show('edit')}>Edit…</Button>
          <Button onClick={() => form.show('remove')}>Remove…</Button>
        </div>
      )}
      {form.open === 'edit' && <DraftForm {...shared} />}
      {form.open === 'issue' && <IssueForm {...shared} />}
      {form.open === 'remove' && <WithdrawForm {...shared} />}
    </article>
  );
}
