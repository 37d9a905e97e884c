import { type GuidedPhase } from '../../content/handbook';
import { isFarApart } from '../../domain/ideas/apart';
import { introductionsOf } from '../../domain/ideas/introductions';
import { type Pair } from '../../domain/pairs/pair';
import { days, isTimeZone } from '../../domain/time';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { findPerson } from '../people/people';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/** What a member's ideas are chosen by. */
export interface IdeasView extends PairContext {
  readonly phase: GuidedPhase;
  /** The viewer and somebody else of them live four hours or more apart. */
  readonly isFar: boolean;
  /** Days since the pair was made: what is suggested first changes from day to day. */
  readonly day: number;
  /** How many people were suggested by or to the viewer. */
  readonly introductions: number;
}

export const makeViewIdeas = (ports: Ports) => async (own: OwnPair): Promise<Outcome<IdeasView>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { pair, me, others } = opened.value;
  const now = ports.clock.now();
  const [zone, ...zones] = await Promise.all([me, ...others].map(async ({ person }) => (await findPerson(ports, person))?.timeZone));
  const known = zones.filter((other) => other !== undefined).filter(isTimeZone);
  const isFar = zone !== undefined && isTimeZone(zone) && isFarApart(zone, known, now);
  return { kind: 'done', value: { ...opened.value, phase: guidedPhase(pair), isFar, day: Math.max(0, Math.floor((now - pair.createdAt) / days(1))), introductions: introductionsOf(pair, me.person).length } };
};

/** Nobody is bothered during a pause or afterwards; whoever asks is answered from where the pair was. */
function guidedPhase({ status, pause }: Pair): GuidedPhase {
  if (status === 'paused') return pause?.returnTo ?? 'grow';
  return status === 'ended' ? 'close' : status;
}
