import { openPair, type OwnPair } from '../pairs/pairAccess';
import { type PairView, viewOf } from '../pairs/viewPair';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { openTopic } from '../sessions/topics';

export interface BookingView {
  readonly view: PairView;
  /** What the mentee would like to talk about; absent when nothing was said. */
  readonly about?: string;
}

/** A booked talk as one of the two sees it. */
export const makeViewBooking = (ports: Ports) => async (own: OwnPair): Promise<Outcome<BookingView>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const view = await viewOf(ports, opened.value);
  const about = await openTopic(ports, own.pair, view.pair.sessions[0]?.topic);
  return { kind: 'done', value: { view, ...(about && { about }) } };
};
