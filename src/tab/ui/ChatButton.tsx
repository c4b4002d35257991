/** Leads to the person's own chat with the bot, where cards are: signing happens there alone, since Teams proves who presses. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useWorld } from '../board/world.ts';

/** @param word what to type in the chat when Teams does not open it */
export function ChatButton(props: {
  readonly label: string;
  readonly name: string;
  readonly word: string;
  readonly isPrimary?: boolean;
}) {
  const { app, openLink } = useWorld();
  const [failed, setFailed] = useState(false);
  const url = `https://teams.microsoft.com/l/entity/${encodeURIComponent(app.teamsAppId)}/conversations?tenantId=${encodeURIComponent(app.tenantId)}`;
  return (
    <>
      <Button
        appearance={props.isPrimary === true ? 'primary' : 'secondary'}
        aria-label={props.name}
        onClick={() =>
          void openLink(url).then(
            () => setFailed(false),
            () => setFailed(true),
          )
        }
      >
        {props.label}
      </Button>
      {failed && (
        <p role="alert">Teams did not open the chat. Open your chat with the app yourself and type “{props.word}”.</p>
      )}
    </>
  );
}
