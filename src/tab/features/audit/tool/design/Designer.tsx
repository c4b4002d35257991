/**
 * The designer of a draft: what it is for, its scale, its sections and questions. What is wrong with it stands below while it
 * is made; saving keeps the draft, publishing ends it.
 */
import { Button } from '@fluentui/react-components';
import { useId } from 'react';
import { type Result, refuse } from '../../../../../base/result.ts';
import type { AuditTool } from '../../../../../core/audit/auditBook.ts';
import { addSection } from '../../../../../core/audit/tool/editTool.ts';
import { type AuditWrite, useAuditWrite } from '../../../../board/audit/useAuditWrite.ts';
import type { Writing } from '../../../../board/audit/writing.ts';
import { GuardedText } from '../../../../ui/GuardedText.tsx';
import { GuardedSave, GuardForm, useGuardForm } from '../../../../ui/GuardForm.tsx';
import { WriteOutcome } from '../../../../ui/write/WriteOutcome.tsx';
import { useAuditHere } from '../../auditHere.ts';
import { publish, saveDraft } from '../prepareTool.ts';
import { newSection } from './draft.ts';
import { type DraftRemark, draftRemarks, mayPublishDraft, maySave } from './draftRemarks.ts';
import { placeOfSection } from './QuestionCard.tsx';
import { RemarkList } from './RemarkList.tsx';
import { Scale } from './Scale.tsx';
import { SectionCard } from './SectionCard.tsx';
import { type Design, useDesign } from './useDesign.ts';

export function Designer({ tool }: { readonly tool: AuditTool }) {
  const { book } = useAuditHere();
  const design = useDesign(tool);
  const { content } = design.draft;
  const remarks = draftRemarks(design.draft, tool, book.tools);
  return (
    <GuardForm>
      <Form tool={tool} design={design} remarks={remarks}>
        <About design={design} />
        {content.sections.map((section, at) => (
          <SectionCard
            key={section.id}
            section={section}
            number={at + 1}
            of={content.sections.length}
            design={design}
          />
        ))}
        <AddSection design={design} />
        <p role="status" className="row">
          {design.said}
          {design.undo !== null && (
            <Button size="small" onClick={design.undo}>
              Undo
            </Button>
          )}
        </p>
        <RemarkList remarks={remarks} design={design} />
      </Form>
    </GuardForm>
  );
}

interface Part {
  readonly tool: AuditTool;
  readonly design: Design;
  readonly remarks: readonly DraftRemark[];
}

type Make = typeof saveDraft;

function useSaving({ tool, design, remarks }: Part, sentence: string, make: Make) {
  const here = useAuditHere();
  const writing = useAuditWrite(async () => {
    await here.saved(sentence);
    design.forget();
  });
  const prepare = (): Result<readonly Writing[], string> =>
    maySave(remarks)
      ? make(here, tool, design.draft)
      : refuse('empty', 'Something is missing that every tool needs: see ‘Before it can be saved’ above.');
  return { writing, save: () => void writing.save(prepare) };
}

function Form(props: Part & { readonly children: React.ReactNode }) {
  const { tool, design, remarks } = props;
  const saving = useSaving(props, 'The draft of the tool is saved.', saveDraft);
  const publishing = useSaving(
    props,
    `Version ${tool.version} of ‘${design.draft.name.trim()}’ is published.`,
    publish,
  );
  const isBusy = [saving, publishing].some(({ writing }) => writing.write.state === 'saving');
  return (
    <form
      className="designer"
      aria-label={`Design ${tool.name}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        publishing.writing.reset();
        saving.save();
      }}
    >
      {props.children}
      <Outcome writing={saving.writing} design={design} />
      <Outcome writing={publishing.writing} design={design} />
      <p className="quiet">
        {design.isChanged ? 'Your changes are not saved yet.' : 'Everything is saved.'} A published version never
        changes.
      </p>
      <div className="row">
        <GuardedSave isSaving={isBusy}>{isBusy ? 'Saving…' : 'Save the draft'}</GuardedSave>
        <PublishButton version={tool.version} mayBe={mayPublishDraft(remarks) && !isBusy} onPublish={publishing.save} />
      </div>
    </form>
  );
}

function PublishButton(props: { readonly version: number; readonly mayBe: boolean; readonly onPublish: () => void }) {
  const { mayBeSent } = useGuardForm();
  const why = useId();
  return (
    <>
      <Button
        disabledFocusable={!props.mayBe}
        aria-describedby={props.mayBe ? undefined : why}
        onClick={() => {
          if (mayBeSent()) props.onPublish();
        }}
      >
        Publish as version {props.version}
      </Button>
      {!props.mayBe && (
        <span id={why} className="quiet">
          It can be published once the list above is done.
        </span>
      )}
    </>
  );
}

/** Keeping theirs means that what stands here goes. */
function Outcome({ writing, design }: { readonly writing: AuditWrite; readonly design: Design }) {
  const { saved } = useAuditHere();
  const reset = (): void => {
    writing.reset();
    design.forget();
    void saved('The other version is shown now.');
  };
  return <WriteOutcome writing={{ ...writing, reset }} />;
}

function About({ design }: { readonly design: Design }) {
  const { draft } = design;
  return (
    <section className="panel" aria-label="About the tool">
      <GuardedText
        label="Name of the tool"
        required
        maxLength={120}
        value={draft.name}
        onChange={(name) => design.setName(name)}
      />
      <GuardedText
        label="What is it for?"
        required
        multiline
        maxLength={2_000}
        value={draft.content.purpose}
        onChange={(purpose) => design.change((now) => ({ ...now, purpose }))}
      />
      <Scale design={design} />
    </section>
  );
}

function AddSection({ design }: { readonly design: Design }) {
  return (
    <div>
      <Button
        id="add-section"
        onClick={() => {
          const section = newSection(design.draft.content, () => crypto.randomUUID());
          design.change((now) => addSection(now, section), { focus: placeOfSection(section.id) });
        }}
      >
        Add a section
      </Button>
    </div>
  );
}
