/**
 * Azure Storage's refusals as our faults. The client libraries have tried again by then (three times, with growing pauses).
 * What a caller asked about (is it there, was it changed) is answered before it comes to a fault.
 */
import { Fault, type FaultCode } from '../../../src/base/fault.ts';

const codeOfStatus: ReadonlyMap<number, FaultCode> = new Map([
  [400, 'rejected'],
  [401, 'unauthenticated'],
  [403, 'forbidden'],
  [404, 'notFound'],
  [409, 'rejected'],
  [412, 'conflict'],
  [413, 'rejected'],
  [429, 'throttled'],
  [503, 'throttled'],
]);

/** The HTTP status with which a call ended; 0 when it had no answer. */
export function statusOf(thrown: unknown): number {
  return numberIn(thrown, 'statusCode');
}

/** @throws Fault for whatever the work throws that is none already; `name` is the table or queue */
export async function asking<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof Fault) throw thrown;
    const status = statusOf(thrown);
    const serviceCode = textIn(thrown, 'code');
    const subject = { list: name, ...(status === 0 ? {} : { status }), ...(serviceCode === '' ? {} : { serviceCode }) };
    throw new Fault(codeOfStatus.get(status) ?? 'unavailable', subject, { cause: thrown });
  }
}

function numberIn(thrown: unknown, name: string): number {
  const value = valueIn(thrown, name);
  return typeof value === 'number' ? value : 0;
}

function textIn(thrown: unknown, name: string): string {
  const value = valueIn(thrown, name);
  return typeof value === 'string' ? value : '';
}

function valueIn(thrown: unknown, name: string): unknown {
  return typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, name) : null;
}
