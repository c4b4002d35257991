/** My things: what I owe across audits, the worst first, with the same buttons as on the cards. */
import { useMemo, useState } from 'react';
import { guardKnowledgeOf } from '../../../core/privacy/knowledge.ts';
import { GuardProvider } from '../../board/audit/guardKnowledge.ts';
import { useToday } from '../../board/clock.ts';
import type { DutyBoard } from '../../board/dutyBoard.ts';
import { TermsContext } from '../../board/useTerms.ts';
import { BoardNotices } from '../../ui/BoardNotices.tsx';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { FaultPage } from '../../ui/FaultPage.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { SpoiledNotice } from '../../ui/SpoiledNotice.tsx';
import { AnsweredLately } from './AnsweredLately.tsx';
import { type MineView, mineView, noThings, pressable } from './mineView.ts';
import { PersonalPanel } from './PersonalPanel.tsx';
import { useMine } from './readMine.ts';
import { type Receipt, withReceipts } from './receipts.ts';
import { sayMineView } from './sayMine.ts';
import type { Around } from './ThingItem.tsx';
import { type SectionName, sectionNames, ThingSection } from './ThingSection.tsx';
import './mine.css';

const title = 'My things';

export function MinePage() {
  const reading = useMine();
  const { data, error } = reading;
  if (data === undefined) {
    if (error === null) return <Loading what="your things" />;
    return <FaultPage title={title} fault={error} onAgain={() => void reading.refetch()} />;
  }
  return (
    <TermsContext value={data.board.terms}>
      <Mine at={data} staleBecause={error} onAgain={() => void reading.refetch()} />
    </TermsContext>
  );
}

function Mine(props: { readonly at: DutyBoard; readonly staleBecause: unknown; readonly onAgain: () => void }) {
  const { board, snapshot, spoiled } = props.at;
  const { me } = board;
  const today = useToday();
  const knows = useMemo(() => guardKnowledgeOf(snapshot), [snapshot]);
  const view = useMemo(() => (me === null ? noThings : mineView(snapshot, me, today)), [snapshot, me, today]);
  return (
    <div className="page">
      <header className="page-head">
        <p className="quiet">{board.settings?.boardName ?? ''}</p>
        <h1>{title}</h1>
        {me !== null && <p className="page-lead">{sayMineView(view, today)}</p>}
      </header>
      {props.staleBecause !== null && <FaultNotice fault={props.staleBecause} onAgain={props.onAgain} />}
      <BoardNotices board={board} />
      <SpoiledNotice rows={spoiled} />
      {me !== null && (
        <GuardProvider value={knows}>
          <Sections view={view} around={{ board: snapshot, person: me }} />
          <AnsweredLately board={snapshot} person={me} today={today} />
          <PersonalPanel board={snapshot} person={me} />
        </GuardProvider>
      )}
    </div>
  );
}

interface SettledIn extends Receipt {
  readonly section: SectionName;
}

function Sections({ view, around }: { readonly view: MineView; readonly around: Omit<Around, 'onSettled'> }) {
  const [settled, setSettled] = useState<readonly SettledIn[]>([]);
  const settle = (section: SectionName) => (receipt: Receipt) =>
    setSettled((before) => [...before.filter((one) => one.thing.key !== receipt.thing.key), { ...receipt, section }]);
  return sectionNames.map((name) => (
    <ThingSection
      key={name}
      name={name}
      shown={withReceipts(
        view[name],
        settled.filter((one) => one.section === name),
        ({ line }) => pressable(around.board, around.person, line, line.kind.ownActs),
      )}
      around={{ ...around, onSettled: settle(name) }}
    />
  ));
}
