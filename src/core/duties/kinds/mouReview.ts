/**
 * The memorandum in force comes up for review. Signatures stay valid after that day (decisions 7); the review is owed until
 * a newer version is issued.
 */
import { versionInForce, versionToSign } from '../../mou/standing.ts';
import type { Kind } from '../duty.ts';
import { boardRunners } from './ofTheBoard/runners.ts';

export const mouReview: Kind = {
  name: 'mou-review',
  label: 'Review of the memorandum',
  ladder: [
    { from: 'due', to: 'owner', day: -30 },
    { from: 'due', to: 'owner', day: -10 },
    { from: 'due', to: 'owner', day: 0 },
    { from: 'every', to: 'owner', days: 10 },
  ],
  owedBy: ['QA manager', 'chair'],
  find(board, day) {
    const version = versionInForce(board.books, day);
    if (version === null || version.reviewOn === null) return [];
    if (versionToSign(board.books, day)?.key !== version.key) return [];
    return [
      {
        item: version.key,
        title: version.name,
        dueOn: version.reviewOn,
        since: version.effectiveFrom ?? version.issuedOn ?? day,
        agency: null,
        audit: null,
        owners: boardRunners(board, day),
        remark: null,
      },
    ];
  },
  ask: (owed) => `Please review the memorandum: ${owed.title}.`,
  next: () =>
    'Signatures stay valid meanwhile. Issuing a new version ends this reminder and asks every agency to sign it.',
  ownActs: ['not mine', 'snooze'],
  othersActs: [],
  isFirm: false,
  place: 'mou',
};
