/** What the audit found: good practice first, then what should be better, then risks, each with its recommendations. */
import { Button } from '@fluentui/react-components';
import { byKind } from '../../../../core/audit/findings/finding.ts';
import { hashOf } from '../../../board/routes.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useAuditHere } from '../auditHere.ts';
import { FindingCard } from './FindingCard.tsx';
import { FindingForm } from './FindingForm.tsx';
import { kindHeadings, sayFindings, stillMissing } from './findingsView.ts';
import { MergeThemes } from './MergeThemes.tsx';
import { useWorks, type Works } from './useWorks.ts';
import './findings.css';

export function FindingsSection() {
  const { book } = useAuditHere();
  const works = useWorks();
  const kinds = byKind(book.findings);
  return (
    <>
      <p>{sayFindings(book.findings)}</p>
      {works.error !== null && <FaultNotice fault={works.error} onAgain={works.again} />}
      <Missing works={works} />
      <NewFinding />
      {kindHeadings.map(([kind, heading]) =>
        kinds[kind].length === 0 ? null : (
          <section key={kind} className="finding-group" aria-labelledby={`kind-${kind}`}>
            <h3 id={`kind-${kind}`}>
              {heading} <span className="quiet">({kinds[kind].length})</span>
            </h3>
            <ul className="cards">
              {kinds[kind].map((finding) => (
                <FindingCard key={finding.key} finding={finding} works={works} />
              ))}
            </ul>
          </section>
        ),
      )}
      <MergeThemes />
    </>
  );
}

function Missing({ works }: { readonly works: Works }) {
  const { book } = useAuditHere();
  const missing = stillMissing(book, works.books);
  if (missing.length === 0) return null;
  return (
    <Notice kind="warning" title="Still missing before the report">
      <ul className="plain-marks">
        {missing.map(({ finding, sentence }) => (
          <li key={sentence}>
            {finding === null ? (
              sentence
            ) : (
              <a href={hashOf({ page: 'audit', audit: book.audit.key, section: 'findings', focus: finding.key })}>
                {sentence}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function NewFinding() {
  const { may } = useAuditHere();
  const form = useOpenForm<'add'>();
  const allowed = may('edit findings');
  if (!allowed.ok) return <p className="quiet">{allowed.refusals[0].sentence}</p>;
  return (
    <article ref={form.place} tabIndex={-1} className="card-focus" aria-label="New finding">
      {form.open === null ? (
        <Button appearance="primary" onClick={() => form.show('add')}>
          Add a finding…
        </Button>
      ) : (
        <FindingForm finding={null} onClose={form.close} />
      )}
    </article>
  );
}
