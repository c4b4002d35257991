/** Which form is open in a card, and where the focus goes when it closes: to the card, since its buttons may have changed. */
import { type RefObject, useEffect, useRef, useState } from 'react';

export interface OpenForm<Name extends string> {
  readonly open: Name | null;
  show(name: Name): void;
  close(): void;
  /** For the card itself, with `tabIndex={-1}`. */
  readonly place: RefObject<HTMLElement | null>;
}

export function useOpenForm<Name extends string>(): OpenForm<Name> {
  const [open, setOpen] = useState<Name | null>(null);
  const place = useRef<HTMLElement>(null);
  const before = useRef<Name | null>(null);
  useEffect(() => {
    if (before.current !== null && open === null) place.current?.focus();
    before.current = open;
  }, [open]);
  return { open, show: setOpen, close: () => setOpen(null), place };
}
