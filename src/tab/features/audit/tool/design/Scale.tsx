/**
 * The scale of grades of a draft: which one, and its words. A board can call its grades what it likes and say which are good
 * enough; their ids stay, so that answers can be compared with those of an earlier audit.
 */
import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { changeGrade } from '../../../../../core/audit/tool/editTool.ts';
import type { Grade } from '../../../../../lists/toolContent.ts';
import { ChooseBox } from '../../../../ui/form/fields.tsx';
import { GuardedText } from '../../../../ui/GuardedText.tsx';
import { scaleOf, scaleOptions, scaleValue } from './draft.ts';
import type { Design } from './useDesign.ts';

export function Scale({ design }: { readonly design: Design }) {
  const { content } = design.draft;
  const grades = content.scale?.grades ?? [];
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ChooseBox
        label="Scale of grades"
        required
        options={scaleOptions(content)}
        value={scaleValue(content)}
        onChange={(value) => {
          const scale = scaleOf(value);
          if (scale === undefined) return;
          design.change((now) => ({ ...now, scale }), { said: 'The scale is another one now.', canUndo: true });
        }}
      />
      {grades.length > 0 && (
        <>
          {isOpen ? <GradeForm grades={grades} design={design} /> : <GradeList grades={grades} />}
          <div>
            <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {isOpen ? 'Done with the grades' : 'Change the words of the grades'}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function GradeList({ grades }: { readonly grades: readonly Grade[] }) {
  return (
    <ul className="grade-list">
      {grades.map((grade) => (
        <li key={grade.id}>
          <strong>{grade.label}</strong>
          {grade.isGood && <span className="quiet"> (good enough)</span>}: {grade.meaning}
        </li>
      ))}
    </ul>
  );
}

function GradeForm({ grades, design }: { readonly grades: readonly Grade[]; readonly design: Design }) {
  return (
    <ol className="grade-list" aria-label="Grades">
      {grades.map((grade, at) => (
        <li key={grade.id}>
          <OneGrade
            grade={grade}
            number={at + 1}
            onChange={(changes) => design.change((now) => changeGrade(now, grade.id, changes))}
          />
        </li>
      ))}
    </ol>
  );
}

function OneGrade(props: {
  readonly grade: Grade;
  readonly number: number;
  readonly onChange: (changes: Partial<Omit<Grade, 'id'>>) => void;
}) {
  const { grade, number, onChange } = props;
  return (
    <fieldset className="grade-words">
      <legend>Grade {number}</legend>
      <GuardedText
        label={`Name of grade ${number}`}
        required
        maxLength={80}
        value={grade.label}
        onChange={(label) => onChange({ label })}
      />
      <GuardedText
        label={`What grade ${number} means`}
        required
        multiline
        maxLength={2_000}
        value={grade.meaning}
        onChange={(meaning) => onChange({ meaning })}
      />
      <Checkbox
        label={`Grade ${number} is good enough: percentages count it`}
        checked={grade.isGood}
        onChange={(_event, { checked }) => onChange({ isGood: checked === true })}
      />
    </fieldset>
  );
}
