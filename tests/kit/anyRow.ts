/** Any values that a row of a list may hold, worked out from its columns, so that a new list is tested as soon as it exists. */
import fc from 'fast-check';
import { london } from '../../src/base/time/zone.ts';
import { sectors } from '../../src/lists/agencies.ts';
import type { Column } from '../../src/lists/definition/column.ts';
import { type AnyList, columnsOf } from '../../src/lists/definition/defineList.ts';
import type { PhysicalColumn } from '../../src/lists/definition/physical.ts';
import { ladderTargets } from '../../src/lists/ladders.ts';
import { answerTypes, measureTypes, toolFormat } from '../../src/lists/toolContent.ts';
import { anyDate, anyInstant, anyKey, anyLine } from './anything.ts';

const quarter = fc.constantFrom('Q1', 'Q2', 'Q3', 'Q4', null);

const anyWebAddress = fc.webUrl({ validSchemes: ['https'] }).filter((url) => url.length <= 255);
const anyRung = fc.oneof(
  fc.record({
    from: fc.constant('due'),
    to: fc.constantFrom(...ladderTargets),
    day: fc.integer({ min: -250, max: 250 }),
  }),
  fc.record({ from: fc.constant('monthly'), to: fc.constantFrom(...ladderTargets), monthDay: fc.constant('10-01') }),
);

const anyId = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/);
const anyAnswer = fc.record({
  value: fc.oneof(anyLine(100), fc.integer(), fc.constant(null)),
  notApplicable: fc.boolean(),
  evidence: fc.option(anyLine(100)),
});
const anyGrade = fc.record({ id: anyId, label: anyLine(50), meaning: anyLine(200), isGood: fc.boolean() });
const anyQuestion = fc.record({
  id: anyId,
  wording: anyLine(200),
  type: fc.constantFrom(...answerTypes),
  guidance: fc.option(anyLine(200)),
  measure: fc.option(fc.constantFrom(...measureTypes)),
  standard: fc.option(anyLine(200)),
  sectors: fc.subarray([...sectors]),
  onlyIf: fc.option(fc.record({ question: anyId, is: anyLine(50) })),
  mayNotApply: fc.boolean(),
  isRequired: fc.boolean(),
  asksDifference: fc.boolean(),
});
const anyTool = fc.record({
  format: fc.constant(toolFormat),
  purpose: anyLine(200),
  scale: fc.option(fc.record({ name: anyLine(50), grades: fc.array(anyGrade, { minLength: 2, maxLength: 4 }) })),
  sections: fc.array(
    fc.record({
      id: anyId,
      title: anyLine(100),
      guidance: fc.option(anyLine(200)),
      questions: fc.array(anyQuestion, { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
});

/** Columns of one shape of their own. */
const special: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'programmeItems.moves': fc.array(fc.record({ from: quarter, to: quarter, reason: anyLine(200), movedOn: anyDate }), {
    maxLength: 4,
  }),
  'programmes.frameworkLink': anyWebAddress,
  'externalEnquiries.link': anyWebAddress,
  'answers.evidence': anyWebAddress,
  'audits.folder': anyWebAddress,
  'termsOfReference.instructionLink': anyWebAddress,
  'learning.evidenceLink': anyWebAddress,
  'auditTools.content': anyTool,
  'auditSamples.strata': fc.array(
    fc.record({
      name: anyLine(120),
      population: fc.integer({ min: 1, max: 100_000 }),
      wanted: fc.integer({ min: 1, max: 1_000 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  'caseReturns.answers': fc.dictionary(anyId, anyAnswer, { maxKeys: 5 }),
  'caseReturns.events': fc.array(fc.record({ on: anyDate, what: anyLine(200) }), { maxLength: 4 }),
  'boardSettings.ladders': fc.dictionary(anyKey, fc.array(anyRung, { maxLength: 3 }), { maxKeys: 3 }),
};

const anyNote = fc.array(anyLine(200), { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'));
const anyRef = fc.record({ key: anyKey, title: fc.oneof(anyLine(255), fc.constant('')) });

function plain(column: Column<unknown>, physical: PhysicalColumn): fc.Arbitrary<unknown> {
  const { type } = physical;
  switch (type.kind) {
    case 'text':
      return anyLine(255);
    case 'note':
      return Array.isArray(column.read({}, 'x')) ? fc.array(anyLine(100), { maxLength: 4 }) : anyNote;
    case 'choice':
      return fc.constantFrom(...type.choices);
    case 'choices':
      return fc.subarray([...type.choices]);
    case 'number':
      return fc.nat();
    case 'yesNo':
      return fc.boolean();
    case 'date':
      return anyDate;
    case 'moment':
      return anyInstant;
  }
}

function anyValue(list: AnyList, field: string, column: Column<unknown>): fc.Arbitrary<unknown> {
  const [physical, second] = column.physical(field);
  if (physical === undefined) throw new TypeError('a column has at least one physical column');
  const refs =
    second === undefined ? null : physical.type.kind === 'note' ? fc.array(anyRef, { maxLength: 4 }) : anyRef;
  const value = special[`${list.name}.${field}`] ?? refs ?? plain(column, physical);
  return mayBeEmpty(column) ? fc.option(value) : value;
}

/** Whether a column accepts that nothing is there. */
export function mayBeEmpty(column: Column<unknown>): boolean {
  return column.schema({ zone: london }).safeParse(null).success;
}

/** Any values for a new row. */
export function anyValues(list: AnyList): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const columns = Object.entries(columnsOf(list));
  return fc.record(Object.fromEntries(columns.map(([field, column]) => [field, anyValue(list, field, column)])));
}
