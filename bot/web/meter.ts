/**
 * Counts since the process began, and their text for whoever collects them. Names and labels are from closed lists, codes
 * and routes alone, so nothing personal can be in them.
 * Source: "Prometheus exposition formats", text format 0.0.4.
 */

/** What is counted, with the name of its label. */
const counters = {
  sent: { help: 'Messages that were delivered.', label: 'route' },
  unknown: { help: 'Sends of which nobody knows whether they arrived.', label: 'code' },
  refused: { help: 'Sends that were refused for certain.', label: 'code' },
  failed: { help: 'Messages for which no way was left, or which could not be made.', label: 'reason' },
  throttled: { help: 'Calls that were asked to wait.', label: 'code' },
  graphCalls: { help: 'Requests to Microsoft Graph, by status; 0 for no answer.', label: 'status' },
} as const;
export type Counter = keyof typeof counters;

/** A value as it is at the moment of asking. */
export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly value: number;
  readonly labels?: Readonly<Record<string, string>>;
}

export interface Meter {
  add(counter: Counter, label: string): void;
  /** Everything counted, with the gauges. */
  text(gauges: readonly Gauge[]): string;
}

export function meter(): Meter {
  const counts = new Map<Counter, Map<string, number>>();
  return {
    add: (counter, label) => {
      const of = counts.get(counter) ?? new Map<string, number>();
      of.set(label, (of.get(label) ?? 0) + 1);
      counts.set(counter, of);
    },
    text: (gauges) => {
      const lines = Object.entries(counters).flatMap(([name, { help, label }]) => {
        const metric = `qa_${snake(name)}_total`;
        const values = [...(counts.get(name as Counter) ?? [])]; // the keys of the constant above
        return [...head(metric, help, 'counter'), ...values.map(([of, value]) => line(metric, { [label]: of }, value))];
      });
      return `${[...lines, ...gaugeLines(gauges)].join('\n')}\n`;
    },
  };
}

function gaugeLines(gauges: readonly Gauge[]): readonly string[] {
  const seen = new Set<string>();
  return gauges.flatMap(({ name, help, labels, value }) => {
    const metric = `qa_${snake(name)}`;
    const before = seen.has(metric) ? [] : head(metric, help, 'gauge');
    seen.add(metric);
    return [...before, line(metric, labels ?? {}, value)];
  });
}

function head(metric: string, help: string, type: 'counter' | 'gauge'): readonly string[] {
  return [`# HELP ${metric} ${help}`, `# TYPE ${metric} ${type}`];
}

function line(metric: string, labels: Readonly<Record<string, string>>, value: number): string {
  const named = Object.entries(labels).map(([name, of]) => `${name}="${escaped(of)}"`);
  return `${metric}${named.length === 0 ? '' : `{${named.join(',')}}`} ${value}`;
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
