/** The memorandum itself, word for word, one closed fold for each version. */
import type { MouVersion } from '../../../core/mou/standing.ts';

export function VersionTexts({ versions }: { readonly versions: readonly MouVersion[] }) {
  return (
    <section className="panel" aria-labelledby="mou-texts">
      <h2 id="mou-texts">What is signed</h2>
      {versions.map((version) => (
        <details key={version.key} className="mou-text">
          <summary>{version.name}: read in full</summary>
          {version.changeNote !== null && <p className="quiet">What has changed: {version.changeNote}</p>}
          <div className="mou-wording">{version.wording}</div>
        </details>
      ))}
    </section>
  );
}
