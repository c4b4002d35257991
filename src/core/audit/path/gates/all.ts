/**
 * Which gates lie before which step. Who leads, independence and the agreed text are asked again until the returns open,
 * because all of them can be edited in between; who leads, until the report.
 */

import type { PlainDate } from '../../../../base/time/plainDate.ts';
import type { Decision } from '../../../programme/programme.ts';
import type { AuditBook } from '../../auditBook.ts';
import type { ClosedParts, Gate, GateRule, Look } from '../gate.ts';
import { overrideOf } from '../overrides.ts';
import type { PathStep } from '../steps.ts';
import { accessGate, agenciesGate, agencyLeadGate, daysGate, mouGate } from './agencies.ts';
import { datesGate, sampleGate, toolFixedGate, toolGate } from './cases.ts';
import { independenceGate, leadGate, qaManagerGate } from './people.ts';
import { actionsDoneGate, actionsGate, deliveredGate, findingsGate, loopGate, recommendationsGate } from './results.ts';
import { acceptedGate, moderatedGate, returnsGate } from './returns.ts';
import { agreedGate, completeGate, equalityGate, instructionGate, methodGate, periodGate } from './terms.ts';

const whoLeads = [leadGate, independenceGate];
const text = [completeGate, equalityGate, periodGate, instructionGate, methodGate, agreedGate];

const gatesBefore: Readonly<Record<PathStep, readonly GateRule[]>> = {
  scoping: [],
  'terms agreed': [leadGate, qaManagerGate, independenceGate, ...text],
  'agencies confirmed': [...whoLeads, agreedGate, agenciesGate, mouGate, agencyLeadGate, daysGate, accessGate],
  'cases selected': [...whoLeads, agreedGate, sampleGate, toolGate],
  'returns open': [...whoLeads, ...text, accessGate, toolGate, datesGate, toolFixedGate],
  moderation: [...whoLeads, returnsGate],
  findings: [...whoLeads, moderatedGate, acceptedGate],
  report: [...whoLeads, findingsGate, recommendationsGate],
  'action plan': [deliveredGate, actionsGate],
  learning: [actionsDoneGate],
  closed: [loopGate],
};

const none: ClosedParts = new Set();

/** The gates before a step as they stand on the day, for somebody who sees all but the parts that are closed to them. */
export function gatesOf(book: AuditBook, step: PathStep, day: PlainDate, closed = none): readonly Gate[] {
  return gatesLooked({ book, whole: book, day, movedAt: null, move: null, closed }, step);
}

/** The gates of a move that was made, as far as they can still be known. @param book what there was at its moment */
export function gatesThen(
  then: { readonly book: AuditBook; readonly whole: AuditBook; readonly move: Decision; readonly day: PlainDate },
  step: PathStep,
  closed: ClosedParts,
): readonly Gate[] {
  return gatesLooked({ ...then, movedAt: then.move.createdAt, closed }, step);
}

function gatesLooked(look: Look, step: PathStep): readonly Gate[] {
  return gatesBefore[step].map((rule) => {
    // What somebody cannot see was judged by whoever could.
    const isTaken = look.movedAt !== null && rule.restsOn.some((part) => look.closed.has(part));
    const missing = isTaken ? [] : rule.missing(look);
    const { name, label, isOverridable } = rule;
    const overridden = isOverridable ? overrideOf(look.book, name) : null;
    return { name, step, label, isMet: missing.length === 0, isOverridable, overridden, missing };
  });
}

/** The rule behind a gate's name; null for text that is none. */
export function gateRuleOf(name: string | null): GateRule | null {
  return (
    Object.values(gatesBefore)
      .flat()
      .find((rule) => rule.name === name) ?? null
  );
}
