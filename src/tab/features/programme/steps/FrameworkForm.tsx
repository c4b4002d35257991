/** Which framework document guides the year. */
import { useState } from 'react';
import { accept } from '../../../../base/result.ts';
import { prepareFramework } from '../../../../core/programme/year/framework.ts';
import { programmes } from '../../../../lists/programmes.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { changes } from '../../../board/audit/writing.ts';
import { useTerms } from '../../../board/useTerms.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { LinkBox } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import type { StepProps } from './stepProps.ts';

export function FrameworkForm({ facts, actor, shown, onDone, onClose }: StepProps) {
  const { frameworkName } = useTerms();
  const [programme] = useState(facts.programme);
  const [frameworkLink, setLink] = useState(programme.frameworkLink ?? '');
  const [frameworkVersion, setVersion] = useState(programme.frameworkVersion ?? '');
  const writing = useAuditWrite(() => onDone(`What guides ${shown.year} is saved.`));
  const errorOf = errorsOf(writing.write);
  const save = () => {
    const ready = prepareFramework({ ...facts, programme }, actor, { frameworkLink, frameworkVersion });
    return ready.ok ? accept([changes(programmes, programme, ready.value)]) : ready;
  };
  return (
    <RowForm
      label={`Framework of ${shown.year}`}
      writing={writing}
      save="Save the framework"
      onClose={onClose}
      onSave={() => void writing.save(save)}
    >
      <LinkBox
        label={`Link to the ${frameworkName}`}
        hint="Begins with https://. Leave it empty if there is none."
        value={frameworkLink}
        error={errorOf('frameworkLink')}
        onChange={setLink}
      />
      <TextBox
        label="Version"
        hint="For example 2, or March 2015"
        value={frameworkVersion}
        maxLength={255}
        error={errorOf('frameworkVersion')}
        onChange={setVersion}
      />
    </RowForm>
  );
}
