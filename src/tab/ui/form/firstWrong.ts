/**
 * Where a person goes on after a form was refused: the first box with something wrong, in the order of the page. Whoever does
 * not see the red line is put where the mending is. What is wrong with no box in particular moves nothing: it is read out.
 * Source: "Forms Instructions" and "User Notification" (W3C, Web Accessibility Tutorials: Forms).
 */
import { type RefObject, useEffect } from 'react';

/** A box says that it is wrong by `aria-invalid`; a group of check boxes, which has no such word, by `data-wrong`. */
const wrongBoxes = '[aria-invalid="true"], [data-wrong] input, [data-wrong] button';

/** Puts the keyboard there; false when no box is wrong. */
export function goToFirstWrong(form: HTMLElement | null): boolean {
  const first = form?.querySelector<HTMLElement>(wrongBoxes) ?? null;
  first?.focus();
  return first !== null;
}

/** @param refused what changes with each refusal, such as the state of the write; null where nothing is refused */
export function useFirstWrong(form: RefObject<HTMLElement | null>, refused: object | null): void {
  useEffect(() => {
    if (refused !== null) goToFirstWrong(form.current);
  }, [form, refused]);
}
