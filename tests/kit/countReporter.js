/**
 * Prints one plain line with the counts, so that any reader of a log can find what was run, and how long each part of the
 * tests took against its budget on two cores. With TIME_BUDGETS=bind one that is over its budget by half fails the run.
 */

/** Minutes on two cores. A file belongs to the first part whose folder it lies in. */
const parts = [
  { name: 'pure rooms', folders: ['base', 'lists', 'core', 'cards', 'house', 'tab'], minutes: 1 },
  { name: 'contracts', folders: ['graph', 'workplace', 'bot/store'], minutes: 3 },
  { name: 'bot and crash', folders: ['bot'], minutes: 5 },
  { name: 'browser', folders: ['journeys'], minutes: 6 },
];
const workers = 2;

export default class CountReporter {
  constructor() {
    this.over = [];
  }

  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    for (const { name, minutes, seconds } of times(results.testResults).filter((part) => part.seconds > 0)) {
      process.stdout.write(`part: ${name} took about ${seconds} s (budget ${minutes * 60} s)\n`);
      if (seconds > minutes * 60 * 1.5) this.over.push(name);
    }
    process.stdout.write(
      `\ntests: ${results.numPassedTests} passed, ${results.numFailedTests} failed, ${skipped} skipped\n`,
    );
  }

  /** Jest fails the run when a reporter has an error. */
  getLastError() {
    const isBound = process.env.TIME_BUDGETS === 'bind' && this.over.length > 0;
    return isBound ? new Error(`over budget by more than half: ${this.over.join(', ')}`) : undefined;
  }
}

/** Two files run side by side: a part took about half of what its files took together. */
function times(testResults) {
  const spent = new Map(parts.map(({ name }) => [name, 0]));
  for (const { testFilePath, perfStats } of testResults) {
    const part = parts.find(({ folders }) => folders.some((folder) => testFilePath.includes(`/tests/${folder}/`)));
    if (part !== undefined) spent.set(part.name, spent.get(part.name) + perfStats.runtime);
  }
  return parts.map((part) => ({ ...part, seconds: Math.round(spent.get(part.name) / workers / 1000) }));
}
