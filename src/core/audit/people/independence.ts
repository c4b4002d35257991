/**
 * Whether those who lead an audit are independent of what is audited (R73, N16): the lead and the joint lead are both not
 * the manager of the area. The chair alone may override it, with a reason that the report prints, for a named person, and
 * not in an audit the chair leads. It explains itself, also where nothing stands in the way.
 */
import type { Ref } from '../../../base/id.ts';
import { leadFor } from '../../answers/standing.ts';
import { capital } from '../../words/terms.ts';
import type { AuditBook } from '../auditBook.ts';
import { isLeading, isReason, rightDecisions } from '../path/decided.ts';
import type { Overridden } from '../path/gate.ts';

type Book = Pick<AuditBook, 'board' | 'audit' | 'participation'>;

export interface Independence {
  readonly person: Ref<'people'>;
  readonly as: 'lead' | 'joint lead';
  /** Whether the person may lead: independent, or validly overridden. */
  readonly may: boolean;
  /** One sentence. */
  readonly why: string;
  readonly overridden: Overridden | null;
}

/** The lead and the joint lead, as far as they are named. */
export function independence(book: Book): readonly Independence[] {
  const { lead, jointLead } = book.audit;
  const named = [
    { person: lead, as: 'lead' as const },
    { person: jointLead, as: 'joint lead' as const },
  ];
  return named.flatMap(({ person, as }) => (person === null ? [] : [looked(book, person, as)]));
}

function looked(book: Book, person: Ref<'people'>, as: Independence['as']): Independence {
  const { areaManager } = book.audit;
  if (areaManager === null) {
    const why = 'Nobody has said who manages the area under consideration, so it cannot be told.';
    return { person, as, may: false, why, overridden: null };
  }
  if (areaManager.key !== person.key) {
    return { person, as, may: true, why: whyIndependent(book, person), overridden: null };
  }
  const overridden = overrideFor(book, person);
  const manages = `${person.title} manages the area under consideration`;
  const { chair } = book.board.membership.terms;
  return overridden === null
    ? {
        person,
        as,
        may: false,
        why: `${manages}, so somebody else leads, or the ${chair} overrides it with a reason.`,
        overridden,
      }
    : { person, as, may: true, why: `${manages}. ${capital(chair)}’s reason: ${overridden.reason}`, overridden };
}

function whyIndependent({ board, participation, audit }: Book, person: Ref<'people'>): string {
  const area = `${person.title} does not manage the area: ${audit.areaManager?.title ?? 'somebody else'} does.`;
  const own = participation.filter((row) => leadFor(board, row)?.key === person.key).map((row) => row.agency.title);
  if (own.length === 0) return area;
  return `${area} The same person leads for ${own.join(' and ')} in this audit, which is allowed: others should moderate its returns.`;
}

function overrideFor(book: Book, person: Ref<'people'>): Overridden | null {
  const said = rightDecisions(book, 'independence overridden', 'override independence').findLast(
    ({ row, by }) => row.person?.key === person.key && isReason(row.reason) && !isLeading(book, by),
  );
  if (said === undefined) return null;
  return {
    by: { key: said.by.key, title: said.by.name },
    reason: (said.row.reason ?? '').trim(),
    at: said.row.createdAt,
  };
}
