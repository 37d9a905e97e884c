import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** A screen's third ahead: whoever scrolls does not wait. */
const ahead = '240px';
const useStyles = makeStyles({ place: { minWidth: 0, minHeight: '96px' }, empty: { ':empty': { display: 'none' } } });

/** A part of the page that is fetched when somebody comes near it. Its place is kept free until then, and by the part itself while it comes (`Kept`), so that nothing jumps; one with nothing to say gives it back. */
export function WhenSeen({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const [seen, setSeen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (seen || !element) return;
    // The document is the root: in a frame of Teams the margin would count for nothing otherwise.
    const observer = new IntersectionObserver((entries) => setSeen(entries.some(({ isIntersecting }) => isIntersecting)), { root: document, rootMargin: ahead });
    observer.observe(element);
    return () => observer.disconnect();
  }, [seen]);
  return seen ? <div className={`${styles.place} ${styles.empty}`}>{children}</div> : <div ref={place} className={styles.place} />;
}
