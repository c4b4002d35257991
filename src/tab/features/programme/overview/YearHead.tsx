/** Title, first sentence, and what can be done with the year as a whole. */
import { Button, Link } from '@fluentui/react-components';
import { Add20Regular, Print20Regular } from '@fluentui/react-icons';
import { sayDate } from '../../../../base/time/plainDate.ts';
import type { FinancialYear } from '../../../../base/time/quarter.ts';
import { oddDaysOf } from '../../../../core/programme/year/oddDays.ts';
import { useToday } from '../../../board/clock.ts';
import { goTo, hashOf } from '../../../board/routes.ts';
import { taskButtonId } from '../edit/task.ts';
import type { ProgrammeBooks } from '../readProgramme.ts';
import { sayYear } from '../sayProgramme.ts';
import { type YearView, yearsToChoose } from '../yearView.ts';

interface Head {
  readonly books: ProgrammeBooks;
  readonly year: FinancialYear;
  readonly shown: YearView | null;
  readonly view: 'year' | 'years';
  readonly mayEdit: boolean;
  readonly onAdd: () => void;
}

/** @param shown null while the year has no programme */
export function YearHead(props: Head) {
  const { books, year, shown, view } = props;
  const { terms, settings } = books.board;
  return (
    <header className="page-head">
      <p className="quiet">{settings?.boardName ?? ''}</p>
      <h1>{view === 'years' ? `Content areas around ${year}` : `Quality assurance programme ${year}`}</h1>
      {view === 'year' && shown !== null && <p className="page-lead">{sayYear(shown, terms)}</p>}
      {view === 'years' && <p className="page-lead">What each content area had before, has in {year}, and has next.</p>}
      <Printed />
      <Ignored shown={shown} />
      <OddDays shown={shown} />
      <FrameworkLink shown={shown} name={terms.frameworkName} />
      <Actions {...props} />
    </header>
  );
}

function Printed() {
  const today = useToday();
  return <p className="print-only">Printed on {sayDate(today)}.</p>;
}

function Actions({ books, year, shown, view, mayEdit, onAdd }: Head) {
  const today = useToday();
  return (
    <div className="row no-print">
      <label className="row">
        Year
        <select
          className="plain-select"
          value={year}
          onChange={(event) => {
            const chosen = yearsToChoose(books, today, year).find((one) => one === event.target.value);
            goTo({ page: 'programme', year: chosen ?? year, item: null, view });
          }}
        >
          {yearsToChoose(books, today, year).map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <Button onClick={() => goTo({ page: 'programme', year, item: null, view: view === 'years' ? 'year' : 'years' })}>
        {view === 'years' ? 'Show one year' : 'Show three years'}
      </Button>
      {view === 'year' && shown !== null && (
        <Button icon={<Print20Regular />} onClick={() => window.print()}>
          Print
        </Button>
      )}
      {view === 'year' && shown !== null && mayEdit && (
        <Button id={taskButtonId('add')} appearance="primary" icon={<Add20Regular />} onClick={onAdd}>
          Add an item
        </Button>
      )}
      <a href={hashOf({ page: 'areas' })}>Content areas and priorities</a>
    </div>
  );
}

/** Approvals that do not count are shown, so that nobody believes in them. */
function Ignored({ shown }: { readonly shown: YearView | null }) {
  if (shown === null || shown.ignored.length === 0) return null;
  return (
    <ul>
      {shown.ignored.map(({ decision, sentence }) => (
        <li key={decision.key}>
          <strong>An approval dated {sayDate(decision.decidedOn)} does not count.</strong> {sentence}
        </li>
      ))}
    </ul>
  );
}

/** Days written past the screens that cannot be right. */
function OddDays({ shown }: { readonly shown: YearView | null }) {
  const today = useToday();
  const said = shown === null ? [] : oddDaysOf(shown.programme, today);
  return said.map((sentence) => (
    <p key={sentence}>
      <strong>Please check a day.</strong> {sentence}
    </p>
  ));
}

function FrameworkLink({ shown, name }: { readonly shown: YearView | null; readonly name: string }) {
  const programme = shown?.programme;
  if (programme === undefined || (programme.frameworkLink === null && programme.frameworkVersion === null)) return null;
  const version = programme.frameworkVersion === null ? '' : ` (version ${programme.frameworkVersion})`;
  if (programme.frameworkLink === null)
    return (
      <p>
        Guided by the {name}
        {version}.
      </p>
    );
  return (
    <p>
      Guided by the{' '}
      <Link href={programme.frameworkLink} target="_blank" rel="noreferrer" inline>
        {name}
      </Link>
      {version}.
    </p>
  );
}
