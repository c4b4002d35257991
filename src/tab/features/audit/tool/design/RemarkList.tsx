/** What is still wrong with the draft, as it stands now; each leads to its place. */
import { Link } from '@fluentui/react-components';
import { Notice } from '../../../../ui/Notice.tsx';
import { type DraftRemark, idIn, type Stops } from './draftRemarks.ts';
import { placeOfQuestion, placeOfSection } from './QuestionCard.tsx';
import type { Design } from './useDesign.ts';

interface Part {
  readonly remarks: readonly DraftRemark[];
  readonly design: Design;
}

export function RemarkList(part: Part) {
  return (
    <div className="remark-list">
      <Group {...part} stops="saving" title="Before it can be saved" />
      <Group {...part} stops="publishing" title="Before it can be published" />
      <Group {...part} stops="nothing" title="Worth a thought" />
      {part.remarks.length === 0 && (
        <Notice kind="success">
          <p>Nothing is wrong with it: it can be published.</p>
        </Notice>
      )}
    </div>
  );
}

function Group({ remarks, design, stops, title }: Part & { readonly stops: Stops; readonly title: string }) {
  const its = remarks.filter((one) => one.stops === stops);
  if (its.length === 0) return null;
  return (
    <Notice kind={stops === 'saving' ? 'error' : stops === 'publishing' ? 'warning' : 'info'} title={title}>
      <ul>
        {its.map((remark) => (
          <li key={`${remark.where} ${remark.sentence}`}>
            <Remark remark={remark} design={design} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Remark({ remark, design }: { readonly remark: DraftRemark; readonly design: Design }) {
  const question = idIn(remark.where, 'questions');
  const section = idIn(remark.where, 'sections');
  const { sentence } = remark;
  if (question !== null) {
    return (
      <Link as="button" type="button" onClick={() => design.show(question, placeOfQuestion(question))}>
        {sentence}
      </Link>
    );
  }
  if (section !== null) {
    return (
      <Link as="button" type="button" onClick={() => design.show(design.open, placeOfSection(section))}>
        {sentence}
      </Link>
    );
  }
  return <>{sentence}</>;
}
