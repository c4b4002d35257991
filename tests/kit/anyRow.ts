/** Any values that a row of a list may hold, worked out from its columns, so that a new list is tested as soon as it exists. */
import fc from 'fast-check';
import { london } from '../../src/base/time/zone.ts';
import type { Column } from '../../src/lists/definition/column.ts';
import { type AnyList, columnsOf } from '../../src/lists/definition/defineList.ts';
import type { PhysicalColumn } from '../../src/lists/definition/physical.ts';
import { ladderTargets } from '../../src/lists/ladders.ts';
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

/** Columns of one shape of their own. */
const special: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'programmeItems.moves': fc.array(fc.record({ from: quarter, to: quarter, reason: anyLine(200), movedOn: anyDate }), {
    maxLength: 4,
  }),
  'programmes.frameworkLink': anyWebAddress,
  'externalEnquiries.link': anyWebAddress,
  'answers.evidence': anyWebAddress,
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
