/**
 * A message that stays on the page: what is the matter, what to do, and the button that does it. Its kind is said by an
 * icon and a word for screen readers, never by colour alone.
 */
import { CheckmarkCircle20Regular, ErrorCircle20Regular, Info20Regular, Warning20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

const icons = {
  info: Info20Regular,
  success: CheckmarkCircle20Regular,
  warning: Warning20Regular,
  error: ErrorCircle20Regular,
} as const;
const words: Readonly<Record<NoticeKind, string>> = {
  info: 'Information: ',
  success: 'Done: ',
  warning: 'Please note: ',
  error: 'Problem: ',
};

/** @param isUrgent read out at once by screen readers; for what just happened to the person's own action */
export function Notice(props: {
  readonly kind: NoticeKind;
  readonly title?: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly isUrgent?: boolean;
}) {
  const Icon = icons[props.kind];
  return (
    <div className="notice" data-kind={props.kind} role={props.isUrgent === true ? 'alert' : undefined}>
      <Icon aria-hidden />
      <div className="notice-text">
        <span className="unseen">{words[props.kind]}</span>
        {props.title !== undefined && <strong>{props.title}</strong>}
        {props.children}
      </div>
      {props.action}
    </div>
  );
}
