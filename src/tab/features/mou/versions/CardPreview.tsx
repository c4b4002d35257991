/** The card as a representative will see it, made from the same parts of the text; the bot's own card says the rest. */
import { cardTextOf } from '../../../../core/mou/versions/cardText.ts';
import { capital } from '../../../../core/words/terms.ts';
import { useTerms } from '../../../board/useTerms.ts';

export function CardPreview(props: { readonly name: string; readonly wording: string; readonly boardName: string }) {
  const { shown, behind } = cardTextOf(props.wording);
  const terms = useTerms();
  return (
    <div className="mou-preview">
      <p className="quiet">Each representative gets this from the bot in Teams, with the name of their own agency.</p>
      <section className="mou-card" aria-label="The card as a representative sees it">
        <p className="mou-card-head">Please sign: {props.name}</p>
        <dl>
          <dt>For</dt>
          <dd>the agency’s name</dd>
          <dt>{capital(terms.board)}</dt>
          <dd>{props.boardName}</dd>
          <dt>Representative</dt>
          <dd>their name</dd>
          <dt>Sign by</dt>
          <dd>the day that is chosen when it is issued</dd>
        </dl>
        <Lines lines={shown} />
        {behind.length > 0 ? (
          <details className="mou-text">
            <summary>Read in full</summary>
            <Lines lines={behind} />
          </details>
        ) : (
          <p className="quiet">
            ‘Read in full’ opens this page: the text is too long for a card, or has no more lines.
          </p>
        )}
        <p className="quiet">Below it stand the buttons ‘Sign…’, ‘Decline…’ and ‘Not me’.</p>
      </section>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line, at) => <p key={at}>{line}</p>);
}
