/** The form of the terms: what is missing on top, boxes in sections, and the way to save that stays in sight. */
import { Button } from '@fluentui/react-components';
import { keyOf } from '../../../../base/id.ts';
import { accept } from '../../../../base/result.ts';
import type { AuditBook } from '../../../../core/audit/auditBook.ts';
import { missingEquality, missingTerms } from '../../../../core/audit/terms/termsContent.ts';
import { capital } from '../../../../core/words/terms.ts';
import { refTo } from '../../../../lists/definition/columns.ts';
import { termsOfReference } from '../../../../lists/termsOfReference.ts';
import { type AuditWrite, useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds, changes } from '../../../board/audit/writing.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { GuardedSave, GuardForm } from '../../../ui/GuardForm.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { WriteOutcome } from '../../../ui/write/WriteOutcome.tsx';
import { useAuditHere } from '../auditHere.ts';
import { keptTerms, useKeptTerms } from './keptDrafts.ts';
import { TermsBoxes } from './TermsBoxes.tsx';
import { asWritten, formOf, isChanged, readyTerms, type TermsForm, valuesOf } from './termsForm.ts';

export function TermsEditor() {
  const here = useAuditHere();
  const { book } = here;
  const audit = book.audit.key;
  const kept = useKeptTerms(audit);
  const base = kept === null ? book.itsTerms : kept.base;
  const form = kept === null ? formOf(book.itsTerms) : kept.form;
  const writing = useAuditWrite(async () => {
    await here.saved('The terms of reference are saved.');
    keptTerms.drop(audit);
  });
  const set = (changed: Partial<TermsForm>): void => {
    const next = { ...form, ...changed };
    if (isChanged(base, next)) keptTerms.keep(audit, { base, form: next });
    else keptTerms.drop(audit);
  };
  const rows = () => {
    const allowed = here.may('edit terms');
    if (!allowed.ok) return allowed;
    const ready = readyTerms(base, form, book.audit);
    if (!ready.ok) return ready;
    if (base !== null) return accept([changes(termsOfReference, base, ready.value)]);
    const whole = { ...valuesOf(form), audit: refTo(book.audit) };
    return accept([adds(termsOfReference, keyOf<'termsOfReference'>(audit), whole)]);
  };
  const isSaving = writing.write.state === 'saving';
  return (
    <>
      <StillMissing book={{ ...book, itsTerms: base === null ? null : asWritten(base, form) }} />
      <GuardForm>
        <form
          className="terms-form"
          noValidate
          aria-label="Terms of reference"
          onSubmit={(event) => {
            event.preventDefault();
            void writing.save(rows);
          }}
        >
          <TermsBoxes form={form} set={set} errorOf={errorsOf(writing.write)} />
          <div className="terms-save">
            <WriteOutcome writing={keepingTheirs(writing, () => giveUp(audit, here.saved))} />
            <div className="row">
              <GuardedSave isSaving={isSaving}>{isSaving ? 'Saving…' : 'Save the terms'}</GuardedSave>
              {kept !== null && !isSaving && (
                <Button
                  onClick={() => {
                    keptTerms.drop(audit);
                    writing.reset();
                  }}
                >
                  Undo my changes
                </Button>
              )}
              <span className="quiet" role="status">
                {kept === null ? '' : 'Not saved yet. It is kept while you look at other sections.'}
              </span>
            </div>
          </div>
        </form>
      </GuardForm>
    </>
  );
}

/** Keeping what somebody else saved means giving up one's own, and looking at theirs. */
function keepingTheirs(writing: AuditWrite, onTheirs: () => void): AuditWrite {
  return {
    ...writing,
    reset: () => {
      writing.reset();
      onTheirs();
    },
  };
}

function giveUp(audit: string, saved: (sentence: string) => Promise<void>): void {
  keptTerms.drop(audit);
  void saved('Their version is kept.');
}

function StillMissing({ book }: { readonly book: AuditBook }) {
  if (book.itsTerms === null) {
    return (
      <Notice kind="info" title="Nothing is written yet">
        <p>You can save as often as you like: the terms need not be complete at once.</p>
      </Notice>
    );
  }
  const missing = [...missingTerms(book), ...missingEquality(book)];
  if (missing.length === 0) {
    return (
      <Notice kind="success">
        <p>Nothing is missing in the terms.</p>
      </Notice>
    );
  }
  return (
    <Notice kind="warning" title="Still missing in the terms">
      <ul className="terms-missing">
        {missing.map(({ what }) => (
          <li key={what}>{capital(what)}</li>
        ))}
      </ul>
    </Notice>
  );
}
