/** What went wrong with Microsoft 365, in words, with the one button that may help. */
import { Button } from '@fluentui/react-components';
import { sayFault } from '../board/sayFault.ts';
import { useTerms } from '../board/useTerms.ts';
import { Notice } from './Notice.tsx';

/** @param onAgain tries the same thing once more */
export function FaultNotice(props: { readonly fault: unknown; readonly onAgain: (() => void) | null }) {
  const said = sayFault(props.fault, useTerms());
  const label = said.way === 'signIn' ? 'Sign in again' : 'Try again';
  const action =
    said.way === null || props.onAgain === null ? undefined : <Button onClick={props.onAgain}>{label}</Button>;
  return (
    <Notice kind="error" title={said.title} action={action} isUrgent>
      <p>{said.sentence}</p>
      <p className="notice-detail">For support: {said.detail}</p>
    </Notice>
  );
}
