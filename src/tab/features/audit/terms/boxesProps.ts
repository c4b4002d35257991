/** What every part of the form of the terms is given. */
import type { ErrorOf } from '../../../ui/form/errors.ts';
import type { TermsForm } from './termsForm.ts';

export interface BoxesProps {
  readonly form: TermsForm;
  readonly set: (changed: Partial<TermsForm>) => void;
  readonly errorOf: ErrorOf;
}
