/** Where versions are written, issued and taken back; for those who may. */
import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { isSigned, type MouVersion, versionToSign } from '../../../../core/mou/standing.ts';
import { draftsOf } from '../../../../core/mou/versions/drafting.ts';
import { guardKnowledgeOf } from '../../../../core/privacy/knowledge.ts';
import { GuardProvider } from '../../../board/audit/guardKnowledge.ts';
import { useToday } from '../../../board/clock.ts';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { booksOf, type Live, type Standing, useReadAgain } from '../readMou.ts';
import { DraftCard } from './DraftCard.tsx';
import { DraftForm } from './DraftForm.tsx';
import type { Desk } from './desk.ts';
import { WithdrawForm } from './WithdrawForm.tsx';
import './versions.css';

export function VersionDesk({ standing, live }: { readonly standing: Standing; readonly live: Live }) {
  const today = useToday();
  const readAgain = useReadAgain();
  const [said, setSaid] = useState({ sentence: '' });
  const place = useRef<HTMLElement>(null);
  const { board, agencies } = standing;
  const knows = useMemo(
    () => guardKnowledgeOf({ membership: board.membership, agencies, settings: board.settings }),
    [board, agencies],
  );
  const books = booksOf(standing, live);
  const saved = async (sentence: string): Promise<void> => {
    await readAgain();
    setSaid({ sentence });
  };
  useEffect(() => {
    // What the focus was in may have gone with what was written: a draft is a draft no more.
    if (said.sentence !== '' && document.activeElement === document.body) place.current?.focus();
  }, [said]);
  const desk: Desk = { at: standing, books, today, saved };
  const drafts = draftsOf(books, today);
  const out = versionToSign(books, today);
  return (
    <GuardProvider value={knows}>
      <section ref={place} tabIndex={-1} className="panel card-focus" aria-labelledby="mou-desk">
        <h2 id="mou-desk">Write and issue</h2>
        <p role="status">{said.sentence}</p>
        {drafts.length === 0 && <NewVersion desk={desk} isFirst={out === null} />}
        {drafts.map((version) => (
          <DraftCard key={version.key} desk={desk} version={version} />
        ))}
        {out !== null && !isSigned(books, out) && <TakeBack key={out.key} desk={desk} version={out} />}
      </section>
    </GuardProvider>
  );
}

function NewVersion({ desk, isFirst }: { readonly desk: Desk; readonly isFirst: boolean }) {
  const form = useOpenForm<'new'>();
  return (
    <article ref={form.place} tabIndex={-1} className="version-draft card-focus" aria-label="New version">
      {form.open === null ? (
        <>
          <p>
            {isFirst
              ? 'Nothing is written yet. You can begin with the framework’s text and change it.'
              : 'No new version is being written. A draft is sent to nobody until you issue it.'}
          </p>
          <div className="row">
            <Button appearance={isFirst ? 'primary' : 'secondary'} onClick={() => form.show('new')}>
              New version…
            </Button>
          </div>
        </>
      ) : (
        <DraftForm desk={desk} version={null} onClose={form.close} />
      )}
    </article>
  );
}

function TakeBack({ desk, version }: { readonly desk: Desk; readonly version: MouVersion }) {
  const form = useOpenForm<'withdraw'>();
  return (
    <article ref={form.place} tabIndex={-1} className="version-draft card-focus" aria-label={`Issued: ${version.name}`}>
      <h3>{version.name}</h3>
      <p>Issued, and nobody has signed it yet. If it was issued by mistake, you can still take it back.</p>
      {form.open === null ? (
        <div className="row">
          <Button onClick={() => form.show('withdraw')}>Withdraw…</Button>
        </div>
      ) : (
        <WithdrawForm desk={desk} version={version} onClose={form.close} />
      )}
    </article>
  );
}
