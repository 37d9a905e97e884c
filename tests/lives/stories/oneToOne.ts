import { type ReviewKind } from '../../../bot/domain/reviews/review';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { days } from '../../../bot/domain/time';
import { pairNow, tapped } from '../../support/gathered';
import { linksOn } from '../../support/meetings';
import { says } from '../doors/chat';
import { type Living } from '../living';
import { triesBothRoles } from './extras';
import { agree, both, field, isSent, missing, number, requiredBefore, send, type Two, write } from './papers';
import { answersAll } from './reviews';

const asks = (living: Living, kind: ReviewKind): boolean => String(living.before.reviews.reviews).split(',').includes(kind);

/** How the first two go on after everybody has met: as the template wants it, in as many meetings as it wants at least. */
export interface Course {
  /** What the template has beyond its rules, at the moment at which it matters. */
  readonly afterFirstMeeting?: (living: Living, pairs: readonly Two[]) => Promise<void>;
  readonly afterAgreeing?: (living: Living, pairs: readonly Two[]) => Promise<void>;
  readonly atTheEnd?: (living: Living, pairs: readonly Two[]) => Promise<void>;
  /** The mentor plans the whole fixed plan at once. */
  readonly plannedAtOnce?: boolean;
}

/**
 * From the first day of six pairs to their last: all meet, one ends early without a reason, four say goodbye, and the fifth lets the time run out. What
 * the programme requires holds back the step that it stands before, and nothing else does.
 */
export async function liveAsTwo(living: Living, pairs: readonly Two[], course: Course = {}): Promise<void> {
  const { ledger } = living;
  for (const { id, mentee, mentor } of pairs) ledger.paired(id, [mentee.key, mentor.key]);
  await endsWhenPromised(living, pairs);
  if (course.plannedAtOnce) await planAll(living, pairs);
  await meet(living, pairs, 1, course);
  for (const pair of pairs) expect((await pairNow(living.stage, pair.id)).status).toBe('agree');
  if (asks(living, 'fitCheck')) await answersAll(living, pairs, 'fitCheck');
  await triesBothRoles(living);
  await course.afterFirstMeeting?.(living, pairs);
  for (const pair of pairs) await agree(living, pair, pairs.indexOf(pair));
  await course.afterAgreeing?.(living, pairs);
  const [leaves, ...staying] = [...pairs].reverse();
  const wanted = number(living, 'journey', 'sessionsFrom');
  for (let session = 2; session <= wanted; session += 1) {
    await meet(living, session === 2 ? pairs : staying, session, course);
    if (session === 2 && leaves) await endEarly(living, leaves);
    await halfTime(living, staying);
  }
  const [lapses, ...closing] = staying;
  await untilHalfTime(living, staying);
  await mayExtend(living, closing.at(-1));
  for (const pair of closing) await sayGoodbye(living, pair);
  if (lapses) await runsOut(living, lapses);
  await course.atTheEnd?.(living, pairs);
}

/** A cohort ends together; else each pair has the programme's months from its own first day. */
async function endsWhenPromised(living: Living, pairs: readonly Two[]): Promise<void> {
  const months = number(living, 'calendar', 'months');
  for (const { id } of pairs) {
    const { createdAt, endsAt } = await pairNow(living.stage, id);
    const from = new Date(createdAt);
    const own = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, from.getUTCDate() + 1);
    expect(endsAt).toBe(living.life.until === undefined ? own : Date.parse(living.life.until) + days(1));
  }
}

/** Eleven in the morning in Nairobi, on a Tuesday. */
const nextTuesday = (now: number): number => now - (now % days(1)) + days(1) + days(1) / 3;

async function planAll(living: Living, pairs: readonly Two[]): Promise<void> {
  const first = new Date(nextTuesday(living.stage.clock.now())).toISOString().slice(0, 10);
  const every = everyDays(living);
  for (const { id, mentee, mentor } of pairs) {
    await says(mentee.person, 'one by one', 'meetings.plan', { pair: id, session: 1 }, { date1: first, time1: '11:00', everyDays: String(every), count: '6', length: '75' });
    await tapped(mentor.person, 'meetings.plan', { pair: id, session: 1 }, { date1: first, time1: '11:00', everyDays: String(every), count: '6', length: '75' });
  }
  await living.stage.settle();
  // Six meetings, each with its step of the plan.
  for (const { id } of pairs) expect((await pairNow(living.stage, id)).sessions.map(({ step }) => step)).toEqual(['connect', 'assess', 'review', 'ethics', 'openIssues', 'close']);
}

/** Whole weeks, as the programme recommends. */
const everyDays = (living: Living): number => Math.max(7, Math.floor(number(living, 'journey', 'recommendedDays') / 7) * 7);

/** The mentee suggests a time, the mentor takes it, they meet, and both write it down for themselves. The day before the next one everything is quiet. */
async function meet(living: Living, pairs: readonly Two[], session: number, { plannedAtOnce = false }: Course): Promise<void> {
  const { stage, ledger } = living;
  if (session > 1) await living.later(everyDays(living) - 2);
  const at = nextTuesday(stage.clock.now());
  await Promise.all(pairs.map(async ({ id, mentee, mentor }) => {
    if (plannedAtOnce) return;
    await tapped(mentee.person, 'meetings.offer', { pair: id, session }, { times: String(at), length: field(living, 'minutes'), topic: ledger.words('topic') });
    await tapped(mentor.person, 'meetings.choose', { pair: id, session }, { at: String(at) });
  }));
  await living.later(2);
  for (const pair of pairs) {
    if (plannedAtOnce && session === 1) await tapped(pair.mentor.person, 'meetings.met', { pair: pair.id, session });
    else for (const { person } of both(pair)) await tapped(person, 'log.save', { pair: pair.id, session, from: 0 }, { issues: ledger.words('log'), takeAways: ledger.words('lesson') });
    if (session > 1 && isSent(living, 'log')) await send(living, pair.mentor, pair.id, 'log.send', { session });
    ledger.pair(pair.id).held += 1;
    // Where the first meeting of the plan has no log, not every meeting has one.
    if (!plannedAtOnce) ledger.wrote('log', pair.id);
  }
  await stage.settle();
  for (const { id } of pairs) expect((await pairNow(stage, id)).sessions.filter(({ status }) => status === 'held')).toHaveLength(session);
}

/** Either side, at any moment, without a reason. */
async function endEarly(living: Living, { id, mentee, mentor }: Two): Promise<void> {
  mentor.person.forgetsInbox();
  await tapped(mentee.person, 'pair.end', { pair: id });
  await living.stage.settle();
  await mentor.person.receives('has ended');
  expect((await pairNow(living.stage, id)).ended).toMatchObject({ how: 'noFault', by: mentee.id });
  living.ledger.pair(id).ended = 'early';
}

const isAsked = (pair: Pair, kind: ReviewKind): boolean => pair.reviews.asked.some((one) => one.kind === kind);

/** Once they have been asked at half-time, all of them answer. */
async function halfTime(living: Living, pairs: readonly Two[]): Promise<void> {
  if (!asks(living, 'midTerm') || living.ledger.reviews.some(({ kind }) => kind === 'midTerm')) return;
  const now = await Promise.all(pairs.map(({ id }) => pairNow(living.stage, id)));
  if (now.every((pair) => isAsked(pair, 'midTerm'))) await answersAll(living, pairs, 'midTerm');
}

async function untilHalfTime(living: Living, pairs: readonly Two[]): Promise<void> {
  for (let week = 0; week < 60 && asks(living, 'midTerm') && !living.ledger.reviews.some(({ kind }) => kind === 'midTerm'); week += 1) {
    await living.later(7);
    await halfTime(living, pairs);
  }
}

/** Both wish for more time and have it, as often as the programme allows. */
async function mayExtend(living: Living, pair: Two | undefined): Promise<void> {
  if (!pair) return;
  const [months, times] = [number(living, 'reviews', 'extensionMonths'), number(living, 'reviews', 'extensionTimes')];
  if (times === 0) return says(pair.mentee.person, 'cannot be extended', 'pair.extend', { pair: pair.id });
  const before = new Date((await pairNow(living.stage, pair.id)).endsAt);
  for (const { person } of both(pair)) await tapped(person, 'pair.extend', { pair: pair.id });
  await living.stage.settle();
  const { endsAt, extension } = await pairNow(living.stage, pair.id);
  expect([endsAt, extension.times]).toEqual([Date.UTC(before.getUTCFullYear(), before.getUTCMonth() + months, before.getUTCDate()), 1]);
}

/** The goal is reached and confirmed, the papers that are required are there, and everybody has said how it was. */
async function sayGoodbye(living: Living, pair: Two): Promise<void> {
  const { ledger, stage } = living;
  for (const kind of requiredBefore(living, 'close')) {
    await says(pair.mentor.person, missing, 'pair.wrapUp', { pair: pair.id, because: 'goalReached' });
    await write(living, pair, kind);
  }
  if ((await pairNow(stage, pair.id)).goals.length === 0 && field(living, 'goals.use') !== 'off') await write(living, pair, 'goals');
  await reachGoal(living, pair);
  await tapped(pair.mentor.person, 'pair.wrapUp', { pair: pair.id, because: 'goalReached' });
  await stage.settle();
  await living.later(1);
  await answersAll(living, [pair], 'final');
  for (const { person } of both(pair)) {
    await tapped(person, 'closing.thank', { pair: pair.id, form: `6d3c2c1e-0b7a-4e0e-9d53-3f1f3c1c9a0${both(pair).findIndex((one) => one.person === person)}` }, { text: ledger.words('thanks') });
  }
  if (requiredBefore(living, 'ended').length > 0) await says(pair.mentee.person, missing, 'pair.complete', { pair: pair.id });
  for (const kind of requiredBefore(living, 'ended')) await write(living, pair, kind);
  for (const { person } of both(pair)) await tapped(person, 'pair.complete', { pair: pair.id });
  await stage.settle();
  expect(await pairNow(stage, pair.id)).toMatchObject({ status: 'ended', ended: { how: 'completed' }, closingBecause: 'goalReached' });
  for (const { person } of both(pair)) {
    const certificate = linksOn(await tapped(person, 'closing.show', { pair: pair.id })).find(({ url }) => url.includes('/pages/'));
    expect(await (await fetch(certificate?.url ?? '')).text()).toContain(person.name);
  }
  ledger.pair(pair.id).ended = 'completed';
}

/** One of them reports it, and it counts once the other has confirmed it. */
async function reachGoal(living: Living, { id: pair, mentee, mentor }: Two): Promise<void> {
  const [goal] = (await pairNow(living.stage, pair)).goals;
  if (!goal) return;
  const about = { pair, goal: goal.id, from: goal.version };
  await tapped(mentee.person, 'goals.report', about, { progress: '100' });
  expect((await pairNow(living.stage, pair)).goals[0]).toMatchObject({ status: 'open' });
  await tapped(mentor.person, 'goals.confirm', { ...about, agreed: 100 });
  expect((await pairNow(living.stage, pair)).goals[0]).toMatchObject({ status: 'reached' });
  living.ledger.pair(pair).goalsReached += 1;
}

/** Nobody says anything: the programme's time passes, then the time to say goodbye, and the pair has ended well. */
async function runsOut(living: Living, pair: Two): Promise<void> {
  const { stage, ledger } = living;
  const left = (await pairNow(stage, pair.id)).endsAt - stage.clock.now();
  await living.later(Math.ceil(left / days(7)) * 7);
  expect(await pairNow(stage, pair.id)).toMatchObject({ status: 'close', closingBecause: 'timeUp' });
  await answersAll(living, [pair], 'final');
  await living.later(Math.ceil(number(living, 'reviews', 'closingDays') / 7) * 7);
  expect(await pairNow(stage, pair.id)).toMatchObject({ status: 'ended', ended: { how: 'timeUp', by: 'system' } });
  ledger.pair(pair.id).ended = 'completed';
}
