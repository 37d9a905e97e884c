import { Component, type ReactNode } from 'react';
import { Problem } from '../api/client';
import { ProblemNote } from './ProblemNote';

interface Parts {
  readonly children: ReactNode;
  /** Where what failed stands: another one is tried anew. */
  readonly place: string;
}

/** A part whose script did not come (no network, a newer version of the tab) or that failed while it was drawn says so in its place; the rest of the page stays. */
export class Catch extends Component<Parts, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate({ place }: Parts): void {
    if (this.state.failed && place !== this.props.place) this.setState({ failed: false });
  }

  override render(): ReactNode {
    // A script that failed to come is not asked for again by the browser: the page begins anew, and drafts are kept.
    return this.state.failed ? <ProblemNote problem={new Problem('unexpected', '', 'again')} onAgain={() => location.reload()} /> : this.props.children;
  }
}
