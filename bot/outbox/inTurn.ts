/**
 * Work of one name one after the other, work of different names side by side: Teams refuses concurrent operations on one
 * conversation with 412.
 */
export type InTurn = <Value>(name: string, work: () => Promise<Value>) => Promise<Value>;

export function inTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const running = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, running);
    try {
      return await running;
    } finally {
      if (last.get(name) === running) last.delete(name);
    }
  };
}
