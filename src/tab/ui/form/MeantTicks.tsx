/** What is odd about a form and may be meant all the same: one tick each. Nothing while there is nothing odd. */
import { Checkbox } from '@fluentui/react-components';

export function MeantTicks<What extends string>(props: {
  readonly odd: readonly { readonly what: What; readonly sentence: string }[];
  readonly meant: readonly What[];
  readonly onChange: (meant: readonly What[]) => void;
  /** Whether it was tried to save without a tick. */
  readonly isMissing: boolean;
}) {
  const { odd, meant, onChange, isMissing } = props;
  return (
    <div aria-live="polite">
      {odd.map(({ what, sentence }) => (
        <Checkbox
          key={what}
          label={sentence}
          checked={meant.includes(what)}
          onChange={(_event, { checked }) =>
            onChange(checked === true ? [...meant, what] : meant.filter((one) => one !== what))
          }
        />
      ))}
      {isMissing && odd.some(({ what }) => !meant.includes(what)) && (
        <p className="field-error">Tick what is meant, or choose something else above.</p>
      )}
    </div>
  );
}
