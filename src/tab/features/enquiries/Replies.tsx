/** What each agency replied to an enquiry, as it was recorded on a card or in 'My things'. */
import { Link } from '@fluentui/react-components';
import type { AgencyReply, EnquiryStanding } from '../../../core/enquiries/replies.ts';
import { counted } from '../../board/phrases.ts';
import { hashOf } from '../../board/routes.ts';
import { useEnquiriesHere } from './here.ts';
import { repliesFor, sayReply } from './sayEnquiries.ts';

export function Replies({ standing }: { readonly standing: EnquiryStanding }) {
  const { at, today } = useEnquiriesHere();
  const { membership } = at.snapshot;
  const seen = repliesFor(standing, { membership, me: at.board.me?.key ?? null, today });
  if (seen.length === 0) return null;
  const names = new Map(membership.people.map((one) => [one.key, one.name]));
  return (
    <details open={standing.isOpen}>
      <summary>
        {seen.length === standing.asked.length
          ? counted(seen.length, 'agency', 'agencies')
          : `Your ${seen.length === 1 ? 'agency' : 'agencies'}`}
      </summary>
      <dl className="enquiry-replies">
        {seen.map((one) => (
          <div key={one.agency.key}>
            <dt>{one.agency.name}</dt>
            <dd>
              <p className="quiet">{sayReply(one, { names, isOpen: standing.isOpen })}</p>
              <Said reply={one.reply} />
              {one.reply === null && at.board.me !== null && one.waitsFor.includes(at.board.me.key) && (
                <a href={hashOf({ page: 'mine' })}>Reply under My things</a>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Said({ reply }: { readonly reply: AgencyReply['reply'] }) {
  if (reply === null) return null;
  const { said, evidence } = reply.row;
  return (
    <>
      {said !== null && <p className="enquiry-said">{said}</p>}
      {evidence !== null && (
        <p>
          <Link href={evidence} target="_blank" rel="noreferrer">
            Open what they sent
          </Link>
        </p>
      )}
    </>
  );
}
