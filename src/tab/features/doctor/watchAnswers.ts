/**
 * Counts Microsoft's answers as the browser saw them, those included that were asked again without a word. It reads the
 * browser's own record of requests; a browser that keeps no status there gives nothing.
 */
import type { Seen } from '../../../core/doctor/facts.ts';

export interface AnswerWatch {
  stop(): Seen<{ readonly answers: number; readonly throttled: number }>;
}

/** What asks to slow down: "Avoid getting throttled or blocked in SharePoint Online". */
const throttles: ReadonlySet<number> = new Set([429, 503]);

export function watchAnswers(): AnswerWatch {
  let answers = 0;
  let throttled = 0;
  const note = (entries: PerformanceEntryList): void => {
    const statuses = entries.map(statusOf).filter((status) => status > 0);
    answers += statuses.length;
    throttled += statuses.filter((status) => throttles.has(status)).length;
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'resource' });
  return {
    stop: () => {
      note(observer.takeRecords());
      observer.disconnect();
      return answers === 0 ? { looked: false, why: 'elsewhere' } : { looked: true, value: { answers, throttled } };
    },
  };
}

/** 0 for what is no answer to a question of ours, or has no status that a page may see. */
function statusOf(entry: PerformanceEntry): number {
  const isOurs = entry instanceof PerformanceResourceTiming && entry.initiatorType === 'fetch';
  return isOurs ? (entry.responseStatus ?? 0) : 0;
}
