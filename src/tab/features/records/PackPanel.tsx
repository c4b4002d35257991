/** The papers for the data protection officer, as Word files made from the settings as they are now. */
import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { PackFacts } from '../../../core/records/pack/packFacts.ts';
import { type PackPaper, packPapers } from '../../../core/records/pack/papers.ts';
import { saveWord } from '../../board/word/saveWord.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { RecordsSeen } from './readRecords.ts';

export function PackPanel({ pack }: Pick<RecordsSeen, 'pack'>) {
  return (
    <section className="panel" aria-labelledby="records-pack">
      <h2 id="records-pack">Papers for the data protection officer</h2>
      {pack.ok ? (
        <Papers facts={pack.value} />
      ) : (
        <Notice kind="error" title="The papers cannot be made yet">
          {pack.refusals.map(({ code, sentence }) => (
            <p key={`${code} ${sentence}`}>{sentence}</p>
          ))}
        </Notice>
      )}
    </section>
  );
}

function Papers({ facts }: { readonly facts: PackFacts }) {
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState<{ readonly paper: PackPaper; readonly fault: unknown } | null>(null);
  const save = async (paper: PackPaper): Promise<void> => {
    setFailed(null);
    try {
      await saveWord(paper.make(facts));
      setSaid(`${paper.name}: the file is in your downloads.`);
    } catch (thrown) {
      setFailed({ paper, fault: thrown });
    }
  };
  return (
    <>
      <p>
        Made from the settings and the lists as they are now: no case and no name is in them. What only people can know
        is marked ‘to be filled in by’ and whom. They are a help, and no legal advice.
      </p>
      <ul className="records-papers">
        {packPapers.map((paper) => (
          <li key={paper.file}>
            <span>
              <strong>{paper.name}</strong>: {paper.about}
            </span>
            <Button
              icon={<ArrowDownload20Regular />}
              aria-label={`Save as Word: ${paper.name}`}
              onClick={() => void save(paper)}
            >
              Save as Word
            </Button>
          </li>
        ))}
      </ul>
      <p className="quiet" role="status">
        {said}
      </p>
      {failed !== null && <FaultNotice fault={failed.fault} onAgain={() => void save(failed.paper)} />}
    </>
  );
}
