import { refused } from '../../domain/decision';
import { maySeries, planSeries, stepsLeft } from '../../domain/sessions/planning';
import { nextNumber, roomFor } from '../../domain/sessions/scheduling';
import { seriesFrom } from '../../domain/sessions/series';
import { suggestTimes } from '../../domain/sessions/suggestTimes';
import { days, type Instant } from '../../domain/time';
import { changePair, openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { calendarsIn, type MemberCalendar } from './calendars';
import { readTime, type TypedTime } from './readTimes';

/** Bounds of what may be typed. */
export const seriesBounds = { everyDays: { from: 1, to: 92 }, count: { from: 2, to: 12 } } as const;

export interface SeriesForm extends PairContext {
  readonly calendars: readonly MemberCalendar[];
  readonly number: number;
  /** A moment that suits everybody, to begin with. */
  readonly first?: Instant;
  readonly everyDays: number;
  readonly count: number;
  readonly minutes: number;
  /** What is left of the fixed plan; empty where there is none. */
  readonly steps: readonly string[];
}

/** What the form for several sessions at once begins with: the programme's rhythm, and as many as its plan still holds. */
export const makeStartSeries = (ports: Ports) => async (own: OwnPair): Promise<Outcome<SeriesForm>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { pair, programme } = opened.value;
  if (!maySeries(pair, programme.journey, own.actor)) return refused('noSeries');
  const now = ports.clock.now();
  const calendars = await calendarsIn(ports, pair, programme, own.actor);
  const { cadence } = programme.journey;
  const steps = stepsLeft(pair, programme.journey);
  const [first] = suggestTimes(calendars.map(({ calendar }) => calendar), { from: now + days(2), minutes: cadence.minutes, most: 1 }).times;
  const count = Math.min(roomFor(pair, now), steps.length || cadence.sessions.from);
  return {
    kind: 'done',
    value: { ...opened.value, calendars, number: nextNumber(pair), ...(first !== undefined && { first }), everyDays: cadence.recommendedDays, count: Math.max(seriesBounds.count.from, count), minutes: cadence.minutes, steps },
  };
};

export interface PlanSeries extends OwnPair {
  readonly session: number;
  readonly first: TypedTime;
  readonly timeZone: string;
  readonly everyDays: number;
  readonly count: number;
  readonly minutes: number;
}

/** Plans them all at once, on days on which everybody works, at the same hour of the actor's clock. */
export const makePlanSeries = (ports: Ports) => async (input: PlanSeries): Promise<Outcome<PairContext>> => {
  const opened = await openPair(ports, input);
  if (opened.kind === 'refused') return opened;
  const read = readTime(input.first, input.timeZone);
  if (read.kind === 'refused') return read;
  const { at } = read;
  if (at === undefined) return refused('badTime');
  const { everyDays, count, minutes, timeZone } = input;
  if (!isWithin(everyDays, seriesBounds.everyDays) || !isWithin(count, seriesBounds.count)) return refused('badNumber');
  const { pair: known, programme } = opened.value;
  const calendars = (await calendarsIn(ports, known, programme, input.actor)).map(({ calendar }) => calendar);
  const starts = seriesFrom(at, { everyDays, count, minutes: Number.isFinite(minutes) ? minutes : 0, timeZone, calendars });
  return changePair(ports, input, ({ pair }, now) => planSeries(pair, { number: input.session, starts, minutes }, { actor: input.actor, calendars }, programme.journey, now));
};

const isWithin = (value: number, { from, to }: { readonly from: number; readonly to: number }): boolean => Number.isInteger(value) && value >= from && value <= to;
