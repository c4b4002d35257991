/**
 * One adaptive card on the screen. While an action is under way its buttons are locked, so that a double tap is one
 * press here as it is in Teams.
 */
import { makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { type CardEvent, drawCard } from './adaptiveCards.ts';
import './cards.css';

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    overflow: 'hidden',
    maxWidth: '520px',
    width: '100%',
  },
  full: { maxWidth: '960px' },
});

interface CardViewProps {
  readonly card: Readonly<Record<string, unknown>>;
  /** Does what was asked; the card is locked until it is done. */
  readonly onEvent: (event: CardEvent) => Promise<void>;
}

function isFullWidth(card: Readonly<Record<string, unknown>>): boolean {
  const msteams: unknown = card.msteams;
  return (
    typeof msteams === 'object' &&
    msteams !== null &&
    'width' in msteams &&
    String(msteams.width).toLowerCase() === 'full'
  );
}

/** Draws the card again only when its content changes, so that what was typed is not lost. */
export function CardView({ card, onEvent }: CardViewProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [isBusy, setBusy] = useState(false);
  const handler = useRef(onEvent);
  handler.current = onEvent;
  const content = JSON.stringify(card);
  useEffect(() => {
    const drawn = drawCard(JSON.parse(content), (event) => {
      setBusy(true);
      handler.current(event).then(
        () => setBusy(false),
        () => setBusy(false),
      );
    });
    place.current?.replaceChildren(drawn);
  }, [content]);
  return (
    <article
      className={mergeClasses(styles.card, isFullWidth(card) && styles.full)}
      aria-label="Card"
      aria-busy={isBusy}
    >
      {isBusy && <ProgressBar aria-label="Sending" />}
      <div ref={place} className="teams-card" inert={isBusy} />
    </article>
  );
}
