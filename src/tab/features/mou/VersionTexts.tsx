/** The memorandum itself, word for word, one closed fold for each version, and what each changed; withdrawn ones in a line. */
import { type MouBooks, type MouVersion, versionState } from '../../../core/mou/standing.ts';
import { versionBefore } from '../../../core/mou/versions/drafting.ts';
import { useToday } from '../../board/clock.ts';
import type { Matrix } from './matrix.ts';
import { Differences } from './versions/Differences.tsx';
import { sayWithdrawn } from './versions/sayVersions.ts';

export function VersionTexts({ books, matrix }: { readonly books: MouBooks; readonly matrix: Matrix }) {
  const today = useToday();
  const withdrawn = books.versions.filter(
    (version) => version.issuedOn !== null && versionState(books, version, today) === 'withdrawn',
  );
  if (matrix.versions.length + withdrawn.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="mou-texts">
      <h2 id="mou-texts">What is signed</h2>
      {matrix.versions.map((version) => (
        <Text key={version.key} version={version} before={versionBefore(books, version, today)} />
      ))}
      {withdrawn.map((version) => (
        <p key={version.key} className="quiet">
          {sayWithdrawn(version)}
        </p>
      ))}
    </section>
  );
}

function Text({ version, before }: { readonly version: MouVersion; readonly before: MouVersion | null }) {
  return (
    <>
      <details className="mou-text">
        <summary>{version.name}: read in full</summary>
        {version.changeNote !== null && <p className="quiet">What has changed: {version.changeNote}</p>}
        <div className="mou-wording">{version.wording}</div>
      </details>
      {before !== null && (
        <details className="mou-text">
          <summary>
            {version.name}: what is different from {before.name}
          </summary>
          <Differences before={before} wording={version.wording} />
        </details>
      )}
    </>
  );
}
