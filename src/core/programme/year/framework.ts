/** Which Learning and Improvement Framework guides a year: a link, a version, or both (R3). Neither is an approval. */
import { acceptUnless, type Refusal, type Result } from '../../../base/result.ts';
import type { NewRow } from '../../../lists/definition/defineList.ts';
import type { programmes } from '../../../lists/programmes.ts';
import { may } from '../../may.ts';
import { type Actor, longestLine, refusedAsClosed, standingOfYear, type YearFacts } from './yearFacts.ts';

export type FrameworkRefusal =
  | 'notPermitted'
  | 'notKnown'
  | 'closed'
  | 'frameworkLink'
  | 'frameworkVersion'
  | 'nothing';

/** As typed; empty for none. */
export interface FrameworkDraft {
  readonly frameworkLink: string;
  readonly frameworkVersion: string;
}

/** The values to write, or everything that is wrong. */
export function prepareFramework(
  year: YearFacts,
  { person, day }: Actor,
  draft: FrameworkDraft,
): Result<Pick<NewRow<typeof programmes>, 'frameworkLink' | 'frameworkVersion'>, FrameworkRefusal> {
  const allowed = may(year.membership, person, 'edit the programme', day);
  if (!allowed.ok) return allowed;
  const link = draft.frameworkLink.trim();
  const version = draft.frameworkVersion.trim();
  const values = { frameworkLink: link === '' ? null : link, frameworkVersion: version === '' ? null : version };
  const refusals: Refusal<FrameworkRefusal>[] = [
    ...refusedAsClosed(standingOfYear(year), 'what guided it stays as it was recorded'),
  ];
  if (link !== '' && !isLink(link)) {
    refusals.push({
      code: 'frameworkLink',
      sentence: `Give a link that begins with https:// and has ${longestLine} characters at most, or none.`,
    });
  }
  if (version.length > longestLine) {
    refusals.push({
      code: 'frameworkVersion',
      sentence: `Shorten the version to ${longestLine} characters or fewer.`,
    });
  }
  const { frameworkLink, frameworkVersion } = year.programme;
  if (frameworkLink === values.frameworkLink && frameworkVersion === values.frameworkVersion) {
    refusals.push({ code: 'nothing', sentence: 'Nothing was changed.' });
  }
  return acceptUnless(refusals, values);
}

/** A host that a browser can open, whatever stands behind it. */
const address = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:[/?#]\S*)?$/i;

function isLink(text: string): boolean {
  return text.length <= longestLine && address.test(text);
}
