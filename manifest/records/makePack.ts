/** The data-protection pack of a board: three Markdown files, made from its settings and the definitions of its lists. */
import { accept, type Result } from '../../src/base/result.ts';
import type { PlainDate } from '../../src/base/time/plainDate.ts';
import { dataFlowSheet } from '../../src/core/records/pack/dataFlow.ts';
import { dpiaStarter } from '../../src/core/records/pack/dpia.ts';
import type { Pack, PackFacts } from '../../src/core/records/pack/packFacts.ts';
import { privacyNotice } from '../../src/core/records/pack/privacyNotice.ts';
import { parseRecordsSettings } from '../../src/core/records/recordsSettings.ts';
import { termsOf } from '../../src/core/words/terms.ts';
import { readTogether } from '../../src/graph/lists/readTogether.ts';
import type { BoardSite } from '../../src/graph/lists/site.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { audits } from '../../src/lists/audits.ts';
import { boardSettings, usualReminding } from '../../src/lists/boardSettings.ts';
import { terms } from '../../src/lists/terms.ts';

/** What the site says of the board. A retention or hold that cannot be understood is a refusal. @throws Fault */
export async function readPackFacts(site: BoardSite, madeOn: PlainDate): Promise<Result<PackFacts>> {
  const [settings, words, partners, audited] = await readTogether(site, [boardSettings, terms, agencies, audits]);
  const said = settings.rows[0] ?? { ...usualReminding, boardName: 'this board' };
  const records = parseRecordsSettings(said, new Set<string>(audited.rows.map(({ key }) => key)));
  if (!records.ok) return records;
  return accept({
    ...{ boardName: said.boardName, madeOn, terms: termsOf(words.rows), records: records.value },
    ...{ agencies: partners.rows.filter(({ active }) => active).length },
    ...{ sendsMail: said.mailFrom !== null, postsInChannel: !said.quietChannel },
  });
}

/** The files of the pack. */
export function packOf(facts: PackFacts): Pack {
  return new Map([
    ['data-flow.md', `${dataFlowSheet(facts)}\n`],
    ['dpia.md', `${dpiaStarter(facts)}\n`],
    ['privacy-notice.md', `${privacyNotice(facts)}\n`],
  ]);
}
