/** The board's own words (R93), each beside the words of the two packs. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { prepareTerms, termMeanings } from '../../../../core/settings/termsTyped.ts';
import { type Terms, type TermsPack, termsPacks } from '../../../../core/words/terms.ts';
import { type TermName, termNames } from '../../../../lists/terms.ts';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Panel, type PanelForm, type PanelProps } from '../Panel.tsx';
import { prepared } from '../prepared.ts';
import { SettingForm } from '../SettingForm.tsx';
import { writesTerms } from '../settingsWriting.ts';

const packNames: Readonly<Record<TermsPack, string>> = { lscp2023: 'LSCP 2023', lscb2015: 'LSCB 2015' };
const packs: readonly TermsPack[] = ['lscp2023', 'lscb2015'];

export function WordsPanel(props: PanelProps) {
  const { terms } = props.at.board;
  const empty = props.at.words.filter(({ says }) => says === '').map(({ term }) => termMeanings[term]);
  return (
    <Panel
      id="settings-words"
      title="Words"
      at={props}
      fields={[]}
      change="Change the words"
      form={(handlers) => <WordsForm {...props} handlers={handlers} />}
    >
      {empty.length > 0 && (
        <Notice kind="warning" title="To be mended">
          <p>No word stands in the list for: {empty.join('; ')}. Until one does, the framework’s counts.</p>
        </Notice>
      )}
      <p>Every screen, card and report uses them.</p>
      <table className="settings-table">
        <caption className="unseen">What this board calls things, beside the words of the two packs</caption>
        <thead>
          <tr>
            <th scope="col">What it names</th>
            <th scope="col">This board says</th>
            {packs.map((pack) => (
              <th scope="col" key={pack}>
                {packNames[pack]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {termNames.map((name) => (
            <tr key={name}>
              <th scope="row">{termMeanings[name]}</th>
              <td data-label="This board says">
                <strong>{terms[name]}</strong>
              </td>
              {packs.map((pack) => (
                <td data-label={packNames[pack]} key={pack}>
                  {termsPacks[pack][name] === terms[name] ? (
                    <span className="quiet">the same</span>
                  ) : (
                    termsPacks[pack][name]
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function WordsForm({ at, handlers }: PanelProps & { readonly handlers: PanelForm }) {
  const [base] = useState({ words: at.words, said: at.board.terms });
  const [typed, setTyped] = useState<Terms>(() => {
    const empty = base.words.filter(({ says }) => says === '').map(({ term }): [TermName, string] => [term, '']);
    return { ...base.said, ...Object.fromEntries(empty) };
  });
  return (
    <SettingForm
      label="Words"
      save="Save the words"
      handlers={handlers}
      prepare={prepared(
        () => prepareTerms(typed),
        (checked) => writesTerms(checked, base),
      )}
    >
      {(errorOf) => (
        <>
          <div className="row">
            {packs.map((pack) => (
              <Button key={pack} onClick={() => setTyped(termsPacks[pack])}>
                Use the words of {packNames[pack]}
              </Button>
            ))}
            <span className="quiet">They are filled in below and saved when you say so.</span>
          </div>
          {termNames.map((name) => (
            <TextBox
              key={name}
              label={termMeanings[name]}
              required
              value={typed[name]}
              maxLength={255}
              hint={sayPacks(name)}
              error={errorOf(name)}
              onChange={(says) => setTyped({ ...typed, [name]: says })}
            />
          ))}
        </>
      )}
    </SettingForm>
  );
}

function sayPacks(name: TermName): string {
  const [since, before] = [termsPacks.lscp2023[name], termsPacks.lscb2015[name]];
  return since === before ? `Both packs: ${since}` : `LSCP 2023: ${since}. LSCB 2015: ${before}`;
}
