/** The form of one act about an action: only what this act needs. */
import { useState } from 'react';
import { refuse } from '../../../../base/result.ts';
import { parsePlainDate, sayDate } from '../../../../base/time/plainDate.ts';
import type { ActValues } from '../../../../core/answers/prepareAct.ts';
import type { ActionLine } from '../../../../core/audit/actions/actionBoard.ts';
import { ownersOf } from '../../../../core/audit/actions/prepareActions.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { type ErrorOf, errorsOf } from '../../../ui/form/errors.ts';
import { ChooseBox, DayBox, LinkBox } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { useAuditHere } from '../auditHere.ts';
import { type ActionWords, type Asked, actionWords } from './actionWords.ts';
import type { ActionAct } from './actsOn.ts';
import { boxOf, operationOf, prepareOnAction } from './prepareOnAction.ts';

interface Draft {
  readonly said: string;
  readonly evidence: string;
  readonly day: string;
  readonly named: string;
}

export function ActionForm(props: {
  readonly line: ActionLine;
  readonly act: ActionAct;
  readonly onClose: () => void;
}) {
  const { line, act, onClose } = props;
  const here = useAuditHere();
  const words = actionWords[act];
  const [key] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState<Draft>({ said: '', evidence: '', day: dayToBeginWith(line, act), named: '' });
  const writing = useAuditWrite(() => here.saved(`${line.action.name}: ${words.saved}`));
  const atBox = errorsOf(withBoxes(writing.write));
  const send = () =>
    writing.save(() => {
      const { me, book } = here;
      const allowed = here.may(operationOf(act), line.action.agency.key);
      if (!allowed.ok) return allowed;
      if (me === null) return refuse('notKnown', 'You are not among the people of this board.');
      return prepareOnAction(book, {
        action: line.action,
        person: me,
        act,
        form: valuesOf(here.book.board.membership.people, draft),
        key,
      });
    });
  return (
    <RowForm
      label={`${words.button.replace('…', '')}: ${line.action.name}`}
      writing={writing}
      save={words.send}
      onSave={() => void send()}
      onClose={onClose}
    >
      {act === 'action verified' && <Claimed line={line} />}
      {words.asks.map((asked) => (
        <AskedBox
          key={asked}
          asked={asked}
          words={words}
          line={line}
          draft={draft}
          errorOf={atBox}
          set={(changed) => setDraft((now) => ({ ...now, ...changed }))}
        />
      ))}
    </RowForm>
  );
}

/** The day that was asked for is what is usually given. */
function dayToBeginWith(line: ActionLine, act: ActionAct): string {
  return act === 'extension granted' ? (line.askedUntil ?? '') : '';
}

function valuesOf(people: readonly { readonly key: NonNullable<ActValues['named']> }[], draft: Draft): ActValues {
  return {
    said: draft.said.trim(),
    evidence: draft.evidence.trim(),
    day: parsePlainDate(draft.day),
    workingDays: null,
    named: people.find((one) => one.key === draft.named)?.key ?? null,
  };
}

/** Refusals under the names of the boxes of this form. */
function withBoxes(write: Parameters<typeof errorsOf>[0]): Parameters<typeof errorsOf>[0] {
  if (write.state !== 'refused') return write;
  return { state: 'refused', refusals: write.refusals.map((one) => ({ ...one, code: boxOf[one.code] ?? one.code })) };
}

/** What the owner said, above the box that asks what was seen. */
function Claimed({ line: { claim, owner } }: { readonly line: ActionLine }) {
  if (claim === null) return null;
  return (
    <p>
      {claim.by.title || owner.title} says: {claim.said ?? 'nothing in words'}{' '}
      {claim.evidence !== null && (
        <a href={claim.evidence} target="_blank" rel="noreferrer">
          Open the evidence
        </a>
      )}
    </p>
  );
}

function AskedBox(props: {
  readonly asked: Asked;
  readonly words: ActionWords;
  readonly line: ActionLine;
  readonly draft: Draft;
  readonly errorOf: ErrorOf;
  readonly set: (changed: Partial<Draft>) => void;
}) {
  const { asked, words, line, draft, errorOf, set } = props;
  switch (asked) {
    case 'said':
      return (
        <TextBox
          label={words.saidLabel ?? 'Why?'}
          hint={words.saidHint}
          required
          multiline
          maxLength={2000}
          value={draft.said}
          error={errorOf('said')}
          onChange={(said) => set({ said })}
        />
      );
    case 'evidence':
      return (
        <LinkBox
          label="Link to the evidence, if there is one"
          hint="A whole address that begins with https://"
          value={draft.evidence}
          error={errorOf('evidence')}
          onChange={(evidence) => set({ evidence })}
        />
      );
    case 'day':
      return (
        <DayBox
          label={words.dayLabel ?? 'On which day?'}
          hint={`It is due on ${sayDate(line.dueOn)} now.`}
          required
          value={draft.day}
          error={errorOf('day')}
          onChange={(day) => set({ day })}
        />
      );
    case 'named':
      return <NewOwner line={line} value={draft.named} error={errorOf('named')} onChange={(named) => set({ named })} />;
  }
}

function NewOwner(props: {
  readonly line: ActionLine;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (key: string) => void;
}) {
  const { book } = useAuditHere();
  const { action, owner } = props.line;
  const own = ownersOf(book, action.agency.key).map(({ key, title }) => ({ value: String(key), words: title }));
  const others = book.board.membership.people
    .filter((person) => person.objectId !== null && !own.some((one) => one.value === person.key))
    .map(({ key, name }) => ({ value: String(key), words: name }))
    .sort((a, b) => a.words.localeCompare(b.words, 'en-GB'));
  const options = [...own, ...others].filter((one) => one.value !== owner.key);
  return (
    <ChooseBox
      label="Who has it from now on?"
      required
      none="Choose a person"
      hint={`People of ${action.agency.title} come first.`}
      options={options}
      value={props.value}
      error={props.error}
      onChange={props.onChange}
    />
  );
}
