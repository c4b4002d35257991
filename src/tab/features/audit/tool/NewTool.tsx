/** Ways to a new tool: from nothing, as a copy, or from a file that another board exported. */
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { type Refusal, refuse } from '../../../../base/result.ts';
import type { AuditTool } from '../../../../core/audit/auditBook.ts';
import type { ImportedTool } from '../../../../core/audit/tool/openFormat.ts';
import { fourGrades } from '../../../../core/audit/tool/scales.ts';
import { wrongInName } from '../../../../core/audit/tool/versions.ts';
import { toolFormat } from '../../../../lists/toolContent.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useAuditHere } from '../auditHere.ts';
import { makeCopy, makeTool } from './prepareTool.ts';
import { readTool } from './readTool.ts';
import { useMakeTool } from './useMakeTool.ts';

export function NewTool() {
  const { may } = useAuditHere();
  const form = useOpenForm<'new' | 'imported'>();
  const [imported, setImported] = useState<ImportedTool | null>(null);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const allowed = may('edit tool');
  if (!allowed.ok) return <p className="quiet">New tools: {allowed.refusals[0].sentence}</p>;
  const read = async (file: File): Promise<void> => {
    const ready = await readTool(file);
    setRefusals(ready.ok ? [] : ready.refusals);
    if (!ready.ok) return;
    setImported(ready.value);
    form.show('imported');
  };
  return (
    <section ref={form.place} tabIndex={-1} className="panel card-focus" aria-labelledby="new-tool">
      <h3 id="new-tool">A new tool</h3>
      {form.open === null && (
        <div className="row">
          <Button onClick={() => form.show('new')}>Begin with an empty tool…</Button>
          <ChooseFile onFile={(file) => void read(file)} />
        </div>
      )}
      {refusals.length > 0 && form.open === null && (
        <Notice kind="error" isUrgent title="The file was not taken; nothing has changed">
          {refusals.map(({ sentence }) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      {form.open === 'new' && <EmptyForm onClose={form.close} />}
      {form.open === 'imported' && imported !== null && <ImportForm tool={imported} onClose={form.close} />}
    </section>
  );
}

function ChooseFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>Import a file…</Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="File of an audit tool"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = ''; // the same file can be chosen again after it was mended
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}

function EmptyForm({ onClose }: { readonly onClose: () => void }) {
  const here = useAuditHere();
  const making = useMakeTool();
  const [name, setName] = useState('');
  const [purpose, setPurpose] = useState('');
  const errorOf = errorsOf(making.writing.write);
  return (
    <RowForm
      label="A new tool"
      writing={making.writing}
      save="Make the tool"
      onClose={onClose}
      onSave={() =>
        making.make(() => {
          if (purpose.trim() === '') return refuse('purpose', 'Say what the tool is for.');
          const content = { format: toolFormat, purpose: purpose.trim(), scale: fourGrades, sections: [] } as const;
          return makeTool(here, { name, content });
        })
      }
    >
      <NameBox value={name} onChange={setName} error={errorOf('name')} />
      <TextBox
        label="What is it for?"
        required
        multiline
        maxLength={2_000}
        value={purpose}
        onChange={setPurpose}
        error={errorOf('purpose')}
      />
    </RowForm>
  );
}

/** @param tool a version of the board, or a starting tool */
export function CopyForm({ tool, onClose }: { readonly tool: AuditTool | ImportedTool; readonly onClose: () => void }) {
  const here = useAuditHere();
  const making = useMakeTool();
  const [name, setName] = useState(() => freeName(tool.name, here.book.tools));
  return (
    <RowForm
      label={`Copy ${tool.name}`}
      writing={making.writing}
      save="Make the copy"
      onClose={onClose}
      onSave={() => making.make(() => makeCopy(here, tool, name))}
    >
      <NameBox value={name} onChange={setName} error={errorsOf(making.writing.write)('name')} />
    </RowForm>
  );
}

function ImportForm({ tool, onClose }: { readonly tool: ImportedTool; readonly onClose: () => void }) {
  const here = useAuditHere();
  const making = useMakeTool();
  const [name, setName] = useState(() => freeName(tool.name, here.book.tools));
  return (
    <RowForm
      label="Import a tool"
      writing={making.writing}
      save="Import the tool"
      onClose={onClose}
      onSave={() => making.make(() => makeTool(here, { ...tool, name }), false)}
    >
      <p>
        The file can be read. It becomes a draft: look through it before you publish it. Where it seems to name
        somebody, you are asked before anything is saved.
      </p>
      <NameBox value={name} onChange={setName} error={errorsOf(making.writing.write)('name')} />
    </RowForm>
  );
}

function NameBox(props: {
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly error: string | undefined;
}) {
  return <TextBox label="Name of the tool" required maxLength={120} {...props} />;
}

function freeName(name: string, tools: readonly AuditTool[]): string {
  return wrongInName(name, tools) === null ? name : `Copy of ${name}`.slice(0, 120);
}
