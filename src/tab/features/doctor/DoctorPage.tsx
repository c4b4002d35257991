/**
 * The doctor: looks at everything this product takes for granted in the tenant, when it is asked to, and changes nothing.
 * For those who keep the board going; reached from the Set-up page.
 */
import { Button } from '@fluentui/react-components';
import { sayInstant } from '../../../base/time/zone.ts';
import { standings } from '../../../core/doctor/check.ts';
import { sayExamination } from '../../../core/doctor/examine.ts';
import { hashOf } from '../../board/routes.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Examined } from './examineHere.ts';
import { FindingGroup } from './FindingGroup.tsx';
import { useDoctor, useRefusal } from './useDoctor.ts';
import './doctor.css';

const title = 'Doctor';

export function DoctorPage() {
  const { isKnown, refusal } = useRefusal();
  if (!isKnown) return <Loading what="who you are" />;
  return <div className="page">{refusal === null ? <Examination /> : <Closed refusal={refusal} />}</div>;
}

/** Looking asks for permissions that others do not need. */
function Closed({ refusal }: { readonly refusal: string }) {
  return (
    <>
      <h1>{title}</h1>
      <Notice
        kind="info"
        title="This page is for those who set the board up"
        action={<a href={hashOf({ page: 'mine' })}>Go to My things</a>}
      >
        <p>{refusal}</p>
      </Notice>
    </>
  );
}

function Examination() {
  const { looking, run } = useDoctor();
  const look = (): void => run.mutate();
  return (
    <>
      <header className="page-head">
        <h1>{title}</h1>
        <Lead examined={run.data} />
      </header>
      <div className="row no-print">
        <Button appearance="primary" disabledFocusable={run.isPending} onClick={look}>
          {buttonWords(run.isPending, run.data !== undefined)}
        </Button>
        <span className="quiet" role="status">
          {run.isPending
            ? `Looking at ${looking === '' ? 'the board' : looking}…`
            : 'It takes about half a minute. Microsoft may ask you for permission first.'}
        </span>
      </div>
      {run.error !== null && <FaultNotice fault={run.error} onAgain={look} />}
      {run.data !== undefined && <Report examined={run.data} />}
      <p className="quiet">
        The bot itself, its permissions and its tokens can be seen from where it runs alone: <code>npm run doctor</code>{' '}
        says the same and more.
      </p>
      <p>
        <a href={hashOf({ page: 'records' })}>Records: what is due for disposal, and what is held</a>
      </p>
    </>
  );
}

function buttonWords(isBusy: boolean, isAgain: boolean): string {
  if (isBusy) return 'Looking…';
  return isAgain ? 'Look again' : 'Look now';
}

/** Where things stand, once that is known; before, what the page is for. */
function Lead({ examined }: { readonly examined: Examined | undefined }) {
  return (
    <>
      <p className="page-lead" role="status">
        {examined === undefined ? (
          'Is everything this app needs from Microsoft 365 as it should be?'
        ) : (
          <>
            {sayExamination(examined.findings)} <span className="quiet">Looked on {sayInstant(examined.at)}.</span>
          </>
        )}
      </p>
      <p>The doctor looks, says what it found, what to do and who can do it. It changes nothing.</p>
    </>
  );
}

function Report({ examined: { findings, terms } }: { readonly examined: Examined }) {
  return (
    <>
      {standings.map((standing) => (
        <FindingGroup
          key={standing}
          standing={standing}
          findings={findings.filter((finding) => finding.standing === standing)}
          terms={terms}
        />
      ))}
    </>
  );
}
