import { type ReactNode, startTransition, useEffect, useState } from 'react';

/** What stands further down is drawn once the top of the page has been painted: on a slow machine the person reads meanwhile. */
export function Later({ children }: { readonly children: ReactNode }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The frame is painted after this call; what is left of its time belongs to the browser.
    const frame = requestAnimationFrame(() => (timer = setTimeout(() => startTransition(() => setDue(true)))));
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return due ? children : null;
}
