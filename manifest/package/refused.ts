/** Why no package was made: everything that is missing or wrong at once, a sentence each. */

export class PackageRefused extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`No package was made:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.name = 'PackageRefused';
    this.problems = problems;
  }
}
