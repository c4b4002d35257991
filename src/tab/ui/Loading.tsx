/** The shape of a page while its rows are on their way; screen readers hear one short sentence instead. */
import { Skeleton, SkeletonItem } from '@fluentui/react-components';

const lines = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;

/** @param what is being read, e.g. `the programme` */
export function Loading({ what }: { readonly what: string }) {
  return (
    <div className="page" aria-busy="true">
      <p className="unseen" role="status">
        Reading {what}…
      </p>
      <Skeleton aria-hidden>
        <SkeletonItem style={{ width: 'min(28rem, 80%)', height: 32, marginBottom: 12 }} />
        <SkeletonItem style={{ width: 'min(44rem, 95%)', height: 20, marginBottom: 28 }} />
        {lines.map((line) => (
          <SkeletonItem key={line} style={{ height: 44, marginBottom: 8 }} />
        ))}
      </Skeleton>
    </div>
  );
}
