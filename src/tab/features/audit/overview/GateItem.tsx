/** One gate before the next step: met, let pass by the chair, or what is missing, from whom, by when, and where to mend it. */
import { CheckmarkCircle20Filled, ErrorCircle20Filled, Warning20Filled } from '@fluentui/react-icons';
import { sayDate } from '../../../../base/time/plainDate.ts';
import { dateIn } from '../../../../base/time/zone.ts';
import { type Gate, isOpen } from '../../../../core/audit/path/gate.ts';
import { mayOverride } from '../../../../core/audit/path/overrides.ts';
import { prepareOverride } from '../../../../core/audit/path/prepareMove.ts';
import { hashOf } from '../../../board/routes.ts';
import { useAuditHere } from '../auditHere.ts';
import { sectionNames, sectionsFor } from '../sectionNames.ts';
import { decide } from './decide.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { gateState, missingLines, sectionOfGate } from './sayOverview.ts';

const marks = { met: CheckmarkCircle20Filled, 'let pass': Warning20Filled, missing: ErrorCircle20Filled } as const;
const words = { met: 'Met', 'let pass': 'Let pass', missing: 'Missing' } as const;

export function GateItem({ gate }: { readonly gate: Gate }) {
  const { today } = useAuditHere();
  const state = gateState(gate);
  const Mark = marks[state];
  return (
    <li className="gate" data-state={state}>
      <Mark aria-hidden />
      <div>
        <p>
          <strong>{words[state]}:</strong> {gate.label}
        </p>
        {gate.missing.length > 0 && (
          <ul className="gate-missing">
            {missingLines(gate.missing, today).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <OverrideSaid gate={gate} />
        {!isOpen(gate) && (
          <p className="row">
            <MendLink gate={gate} />
            <Override gate={gate} />
          </p>
        )}
      </div>
    </li>
  );
}

function OverrideSaid({ gate }: { readonly gate: Gate }) {
  if (gate.overridden === null || gate.isMet) return null;
  const { by, reason, at } = gate.overridden;
  return (
    <p className="quiet">
      By {by.title} on {sayDate(dateIn(at))}: {reason}
    </p>
  );
}

function MendLink({ gate }: { readonly gate: Gate }) {
  const { book, closed, roles } = useAuditHere();
  const section = sectionOfGate[gate.name];
  if (section === 'overview') return <span className="quiet">Set them below, under ‘Dates’.</span>;
  if (!sectionsFor(closed, roles).includes(section)) return null;
  return (
    <a href={hashOf({ page: 'audit', audit: book.audit.key, section, focus: null })}>Go to {sectionNames[section]}</a>
  );
}

/** Shown to whoever may; what nobody can override says so. */
function Override({ gate }: { readonly gate: Gate }) {
  const here = useAuditHere();
  const { book, me, today, board } = here;
  const { chair } = board.terms;
  if (!here.may('override gate').ok || me === null) return null;
  if (gate.name === 'independence') {
    if (book.audit.areaManager === null) return null;
    return <span className="quiet">The {chair} decides this for a named person, under People and agencies.</span>;
  }
  if (!gate.isOverridable) return <span className="quiet">Nobody can let this pass.</span>;
  if (!mayOverride(book, me, gate.name))
    return <span className="quiet">You lead this audit: not yours to let pass.</span>;
  return (
    <ReasonDialog
      open="Let it pass…"
      openLabel={`Let it pass: ${gate.label}`}
      title={`Let pass: ${gate.label}`}
      explanation={
        <p>
          The audit may go on although this is missing. Your name and the reason are printed in the report, and it
          cannot be taken back.
        </p>
      }
      save="Let it pass"
      saved={`Let pass, with your reason: ${gate.label}.`}
      prepare={(reason) => decide(book, prepareOverride(book, { person: me.key, day: today, gate: gate.name, reason }))}
    />
  );
}
