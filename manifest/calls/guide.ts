/** The catalogue of calls as a page for people: `manifest/guide/calls.md`. It is written by `writeGuide.ts`; a test compares. */
import type { Api, DocumentedCall } from './entry.ts';
import { resources } from './shapes/shape.ts';

const marks: Readonly<Record<DocumentedCall['verified'], string>> = {
  yes: 'as documented',
  partly: 'partly documented',
  unverified: 'no page found',
};

/** The whole page. */
export function callsGuide(calls: readonly DocumentedCall[]): string {
  const apis = [...new Set(calls.map((call) => call.api))];
  return [
    '# What the product calls of Microsoft',
    '',
    'Every call that the tab, the bot and the commands make, with the page of Microsoft’s reference that it was checked against and',
    'the least permission that the page names. Made from `manifest/calls`; the tests fail on a call that is not here, and on a',
    'query option or a member that the page does not know.',
    '',
    countsOf(calls),
    '',
    ...apis.flatMap((api) => [`## ${api}`, '', ...tableOf(calls, api), '']),
    '## What is relied on, or answered, beyond the pages',
    '',
    ...calls.filter((call) => call.verified !== 'yes').map(remarkOf),
    '',
    '### Members that answers have and no page lists',
    '',
    ...seenMembers(),
    '',
  ].join('\n');
}

function countsOf(calls: readonly DocumentedCall[]): string {
  const count = (verified: DocumentedCall['verified']) => calls.filter((call) => call.verified === verified).length;
  const notCopied = calls.filter((call) => call.isNotCopied === true).length;
  const counts = `${calls.length} calls: ${count('yes')} as documented, ${count('partly')} in part, ${count('unverified')} without a page.`;
  return `${counts} The local workplace has no copy of ${notCopied} of them: what a tenant answers there, only a tenant shows.`;
}

function tableOf(calls: readonly DocumentedCall[], api: Api): readonly string[] {
  const rows = calls.filter((call) => call.api === api);
  return [
    '| call | for | page | least permission: signed in / as the app | checked |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(rowOf),
  ];
}

function rowOf({ method, path, purpose, page, least, verified, isNotCopied }: DocumentedCall): string {
  const permission = `${least.delegated ?? '–'} / ${least.application ?? '–'}`;
  const cells = [
    `\`${method} ${path}\``,
    purpose,
    page?.title ?? '–',
    permission,
    isNotCopied === true ? `${marks[verified]}; no local copy` : marks[verified],
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function remarkOf({ method, path, beyond, remark }: DocumentedCall): string {
  const more = beyond === undefined ? '' : ` (${beyond.map((one) => `\`${one}\``).join(', ')})`;
  return `- \`${method} ${path}\`${more}: ${remark}`;
}

function seenMembers(): readonly string[] {
  return Object.entries(resources).flatMap(([name, { seen }]) =>
    Object.entries(seen ?? {}).map(([member, where]) => `- \`${member}\` of ${name}: ${where}.`),
  );
}
