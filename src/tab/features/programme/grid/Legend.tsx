/** What the signs of the programme mean; printed with it. */
import type { Terms } from '../../../../core/words/terms.ts';

export function Legend({ terms }: { readonly terms: Terms }) {
  return (
    <dl className="legend" aria-label="What the signs mean">
      <div>
        <dt>*</dt>
        <dd>{terms.priorityMarker}</dd>
      </div>
      <div>
        <dt>**</dt>
        <dd>{terms.reviewMarker}</dd>
      </div>
      <div>
        <dt>X</dt>
        <dd>Planned in this quarter</dd>
      </div>
      <div>
        <dt>NEW</dt>
        <dd>Not in an earlier programme</dd>
      </div>
    </dl>
  );
}
