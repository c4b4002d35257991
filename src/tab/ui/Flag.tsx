/** A short remark on a row: always words, with an icon where it calls for attention. */
import { Badge } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

export type FlagKind = 'plain' | 'good' | 'attention' | 'bad' | 'new';

const colours = {
  plain: 'subtle',
  good: 'success',
  attention: 'warning',
  bad: 'danger',
  new: 'brand',
} as const;

/** @param kind only tints it; the words say it all */
export function Flag(props: { readonly kind: FlagKind; readonly icon?: ReactElement; readonly children: ReactNode }) {
  return (
    <Badge
      appearance={props.kind === 'plain' ? 'outline' : props.kind === 'new' ? 'filled' : 'tint'}
      color={props.kind === 'plain' ? 'informative' : colours[props.kind]}
      shape="rounded"
      className="flag"
      {...(props.icon === undefined ? {} : { icon: props.icon })}
    >
      {props.children}
    </Badge>
  );
}
