import { Link } from '@fluentui/react-components';
import { type MouseEvent, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { addressOf } from '../app/routes';

/** The way to a pair's own page, in place; with Ctrl and the like it is a link as any other. */
export function PairLink({ pair, children }: { readonly pair: string; readonly children: ReactNode }) {
  const [, go] = useLocation();
  const address = addressOf.pair(pair);
  const follow = (event: MouseEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(address);
  };
  return <Link href={address} onClick={follow}>{children}</Link>;
}
