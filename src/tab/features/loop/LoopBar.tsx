/** The counts by state, each of which shows only its own when pressed, and the choice of one audit. */
import { Field, Select } from '@fluentui/react-components';
import { auditsIn, type BoardChain, type LoopCount, type LoopFilter, loopCounts } from './loopView.ts';

export function LoopBar(props: {
  readonly all: readonly BoardChain[];
  /** Of the chosen audit: what is counted. */
  readonly ofAudit: readonly BoardChain[];
  readonly filter: LoopFilter;
  readonly onFilter: (filter: LoopFilter) => void;
}) {
  const { all, ofAudit, filter, onFilter } = props;
  return (
    <div className="loop-bar">
      <ul className="loop-counts" aria-label="Show only">
        {loopCounts(ofAudit).map(({ state, words, count }) => (
          <li key={state}>
            <button
              type="button"
              className="loop-count"
              data-state={state}
              aria-pressed={filter.state === state}
              disabled={count === 0 && filter.state !== state}
              onClick={() => onFilter({ ...filter, state: filter.state === state ? null : state })}
            >
              <span className={numberClass(state, count)}>{count}</span> <span>{words}</span>
            </button>
          </li>
        ))}
      </ul>
      <Field label="Audit">
        <Select
          value={filter.audit ?? ''}
          onChange={(_event, { value }) => onFilter({ ...filter, audit: value === '' ? null : value })}
        >
          <option value="">All audits</option>
          {auditsIn(all).map((audit) => (
            <option key={audit.key} value={audit.key}>
              {audit.name}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

/** What calls for attention, and what is proven, stand out; a colour is never all that says it. */
function numberClass(state: LoopCount['state'], count: number): string {
  if (count === 0) return 'loop-number';
  if (state === 'broken' || state === 'worse') return 'loop-number loop-broken';
  return state === 'improved' ? 'loop-number loop-improved' : 'loop-number';
}
