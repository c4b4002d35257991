/** How this board works, panel by panel: everybody reads, chair and QA manager change. Each panel is saved by itself. */
import { useMemo } from 'react';
import { guardKnowledgeOf } from '../../../core/privacy/knowledge.ts';
import { type UnclearSetting, unclearSettings } from '../../../core/settings/unclear.ts';
import { GuardProvider } from '../../board/audit/guardKnowledge.ts';
import { mayI } from '../../board/board.ts';
import { useToday } from '../../board/clock.ts';
import { TermsContext } from '../../board/useTerms.ts';
import { BoardNotices } from '../../ui/BoardNotices.tsx';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { FaultPage } from '../../ui/FaultPage.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { SpoiledNotice } from '../../ui/SpoiledNotice.tsx';
import type { PanelProps } from './Panel.tsx';
import { BoardPanel } from './panels/BoardPanel.tsx';
import { HoldsPanel } from './panels/HoldsPanel.tsx';
import { LaddersPanel } from './panels/LaddersPanel.tsx';
import { MemorandumPanel } from './panels/MemorandumPanel.tsx';
import { PatternsPanel } from './panels/PatternsPanel.tsx';
import { RecordsPanel } from './panels/RecordsPanel.tsx';
import { RemindingPanel } from './panels/RemindingPanel.tsx';
import { WordsPanel } from './panels/WordsPanel.tsx';
import { type Settings, useSettings } from './readSettings.ts';
import { sayStanding } from './saySettings.ts';
import './settings.css';

const title = 'Settings';

export function SettingsPage() {
  const { data, error, refetch } = useSettings();
  const again = () => void refetch();
  if (data === undefined) {
    if (error === null) return <Loading what="the settings" />;
    return <FaultPage title={title} fault={error} onAgain={again} />;
  }
  return (
    <TermsContext value={data.board.terms}>
      <KnownTo at={data} staleBecause={error} onAgain={again} />
    </TermsContext>
  );
}

function KnownTo(props: { readonly at: Settings; readonly staleBecause: unknown; readonly onAgain: () => void }) {
  const { at } = props;
  const knows = useMemo(() => {
    const { membership } = at.board;
    return guardKnowledgeOf({ membership, agencies: at.agencies, audits: at.audits, settings: at.row });
  }, [at]);
  const unclear = useMemo(
    () => (at.row === null ? [] : unclearSettings(at.row, new Set(at.audits.map(({ key }): string => key)))),
    [at],
  );
  return (
    <GuardProvider value={knows}>
      <div className="page settings">
        <header className="page-head">
          <h1>{title}</h1>
          <p className="page-lead">{at.row === null ? notSetUp : sayStanding(at, at.row, mendable(at, unclear))}</p>
        </header>
        {props.staleBecause !== null && <FaultNotice fault={props.staleBecause} onAgain={props.onAgain} />}
        <BoardNotices board={at.board} />
        <SpoiledNotice rows={at.spoiled} />
        {at.row !== null && <Panels at={at} row={at.row} unclear={unclear} />}
      </div>
    </GuardProvider>
  );
}

const notSetUp = 'Nothing can be set yet.';

/** Values that mean nothing, those that cannot even be read among them. */
function mendable(at: Settings, unclear: readonly UnclearSetting[]): number {
  return unclear.length + at.broken.size + at.words.filter(({ says }) => says === '').length;
}

function Panels(props: Omit<PanelProps, 'mayChange'>) {
  const today = useToday();
  const may = mayI(props.at.board, 'set up the board', today);
  const panel: PanelProps = { ...props, mayChange: may.ok };
  return (
    <>
      {!may.ok && props.at.board.me !== null && <p className="quiet">{may.refusals[0].sentence}</p>}
      <BoardPanel {...panel} />
      <WordsPanel {...panel} />
      <RemindingPanel {...panel} />
      <LaddersPanel {...panel} />
      <MemorandumPanel {...panel} />
      <PatternsPanel {...panel} />
      <RecordsPanel {...panel} />
      <HoldsPanel {...panel} />
    </>
  );
}
