/** What SharePoint said when an answer was written. Where it is a matter of rights, the card in the chat is the way. */
import { asFault } from '../../../base/fault.ts';
import { useTerms } from '../../board/useTerms.ts';
import { ChatButton } from '../../ui/ChatButton.tsx';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';

export function WriteFault({ fault, onAgain }: { readonly fault: unknown; readonly onAgain: () => void }) {
  const { qaManager } = useTerms();
  const { code } = asFault(fault);
  // SharePoint answers 'not found' where it hides a list from somebody.
  if (code !== 'forbidden' && code !== 'notFound') return <FaultNotice fault={fault} onAgain={onAgain} />;
  return (
    <Notice
      kind="error"
      title="SharePoint does not let you write this here"
      isUrgent
      action={<ChatButton label="Open the chat" name="Open the chat with the bot" word="my tasks" />}
    >
      <p>
        Nothing was saved. Press the same button on the card in your chat with the bot: the bot knows you from Teams and
        writes it for you. The {qaManager} can also give you the right to do it here.
      </p>
    </Notice>
  );
}
