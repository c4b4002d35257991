/** Short words of the section of case returns. */
import type { ReturnStandingState } from '../../../../core/audit/returns/returnStanding.ts';

const short: Readonly<Record<ReturnStandingState, string>> = {
  'not prepared': '…',
  'not started': 'New',
  draft: 'Draft',
  submitted: 'Sent',
  'cannot count': 'Wrong',
  'changes asked': 'Back',
  accepted: 'OK',
  'not involved': 'N/I',
  replaced: '–',
};

/** As it stands in a cell of the matrix; the legend above says what it means. */
export function shortState(state: ReturnStandingState): string {
  return short[state];
}
