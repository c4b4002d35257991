/**
 * The heading of a pane: one per page, so that a screen reader finds its way by headings.
 */
import { makeStyles, Subtitle1 } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ title: { margin: 0, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' } });

/** The heading; `id` is what the pane is labelled by. */
export function PaneTitle(props: { readonly id?: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <Subtitle1 as="h1" id={props.id} className={styles.title}>
      {props.children}
    </Subtitle1>
  );
}
