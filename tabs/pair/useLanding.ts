import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

interface Landing<Place extends HTMLElement> {
  readonly place: RefObject<Place | null>;
  /** Puts the focus there: what was pressed is gone, or about to go. Whoever has gone on to another part stays there. */
  readonly land: () => void;
  /** For the place: when the person moves on, it is theirs again. */
  readonly onBlur: (event: FocusEvent) => void;
}

/** Where the focus goes when the button that was pressed vanishes. It stays there although the page is drawn anew and the place itself moves. */
export function useLanding<Place extends HTMLElement>(drawn: unknown): Landing<Place> {
  const place = useRef<Place>(null);
  const landed = useRef(false);
  useEffect(() => {
    if (landed.current && document.activeElement === document.body) place.current?.focus();
  }, [drawn]);
  return {
    place,
    land: () => {
      if (document.activeElement !== document.body && !place.current?.closest('section')?.contains(document.activeElement)) return;
      landed.current = true;
      place.current?.focus();
    },
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget) landed.current = false;
    },
  };
}
