/** A whole page that could not be read: what it was, what went wrong, what to do. */
import { FaultNotice } from './FaultNotice.tsx';

/** @param title of the page that could not be read */
export function FaultPage(props: { readonly title: string; readonly fault: unknown; readonly onAgain: () => void }) {
  return (
    <div className="page">
      <h1>{props.title}</h1>
      <FaultNotice fault={props.fault} onAgain={props.onAgain} />
    </div>
  );
}
