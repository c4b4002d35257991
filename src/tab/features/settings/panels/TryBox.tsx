/** What the personal-data guard would catch in a text, by the guard's own function. What is typed here is kept nowhere. */
import { Field, Textarea } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { readLocalPatterns } from '../../../../core/privacy/localPatterns.ts';
import { sayKind } from '../../../../core/privacy/sayGuard.ts';
import { scan } from '../../../../core/privacy/scan.ts';
import { useGuardKnowledge } from '../../../board/audit/guardKnowledge.ts';

/** @param isDraft whether the lines stand in the form and are not saved yet */
export function TryBox({ lines, isDraft }: { readonly lines: readonly string[]; readonly isDraft: boolean }) {
  const knows = useGuardKnowledge();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed);
  const caught = useMemo(() => scan(text, { ...knows, localPatterns: readLocalPatterns(lines) }), [text, knows, lines]);
  return (
    <div className="settings-try">
      <Field
        label="Try it"
        hint={`Write something made up: what is typed here is kept nowhere.${isDraft ? ' The numbers in the form below count here already.' : ''}`}
      >
        <Textarea value={typed} resize="vertical" onChange={(_event, { value }) => setTyped(value)} />
      </Field>
      <div role="status">
        {text.trim() !== '' && caught.length === 0 && <p>Nothing here would be stopped.</p>}
        {caught.length > 0 && (
          <ul>
            {caught.map(({ kind, weight, start, end }) => (
              <li key={start}>
                <strong>{text.slice(start, end)}</strong> looks like {sayKind(kind)}:{' '}
                {weight === 'stops' ? 'it could not be saved.' : 'the app would ask before saving.'}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
