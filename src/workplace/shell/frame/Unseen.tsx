/**
 * Words for screen readers that the eye finds elsewhere: the number on a badge, what a button leads to.
 */
import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Out of sight, still read aloud. */
export const unseen = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

const useStyles = makeStyles({ words: unseen });

/** The words. */
export function Unseen({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <span className={styles.words}>{children}</span>;
}
