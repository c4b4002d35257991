/** What was found and what was done, in plain words. Pure. */
import type { SampleLine } from '../../../graph/provision/loadSample.ts';
import type { ListFinding, ProvisionLine } from '../../../graph/provision/provisionLists.ts';
import type { PermissionLine } from '../../../graph/sharepoint/listPermissions.ts';

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

/** Null for what was left as it was: nobody needs to read that. */
export function sayListLine(line: ProvisionLine): string | null {
  const where = line.column === undefined ? `List “${line.list}”` : `List “${line.list}”, column ${line.column}`;
  switch (line.did) {
    case 'created':
      return `${where}: created.`;
    case 'added column':
      return `${where}: added.`;
    case 'indexed column':
      return `${where}: indexed.`;
    case 'set heading':
      return `${where}: heading put right.`;
    case 'set words':
      return `${where}: the words to choose from put right.`;
    case 'made unique':
      return `${where}: no two rows may hold the same value from now on.`;
    case 'cannot mend':
      return `${where}: differs, and cannot be put right without losing data. Somebody must decide.`;
    case 'left as it is':
      return null;
  }
}

/** Null for what was left as it was. A list's several groups make one line. */
export function sayPermissionLine(line: PermissionLine): string | null {
  switch (line.did) {
    case 'made level':
      return `Permission level “${line.what}”: created.`;
    case 'mended level':
      return `Permission level “${line.what}”: allowed more or less than it should; put right.`;
    case 'made group':
      return `Group “${line.what}”: created.`;
    case 'turned on versions':
      return `List “${line.what}”: keeps earlier versions of its rows from now on.`;
    case 'set on list':
      return `List “${line.what}”: permissions set.`;
    case 'took from list':
      return `List “${line.what}”: permissions taken away that the board does not give.`;
    case 'left as it is':
      return null;
  }
}

/** What one list received of the sample. */
export function saySampleLine(line: SampleLine): string {
  const kept = line.kept === 0 ? '' : `, ${line.kept} were there before`;
  const failed = line.failed.length === 0 ? '' : `, ${line.failed.length} refused by SharePoint`;
  return `List “${line.list}”: ${line.added} added${kept}${failed}.`;
}
