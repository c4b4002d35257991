/**
 * A time-out for whatever crosses the bridge to Teams: neither `app.initialize` nor MSAL's bridge gives up by itself
 * when the other side stays silent.
 */

/** Nobody answered in time. */
export class TookTooLong extends Error {
  constructor(what: string) {
    super(`no answer: ${what}`);
    this.name = 'TookTooLong';
  }
}

/** @throws TookTooLong when `work` has not settled after `seconds` of machine time */
export async function waitAtMost<Value>(seconds: number, what: string, work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(what)), seconds * 1000);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
