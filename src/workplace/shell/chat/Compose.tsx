/**
 * The box to write in. Enter sends, Shift and Enter begins a new line, as in Teams.
 */
import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { SendFilled } from '@fluentui/react-icons';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useSendText } from '../app/queries.ts';
import { useWorkplace } from '../app/workplace.ts';

const useStyles = makeStyles({
  form: { display: 'flex', gap: '8px', alignItems: 'end', padding: '8px 0' },
  box: { flexGrow: 1, backgroundColor: tokens.colorNeutralBackground1 },
});

interface ComposeProps {
  readonly conversation: string;
  readonly threadId?: string | undefined;
  readonly label: string;
  readonly placeholder: string;
  readonly startWith?: string;
}

/** The compose box. */
export function Compose({ conversation, threadId, label, placeholder, startWith = '' }: ComposeProps) {
  const styles = useStyles();
  const { me, notify, settings } = useWorkplace();
  const [text, setText] = useState(startWith);
  const send = useSendText(me.id);
  const submit = (): void => {
    const said = text.trim();
    if (said === '' || send.isPending) return;
    setText(startWith);
    send.mutate(
      { conversation, text: said, threadId },
      {
        onSuccess: ({ delivered }) => {
          if (!delivered) notify(`${settings.botName} did not receive your message. Is the bot running?`, 'error');
        },
        onError: (error) => {
          setText(said);
          notify(error.message, 'error');
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    submit();
  };
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <Textarea
        className={styles.box}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        rows={1}
        resize="vertical"
        onChange={(_event, data) => setText(data.value)}
        onKeyDown={onKeyDown}
      />
      <Button type="submit" appearance="subtle" icon={<SendFilled />} aria-label="Send" disabled={text.trim() === ''} />
    </form>
  );
}
