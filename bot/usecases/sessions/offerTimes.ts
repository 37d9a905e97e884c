import { refused } from '../../domain/decision';
import { stepsLeft } from '../../domain/sessions/planning';
import { moveSession, proposeTimes } from '../../domain/sessions/proposing';
import { type Instant } from '../../domain/time';
import { changePair, openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { calendarsIn } from './calendars';
import { readMoment, readTime, type TypedTime } from './readTimes';
import { sealTopic } from './topics';

export interface OfferTimes extends OwnPair {
  readonly session: number;
  /** What the form was drawn from; absent for a new session. */
  readonly sequence?: number;
  /** As the boxes sent them. */
  readonly chosen: readonly string[];
  readonly typed: readonly TypedTime[];
  /** Whose clock the typed times are on. */
  readonly timeZone: string;
  readonly minutes: number;
  readonly topic: string;
}

/** Suggests times to the others, for a new session or in the place of those it had. */
export const makeOfferTimes = (ports: Ports) => async (input: OfferTimes): Promise<Outcome<PairContext>> => {
  const opened = await openPair(ports, input);
  if (opened.kind === 'refused') return opened;
  const times = timesIn(input);
  if ('kind' in times) return times;
  const words = await sealTopic(ports, input.pair, input.topic);
  if (words.kind === 'refused') return words;
  const calendars = (await calendarsIn(ports, opened.value.pair, opened.value.programme, input.actor)).map(({ calendar }) => calendar);
  const planner = { actor: input.actor, calendars };
  const offer = { number: input.session, times, minutes: input.minutes, ...(words.topic !== undefined && { topic: words.topic }) };
  return changePair(ports, input, ({ pair, programme }, now) => {
    if (input.sequence !== undefined) return moveSession(pair, { ...offer, sequence: input.sequence }, planner, now);
    const [step] = stepsLeft(pair, programme.journey);
    return proposeTimes(pair, { ...offer, ...(step && { step }) }, planner, now);
  });
};

function timesIn({ chosen, typed, timeZone }: OfferTimes): Instant[] | ReturnType<typeof refused> {
  const times: Instant[] = [];
  for (const one of chosen) {
    const at = readMoment(one);
    if (at === undefined) return refused('badChoice');
    times.push(at);
  }
  for (const one of typed) {
    const read = readTime(one, timeZone);
    if (read.kind === 'refused') return read;
    if (read.at !== undefined) times.push(read.at);
  }
  return times;
}
