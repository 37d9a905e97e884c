import fc from 'fast-check';
import { digestsPerMonth } from '../../../bot/domain/contact/goodMoment';
import { dueOccasions } from '../../../bot/domain/contact/occasions';
import { presentMembers } from '../../../bot/domain/pairs/members';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { type Person } from '../../../bot/domain/people/person';
import { calendarOf } from '../../../bot/domain/people/personCalendar';
import { isWorkingDay } from '../../../bot/domain/people/workingTime';
import { dateIn, days, hours, type Instant, minuteOfDayIn, shiftDate, weekdays } from '../../../bot/domain/time';
import { aSession } from '../../support/builders';
import { aProgramme } from '../../support/ports';
import { amina, li, NudgeWorld, pairIds, type SentDigest } from './nudgeWorld';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
const runs = Number(process.env['RUNS'] ?? 40);
const start = Date.parse('2026-03-02T09:00:00Z');

type Happening = (pair: Pair, now: Instant, n: number) => Pair;
const person = (pair: Pair, n: number): string => presentMembers(pair)[n % 2]?.person ?? '';
const nextNumber = ({ sessions }: Pair): number => sessions.length + 1;
const inPhase = (pair: Pair, status: Pair['status'], now: Instant): Pair => ({ ...pair, status, since: now });

/** What pairs go through, in any order: more than the product allows, so that nothing depends on the order it allows. */
const happenings: Readonly<Record<string, Happening>> = {
  suggests: (pair, now, n) => ({ ...pair, sessions: [...pair.sessions, aSession({ number: nextNumber(pair), status: 'proposed', proposal: { by: person(pair, n), at: now, times: [now + days(n % 9), now + days(n % 5)], answers: [] } })] }),
  plans: (pair, now, n) => ({ ...pair, sessions: [...pair.sessions, aSession({ number: nextNumber(pair), startsAt: now + days(n % 30) })] }),
  meets: (pair, now, n) => ({ ...pair, sessions: [...pair.sessions, aSession({ number: nextNumber(pair), status: n % 4 === 0 ? 'missed' : 'held', startsAt: now - hours(2) })] }),
  cancels: (pair) => ({ ...pair, sessions: pair.sessions.map((one) => (one.status === 'planned' || one.status === 'proposed' ? { ...one, status: 'cancelled' } : one)) }),
  logs: (pair, _now, n) => ({ ...pair, sessions: pair.sessions.map((one) => ({ ...one, logged: [...new Set([...one.logged, person(pair, n)])] })) }),
  acts: (pair, now, n) => ({ ...pair, contact: { ...pair.contact, seen: [...pair.contact.seen.filter((one) => one.person !== person(pair, n)), { person: person(pair, n), at: now }] } }),
  promises: (pair, now, n) => ({ ...pair, actions: [...pair.actions, { id: `a${pair.actions.length}`, text: 'sealed', owner: person(pair, n), dueOn: shiftDate(dateIn('UTC', now), { days: n % 12 }), status: 'open', by: person(pair, n), createdAt: now }] }),
  keeps: (pair) => ({ ...pair, actions: pair.actions.map((one) => ({ ...one, status: 'done' })) }),
  reports: (pair, now, n) => ({ ...pair, goals: [{ id: 'g', version: n, text: 'sealed', status: 'open', progress: 0, by: person(pair, n), changedAt: now, reported: { progress: n % 100, by: person(pair, n), at: now } }] }),
  agrees: (pair, now, n) => inPhase(pair, n % 2 ? 'agree' : 'grow', now),
  rests: (pair, now) => ({ ...inPhase(pair, 'paused', now), pause: { by: person(pair, 0), untilDate: '2027-01-01', until: now + days(20), returnTo: 'grow' } }),
  closes: (pair, now) => inPhase(pair, 'close', now),
  asks: (pair, now) => ({ ...pair, reviews: { ...pair.reviews, asked: [{ kind: 'midTerm', at: now }] } }),
};

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 400 }), every: fc.integer({ min: 1, max: 11 }) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('happens' as const), what: fc.constantFrom(...Object.keys(happenings)), pair: fc.constantFrom(...pairIds), n: fc.nat(999) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('snooze' as const), how: fc.constantFrom('week' as const, 'month' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wake' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), from: fc.nat(10), days: fc.nat(15) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('settings' as const), days: fc.subarray([...weekdays], { minLength: 2 }), from: fc.integer({ min: 6, max: 10 }), length: fc.integer({ min: 2, max: 9 }), perMonth: fc.constantFrom(...digestsPerMonth) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('troubled' as const), minutes: fc.integer({ min: 1, max: 3_000 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('gone' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('back' as const), who: fc.constantFrom(amina, li) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const setting = fc.record({
  timeZone: fc.constantFrom('UTC', 'Africa/Cairo', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Copenhagen', 'Asia/Kathmandu', 'America/St_Johns'),
  quietHours: fc.constantFrom({ from: 20, until: 8 }, { from: 12, until: 14 }, { from: 16, until: 11 }, { from: 9, until: 9 }),
  holidays: fc.array(fc.integer({ min: 0, max: 200 }).map((day) => shiftDate('2026-03-02', { days: day })), { maxLength: 60 }),
});

function claim(holds: boolean, what: string, details: unknown): void {
  if (!holds) throw new Error(`Does not hold: ${what}\n${JSON.stringify(details)}`);
}

/** Said in another way than the rule: by the clock and the calendar on the wall of whoever gets it. */
async function expectGoodMoment(world: NudgeWorld, digest: SentDigest): Promise<void> {
  const known: Person = await world.person(digest.to);
  const { timeZone, quietHours: { from, until } } = known;
  const quietAt = (one: number): boolean => (from < until ? one >= from && one < until : from !== until && (one >= from || one < until));
  const calendar = calendarOf(known, world.programme.holidays);
  const hour = Math.floor(minuteOfDayIn(timeZone, digest.at) / 60);
  const { working } = calendar;
  const someLoud = Array.from({ length: 24 }, (_, one) => one).some((one) => one >= working.from && one < working.until && !quietAt(one));
  claim(isWorkingDay(calendar, dateIn(timeZone, digest.at)), 'a digest comes on a working day, not on leave or a holiday', [known, digest]);
  claim(!someLoud || (hour >= working.from && hour < working.until), 'in working hours, where one of these is not quiet', [known, digest]);
  claim(!quietAt(hour), 'outside quiet hours', [known, digest]);
  claim(known.unreachableSince === undefined, 'to somebody who is there', [known, digest]);
  claim(((await world.nudges(digest.to))?.snoozed?.until ?? 0) <= digest.at, 'not while snoozed', digest);
  for (const item of digest.items) {
    const pair = await world.pair(item.pair);
    claim(dueOccasions(pair, world.programme.journey, digest.at).some(({ nudge, person: whom }) => nudge === item.nudge && whom === digest.to), 'nothing moot is said', [item, pair]);
  }
  claim(digest.items.length > 0 && digest.items.length <= 5, 'one to five reminders', digest);
}

async function take(world: NudgeWorld, one: Step): Promise<void> {
  const { useCases } = world.app;
  const today = dateIn('UTC', world.now);
  switch (one.kind) {
    case 'happens':
      return world.changes(one.pair, (pair) => happenings[one.what]!(pair, world.now, one.n));
    case 'snooze':
      return void (await useCases.snoozeReminders({ person: amina, how: one.how, until: '' }));
    case 'wake':
      return void (await useCases.wakeReminders({ person: amina }));
    case 'leave':
      return void (await useCases.addLeave({ person: li, from: shiftDate(today, { days: one.from }), until: shiftDate(today, { days: one.from + one.days }) }));
    case 'settings':
      return void (await useCases.saveReminders({ person: amina, days: one.days.map(String), from: one.from, until: one.from + one.length, perMonth: one.perMonth }));
    case 'troubled':
      return void world.answers.push({ kind: 'later', code: '503', retryAfterMs: one.minutes * 60_000 });
    case 'gone':
      return void world.answers.push({ kind: 'unreachable', code: '403' });
    case 'back':
      return world.writes(one.who);
    case 'restart':
      return world.restart();
    case 'wait':
      return live(world, hours(one.hours), hours(one.every));
  }
}

/** Lets time pass and looks at every digest at the very moment it goes out. */
async function live(world: NudgeWorld, ms: number, every: number): Promise<void> {
  const end = world.now + ms;
  while (world.now < end) {
    const before = world.digests.length;
    await world.wait(Math.min(every, end - world.now), every);
    for (const digest of world.digests.slice(before)) await expectGoodMoment(world, digest);
  }
}

async function expectBudget(world: NudgeWorld, whom: string, mostPerMonth: number): Promise<void> {
  const { timeZone } = await world.person(whom);
  const sentOn = world.digests.filter(({ to }) => to === whom).map(({ at }) => dateIn(timeZone, at));
  claim(new Set(sentOn).size === sentOn.length, 'one digest a day', sentOn);
  for (const month of new Set(sentOn.map((date) => date.slice(0, 7)))) claim(sentOn.filter((date) => date.startsWith(month)).length <= mostPerMonth, `${mostPerMonth} digests a month`, sentOn);
}

let told = 0;

it(`whatever happens to two pairs, reminders come once, true and at a good moment (seed ${seed})`, async () => {
  await fc.assert(fc.asyncProperty(setting, fc.array(step, { minLength: 5, maxLength: 40 }), async ({ holidays, ...people }, steps) => {
    const world = await new NudgeWorld(start, aProgramme({ holidays })).open(people);
    try {
      for (const one of steps) {
        await take(world, one);
        for (const pair of pairIds) {
          const keys = (await world.pair(pair)).contact.reminded.map(({ key }) => key);
          claim(new Set(keys).size === keys.length, 'each reminder is offered once', keys);
        }
        const heard = world.digests.flatMap(({ to, keys }) => keys.map((key) => `${to} ${key}`));
        claim(new Set(heard).size === heard.length, 'each reminder is heard once', heard);
      }
      const changesBudget = steps.some(({ kind }) => kind === 'settings');
      await expectBudget(world, li, 6);
      await expectBudget(world, amina, changesBudget ? 10 : 6);
      claim(world.failures.length === 0, 'nothing failed', world.failures);
      told += world.digests.length;
    } finally {
      await world.close();
    }
  }), { seed, numRuns: runs, endOnFailure: false });
  // A product that never says anything would pass the above.
  expect(told).toBeGreaterThan(runs);
}, 300_000);
