/** The page as it was before a dialog opened over it. */
export interface Behind {
  readonly opener: Element | null;
  /** Hidden from screen readers for reasons of their own. */
  readonly hidden: ReadonlySet<Element>;
}

export const whatIsBehind = (): Behind => ({ opener: document.activeElement, hidden: new Set([...document.body.children].filter(isHidden)) });

const isHidden = (element: Element): boolean => element.getAttribute('aria-hidden') === 'true';

/**
 * Gives the page back after a dialog. Fluent's dialog hides the page from screen readers, and leaves it hidden when it goes together with
 * everything of Fluent's that manages the focus, as it does here (tabster forgets what it has hidden when its last user goes).
 */
export function backToPage({ opener, hidden }: Behind): void {
  for (const element of document.body.children) if (isHidden(element) && !hidden.has(element)) element.removeAttribute('aria-hidden');
  focusBack(opener);
}

/**
 * Puts the focus back on what opened the dialog, unless the page has taken it by then. What was done there often takes the opener away, now or
 * when the page has caught up: then the page's heading has it, so that it is never lost.
 */
function focusBack(opener: Element | null): void {
  if (!isLost()) return;
  if (opener instanceof HTMLElement && opener !== document.body) opener.focus();
  // What is gone, or hidden, takes no focus.
  if (isLost() || opener === null) return focusHeading();
  const watch = new MutationObserver(() => {
    if (document.activeElement === opener) return;
    watch.disconnect();
    if (!opener.isConnected && isLost()) focusHeading();
  });
  watch.observe(document.body, { childList: true, subtree: true });
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}
