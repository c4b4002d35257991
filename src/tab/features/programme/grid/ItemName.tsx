/**
 * What a row is called, as the programme prints it: markers before the name, a combined item with its parts and their
 * own markers (R61-R63), NEW, and the focus. Markers are read out in words.
 */

import type { FinancialYear } from '../../../../base/time/quarter.ts';
import type { ItemPart, ItemView, Marker } from '../../../../core/programme/programme.ts';
import type { Terms } from '../../../../core/words/terms.ts';
import { hashOf } from '../../../board/routes.ts';
import { Flag } from '../../../ui/Flag.tsx';
import { sayMarker } from '../sayProgramme.ts';

/** The id of the link to an item's details, to which the keyboard returns when they are closed. */
export function linkIdOf(itemKey: string): string {
  return `item-${itemKey}`;
}

function Marks({ markers, terms }: { readonly markers: readonly Marker[]; readonly terms: Terms }) {
  return markers.map((marker) => (
    <span key={marker} className="mark" title={sayMarker(marker, terms)}>
      <span aria-hidden>{marker}</span>
      <span className="unseen">{sayMarker(marker, terms)}: </span>
    </span>
  ));
}

function Part({ part, terms }: { readonly part: ItemPart; readonly terms: Terms }) {
  return (
    <li>
      <Marks markers={part.markers} terms={terms} />
      {part.name}
    </li>
  );
}

/** @param year where the link to the details leads */
export function ItemName(props: { readonly view: ItemView; readonly year: FinancialYear; readonly terms: Terms }) {
  const { view, year, terms } = props;
  const { item } = view;
  return (
    <div className="item-name">
      <span>
        {item.isNew && <Flag kind="new">NEW</Flag>} {!view.isCombined && <Marks markers={view.markers} terms={terms} />}
        <a id={linkIdOf(item.key)} href={hashOf({ page: 'programme', year, item: item.key, view: 'year' })}>
          {item.name}
        </a>
      </span>
      {view.isCombined && (
        <ul className="item-parts" aria-label="Parts of this combined item">
          {view.parts.map((part) => (
            <Part key={part.name} part={part} terms={terms} />
          ))}
        </ul>
      )}
      {item.focus !== null && <span className="quiet item-small">{item.focus}</span>}
    </div>
  );
}
