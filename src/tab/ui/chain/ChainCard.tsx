/**
 * One recommendation's chain: five stages in a line, then every broken link with who can mend it. Icons and words say the
 * state; colour only helps.
 */
import { CheckmarkCircle20Filled, Circle20Regular, Clock20Regular, DismissCircle20Filled } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';
import type { Link } from '../../../core/audit/loop/links.ts';
import type { Chain, ChainState } from '../../../core/audit/loop/loopOf.ts';
import { Flag, type FlagKind } from '../Flag.tsx';
import { brokenIn, type Stage, sayChainState, stagesOf } from './stages.ts';
import './chain.css';

const flags: Readonly<Record<ChainState, FlagKind>> = {
  improved: 'good',
  worse: 'bad',
  'no change': 'attention',
  'landed, not proven': 'attention',
  'not started': 'plain',
  'under way': 'plain',
  'too early': 'plain',
};

const icons: Readonly<Record<Stage['state'], ReactElement>> = {
  done: <CheckmarkCircle20Filled aria-hidden className="stage-done" />,
  waiting: <Clock20Regular aria-hidden />,
  broken: <DismissCircle20Filled aria-hidden className="stage-broken" />,
  empty: <Circle20Regular aria-hidden />,
};

/** @param level of the heading, so that it fits the page it stands on */
export function ChainCard(props: {
  readonly chain: Chain;
  readonly level: 2 | 3;
  /** Below the name: which audit it is of. */
  readonly from?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { chain, from } = props;
  const { key, name } = chain.recommendation;
  const Heading = props.level === 2 ? 'h2' : 'h3';
  const broken = brokenIn(chain);
  return (
    <article className="chain" data-broken={broken.length > 0} aria-labelledby={`chain-${key}`}>
      <header className="chain-head">
        <Heading id={`chain-${key}`}>{name}</Heading>
        <Flag kind={flags[chain.state]}>{sayChainState(chain.state)}</Flag>
      </header>
      {from !== undefined && <p className="quiet">{from}</p>}
      <ol className="stages" aria-label="From the finding to the difference made">
        {stagesOf(chain).map((stage) => (
          <li key={stage.kind} className="stage" data-state={stage.state}>
            {icons[stage.state]}
            <span>
              <span className="stage-name">{stage.name}</span>
              <span className="unseen">: </span>
              <strong className="stage-words">{stage.words}</strong>
            </span>
          </li>
        ))}
      </ol>
      {broken.length > 0 && <Broken links={broken} />}
      {chain.caution !== null && <p className="quiet">{chain.caution}</p>}
      <AllLinks chain={chain} />
      {props.children}
    </article>
  );
}

/** Each says what is broken and who can mend it. */
function Broken({ links }: { readonly links: readonly Link[] }) {
  return (
    <ul className="broken-links" aria-label="Broken links">
      {links.map((link) => (
        <li key={`${link.kind} ${link.about} ${link.sentence}`}>
          <strong>
            {stageWord(link.kind)} – {link.about}:
          </strong>{' '}
          {link.sentence} {link.who !== null && <span className="link-who">To mend it: {link.who}.</span>}
        </li>
      ))}
    </ul>
  );
}

const linkWords: Readonly<Record<Link['state'], string>> = { done: 'Done', waiting: 'Waiting', broken: 'Broken' };

/** Every link in its order, for whoever wants to know exactly. */
function AllLinks({ chain }: { readonly chain: Chain }) {
  return (
    <details className="all-links">
      <summary>
        Every link<span className="unseen"> of {chain.recommendation.name}</span>
      </summary>
      <ul className="plain-marks">
        {chain.links.map((link) => (
          <li key={`${link.kind} ${link.about} ${link.sentence}`}>
            {stageWord(link.kind)} – {link.about}. {linkWords[link.state]}: {link.sentence}{' '}
            {link.state === 'waiting' && link.who !== null && <span className="quiet">Waiting for {link.who}.</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function stageWord(kind: Link['kind']): string {
  switch (kind) {
    case 'finding':
      return 'Finding';
    case 'action':
      return 'Action';
    case 'destination':
      return 'Learning';
    case 'reached':
      return 'Reaching people';
    case 'verdict':
      return 'Difference made';
  }
}
