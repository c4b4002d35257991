/**
 * Whether the record of signatures is sound. Two checks, and it always says which is which:
 * the page recomputes the chain from the lists; the bot also compares it with what it kept when it wrote them.
 */
import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SealCheck } from '../../../core/mou/chain.ts';
import { answerTo, askState, newestAsk } from '../../board/asks/asks.ts';
import { useAsk } from '../../board/asks/useAsk.ts';
import { useMinute } from '../../board/clock.ts';
import { browserSha256 } from '../../board/sha256.ts';
import { useTerms } from '../../board/useTerms.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { type Live, type Standing, useLookAgain } from './readMou.ts';
import { checkChain } from './seal.ts';

const wholeRecord = 'signatures';

/** @param mayVerify whether the signed-in person may ask the bot */
export function SealPanel(props: { readonly standing: Standing; readonly live: Live; readonly mayVerify: boolean }) {
  const { standing, live, mayVerify } = props;
  const check = useMutation({ mutationFn: () => checkChain(standing, live, browserSha256) });
  const { reset } = check;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a verdict on other signatures than those shown would mislead
  useEffect(() => reset(), [live.signatures, reset]);
  return (
    <section className="panel" aria-labelledby="mou-seal">
      <h2 id="mou-seal">Is the record of signatures sound?</h2>
      <p>
        Each signature carries a seal made from its text, its people, its moment and the signature before it. If anybody
        changes, removes or adds one afterwards, the seals no longer fit.
      </p>
      <div className="row">
        <Button disabled={check.isPending} onClick={() => check.mutate()}>
          Check the chain here
        </Button>
      </div>
      {check.data !== undefined && <Verdict check={check.data} />}
      {check.error !== null && <FaultNotice fault={check.error} onAgain={() => check.mutate()} />}
      <BotCheck live={live} mayVerify={mayVerify} />
    </section>
  );
}

function Verdict({ check }: { readonly check: SealCheck }) {
  const terms = useTerms();
  if (!check.sound) {
    return (
      <Notice kind="error" title="The chain is broken" isUrgent>
        <p>{check.broken.sentence}</p>
        <p>
          {check.checked === 0 ? 'No signature before it could be confirmed.' : `Signatures 1 to ${check.checked} fit.`}{' '}
          Tell the {terms.qaManager} and the {terms.chair}; SharePoint’s version history of “MoU signatures” shows who
          changed what.
        </p>
      </Notice>
    );
  }
  const text = saySound(check.checked);
  return (
    <Notice kind={check.checked === 0 ? 'info' : 'success'} title={text} isUrgent>
      <p>
        This page has checked the chain only, from what the lists hold now. An end that was cut off or written anew can
        be seen by the bot alone: ask it below.
      </p>
    </Notice>
  );
}

function saySound(count: number): string {
  if (count === 0) return 'There is no signature to check yet.';
  return count === 1 ? 'The one signature fits its seal.' : `All ${count} signatures fit together.`;
}

function BotCheck({ live, mayVerify }: { readonly live: Live; readonly mayVerify: boolean }) {
  const ask = useAsk(useLookAgain());
  const now = useMinute();
  const terms = useTerms();
  const last = newestAsk(live, 'verify now', wholeRecord);
  const standing = last === null ? null : askState(live, last, { now, terms });
  const isAnswered = last !== null && answerTo(live, last)?.state === 'done';
  const press = (): void =>
    ask.mutate({ kind: 'verify now', subject: wholeRecord, about: 'Check the seals of all signatures' });
  return (
    <>
      <h3>What the bot found</h3>
      <p role="status">
        {standing === null
          ? 'The bot has not been asked to compare the list with its own record yet.'
          : `${isAnswered ? 'The bot compared the list with its own record. ' : ''}${standing.sentence}`}
      </p>
      {mayVerify && (
        <div className="row">
          <Button disabled={ask.isPending || standing?.state === 'waiting'} onClick={press}>
            Ask the bot to check
          </Button>
        </div>
      )}
      {ask.error !== null && <FaultNotice fault={ask.error} onAgain={press} />}
    </>
  );
}
