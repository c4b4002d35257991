import { describe, expect, it } from '@jest/globals';
import { withFirstAuthors } from '../../../bot/duties/firstAuthors.ts';
import { compareDecision } from '../../../bot/schedule/firstSeen.ts';
import type { Decision } from '../../../src/core/programme/programme.ts';
import { auditLead, auditPeople, theAudit, theItem } from '../../kit/auditPeople.ts';
import { chair } from '../../kit/boardRows.ts';
import { aBoard, aDecisionBy, wroteIt } from '../../kit/dutyBoard.ts';

const withdrawn = aDecisionBy(chair, 'withdrawn', theAudit.key, { reason: 'It is looked at elsewhere this year.' });
const byLead: Decision = { ...withdrawn, createdBy: wroteIt(auditLead) };

/** The status for the bot, which first saw the decision as `seen` and reads it as `now`. */
async function statusOf(seen: Decision, now: Decision): Promise<string | undefined> {
  const store = {
    sightings: { keep: async () => undefined, all: async () => compareDecision(seen, () => undefined).keep },
  };
  const board = aBoard({ membership: auditPeople, items: [theItem], audits: [theAudit], decisions: [now] });
  return (await withFirstAuthors({ store }, 'board', board)).audits[0]?.status;
}

describe('an audit as the bot sees it', () => {
  it('is withdrawn by the decision of the chair', async () => {
    expect(await statusOf(withdrawn, withdrawn)).toBe('Withdrawn');
  });

  it('is not withdrawn by a decision whose author was rewritten to be the chair', async () => {
    expect(await statusOf(byLead, withdrawn)).toBe('Under way');
    expect(await statusOf(byLead, byLead)).toBe('Under way');
  });
});
