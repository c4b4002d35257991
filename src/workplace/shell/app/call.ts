/**
 * One call to the workplace that serves this page. A refusal becomes an error whose text can be shown as it is.
 */
import { z } from 'zod';

const refusal = z.object({ error: z.object({ message: z.string() }) });

/** The workplace said no, or could not be reached. The message is in plain words. */
export class CallRefused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'CallRefused';
    this.status = status;
  }
}

async function refusalOf(response: Response): Promise<CallRefused> {
  const text = await response.text();
  try {
    return new CallRefused(response.status, refusal.parse(JSON.parse(text)).error.message);
  } catch {
    return new CallRefused(response.status, `The workplace answered ${response.status}.`);
  }
}

/** How to call: the acting person, and what is sent. */
export interface CallOptions {
  readonly userId?: string | undefined;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
}

/** @returns the parsed answer. @throws CallRefused */
export async function call<T>(path: string, shape: z.ZodType<T>, options: CallOptions = {}): Promise<T> {
  const headers: Record<string, string> = {};
  if (options.userId !== undefined) headers['x-workplace-user'] = options.userId;
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  const response = await fetch(path, {
    method: options.method ?? 'GET',
    headers,
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  }).catch(() => {
    throw new CallRefused(0, 'The local workplace does not answer. Is it still running?');
  });
  if (!response.ok) throw await refusalOf(response);
  return shape.parse(response.status === 204 ? undefined : await response.json());
}

/** Shape of an answer that says nothing. */
export const nothing = z.unknown();
