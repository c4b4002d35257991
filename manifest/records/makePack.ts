/** The data-protection pack of a board, as files: Markdown, or Word. Made from its settings and the definitions of its lists. */
import { Packer } from 'docx';
import type { Result } from '../../src/base/result.ts';
import type { PlainDate } from '../../src/base/time/plainDate.ts';
import { type PackFacts, packFactsFrom } from '../../src/core/records/pack/packFacts.ts';
import { markdownOf } from '../../src/core/records/pack/paper.ts';
import { packPapers } from '../../src/core/records/pack/papers.ts';
import { termsOf } from '../../src/core/words/terms.ts';
import { readTogether } from '../../src/graph/lists/readTogether.ts';
import type { BoardSite } from '../../src/graph/lists/site.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { audits } from '../../src/lists/audits.ts';
import { boardSettings } from '../../src/lists/boardSettings.ts';
import { terms } from '../../src/lists/terms.ts';
import { wordOf } from '../../src/word/makeWord.ts';

/** The files of the pack, by name. */
export type PackFiles = ReadonlyMap<string, string | Uint8Array>;

/** What the site says of the board. A retention or hold that cannot be understood is a refusal. @throws Fault */
export async function readPackFacts(site: BoardSite, madeOn: PlainDate): Promise<Result<PackFacts>> {
  const [settings, words, partners, audited] = await readTogether(site, [boardSettings, terms, agencies, audits]);
  const rows = {
    ...{ settings: settings.rows[0] ?? null, terms: termsOf(words.rows), agencies: partners.rows },
    areSettingsUnread: settings.spoiled.length > 0,
    audits: new Set<string>(audited.rows.map(({ key }) => key)),
  };
  return packFactsFrom(rows, madeOn);
}

/** In Markdown. */
export function packOf(facts: PackFacts): PackFiles {
  return new Map(packPapers.map(({ file, make }) => [`${file}.md`, markdownOf(make(facts))]));
}

/** As Word files. */
export async function wordPackOf(facts: PackFacts): Promise<PackFiles> {
  const files = packPapers.map(
    async ({ file, make }) => [`${file}.docx`, await Packer.toBuffer(wordOf(make(facts)))] as const,
  );
  return new Map(await Promise.all(files));
}
