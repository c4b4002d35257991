/** What was found of the lists and what the sample brought, in plain words. Pure. */
import type { SampleLine } from '../../../graph/provision/loadSample.ts';
import type { ListFinding } from '../../../graph/provision/provisionLists.ts';

/** One sentence on the lists of the site. */
export function sayFindings(findings: readonly ListFinding[]): string {
  const all = findings.length;
  const missing = findings.filter((finding) => finding.state === 'missing').length;
  const differing = findings.filter((finding) => finding.state === 'differs').length;
  if (missing === 0 && differing === 0) return `All ${all} lists are there and as they should be.`;
  if (missing === all) return `None of the ${all} lists is there yet.`;
  const said = [
    ...(missing === 0 ? [] : [`${missing} of ${all} lists ${missing === 1 ? 'is' : 'are'} missing`]),
    ...(differing === 0 ? [] : [`${differing} ${differing === 1 ? 'differs' : 'differ'} from what the app needs`]),
  ];
  return `${said.join('; ')}.`;
}

/** Each list that is not as it should be, with what is the matter. */
export function sayDifferences(findings: readonly ListFinding[]): readonly string[] {
  return findings.flatMap(differencesOf);
}

function differencesOf(finding: ListFinding): readonly string[] {
  const name = finding.list.displayName;
  switch (finding.state) {
    case 'as defined':
      return [];
    case 'missing':
      return [`${name}: missing`];
    case 'differs':
      return finding.differences.map(({ kind, column }) => `${name}, column ${column.heading}: ${kind}`);
  }
}

/** A difference that only a person can mend, because mending it would lose data. */
export function needsPerson(findings: readonly ListFinding[]): boolean {
  return findings.some(
    (finding) => finding.state === 'differs' && finding.differences.some(({ kind }) => kind === 'another type'),
  );
}

/** What one list received of the sample. */
export function saySampleLine(line: SampleLine): string {
  const kept = line.kept === 0 ? '' : `, ${line.kept} were there before`;
  const failed = line.failed.length === 0 ? '' : `, ${line.failed.length} refused by SharePoint`;
  return `List “${line.list}”: ${line.added} added${kept}${failed}.`;
}
