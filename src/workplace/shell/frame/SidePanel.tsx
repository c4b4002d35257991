/**
 * The panel beside the rail: a heading and lists of places to go, with arrow keys. On a narrow screen it is hidden;
 * the pane then offers the same places itself where there is more than one.
 */
import {
  CounterBadge,
  makeStyles,
  mergeClasses,
  Subtitle1,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { hashOf, type Route } from '../app/route.ts';
import { Unseen } from './Unseen.tsx';

const useStyles = makeStyles({
  panel: {
    width: '272px',
    flexShrink: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowY: 'auto',
    padding: '12px 8px',
    '@media (max-width: 900px)': { width: '208px' },
    '@media (max-width: 640px)': { display: 'none' },
  },
  title: { padding: '0 8px 8px', display: 'block' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '2px' },
  link: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '10px',
    padding: '7px 8px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    border: '1px solid transparent',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: tokens.shadow2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  heading: { padding: '4px 8px 6px', margin: 0, overflowWrap: 'anywhere' },
  groups: { display: 'grid', gap: '12px' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** One place in the panel. */
export interface SideEntry {
  readonly key: string;
  readonly to: Route;
  readonly label: string;
  readonly unread: number;
  readonly isCurrent: boolean;
  readonly icon: ReactNode;
}

/** Places that belong together. */
export interface SideGroup {
  readonly key: string;
  /** Null where the panel's own title says it. */
  readonly heading: ReactNode;
  readonly entries: readonly SideEntry[];
}

interface SidePanelProps {
  readonly title: string;
  readonly label: string;
  readonly groups: readonly SideGroup[];
}

/** The panel. */
export function SidePanel({ title, label, groups }: SidePanelProps) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'vertical' });
  return (
    <nav className={styles.panel} aria-label={label}>
      <Subtitle1 as="h2" className={styles.title} style={{ margin: 0 }}>
        {title}
      </Subtitle1>
      <div className={styles.groups} {...arrows}>
        {groups.map(({ key, heading, entries }) => (
          <div key={key}>
            {heading !== null && <h3 className={styles.heading}>{heading}</h3>}
            <ul className={styles.list}>
              {entries.map((entry) => (
                <li key={entry.key}>
                  <SideLink entry={entry} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}

function SideLink({ entry }: { readonly entry: SideEntry }) {
  const styles = useStyles();
  return (
    <a
      href={hashOf(entry.to)}
      className={mergeClasses(styles.link, entry.isCurrent && styles.current, entry.unread > 0 && styles.strong)}
      aria-current={entry.isCurrent ? 'page' : undefined}
    >
      {entry.icon}
      <span>
        {entry.label}
        {entry.unread > 0 && <Unseen>{entry.unread} unread</Unseen>}
      </span>
      {entry.unread > 0 && <CounterBadge aria-hidden count={entry.unread} size="small" color="danger" />}
    </a>
  );
}
