/** Each agency that is about to be entered: its sector, to be changed, its key, for ever, and what is wrong with it. */
import { ErrorCircle12Filled } from '@fluentui/react-icons';
import type { JudgedEntry } from '../../../core/people/agencies.ts';
import type { Sector } from '../../../core/people/usualAgencies.ts';
import { sectors } from '../../../lists/agencies.ts';

export function WhatWillBe(props: {
  readonly labelledBy: string;
  readonly judged: readonly JudgedEntry[];
  readonly onSector: (name: string, sector: Sector) => void;
}) {
  return (
    <>
      <p className="quiet">The key is for programs: it stays as it is, also when the agency is renamed.</p>
      <ul className="agencies-new" aria-labelledby={props.labelledBy}>
        {props.judged.map(({ entry, key, refusal }, at) => (
          <li key={`${at} ${key}`}>
            <span className="agencies-new-name">
              <strong>{entry.name}</strong> <code className="quiet">{key}</code>
            </span>
            {refusal === null ? (
              <select
                className="plain-select"
                aria-label={`Sector of ${entry.name}`}
                value={entry.sector}
                onChange={({ target }) => {
                  const sector = sectors.find((one) => one === target.value);
                  if (sector !== undefined) props.onSector(entry.name, sector);
                }}
              >
                {sectors.map((sector) => (
                  <option key={sector} value={sector}>
                    {sector}
                  </option>
                ))}
              </select>
            ) : (
              <p className="field-error">
                <ErrorCircle12Filled aria-hidden /> {refusal.sentence}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
