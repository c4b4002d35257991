/** A version whose text is no longer what agencies signed, told to everybody: the signatures say so, whoever changed it. */
import { useQuery } from '@tanstack/react-query';
import type { MouBooks } from '../../../../core/mou/standing.ts';
import { changedTexts } from '../../../../core/mou/versions/asIssued.ts';
import { counted } from '../../../board/phrases.ts';
import { browserSha256 } from '../../../board/sha256.ts';
import { useTerms } from '../../../board/useTerms.ts';
import { Notice } from '../../../ui/Notice.tsx';

export function ChangedTexts({ books }: { readonly books: MouBooks }) {
  const { qaManager } = useTerms();
  const look = useQuery({
    queryKey: [
      'mou',
      'texts',
      ...books.versions.map(({ key, etag }) => `${key} ${etag}`),
      ...books.signatures.map(({ key, textHash }) => `${key} ${textHash}`),
    ],
    queryFn: () => changedTexts(books, browserSha256),
  });
  return (look.data ?? []).map(({ version, signatures }) => (
    <Notice key={version.key} kind="error" title={`The text of ${version.name} has been changed since it was signed`}>
      <p>
        {counted(signatures, 'signature was', 'signatures were')} given to another text. Nobody can sign it until the{' '}
        {qaManager} puts it back as it was, which SharePoint’s version history of “MoU versions” shows, or issues a new
        version.
      </p>
    </Notice>
  ));
}
