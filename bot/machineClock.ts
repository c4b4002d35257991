/** Time that nobody can move: leases, limits, waits. */
export interface MachineClock {
  /** Milliseconds, never going back. */
  now(): number;
  /** Rejects as soon as the signal aborts. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
