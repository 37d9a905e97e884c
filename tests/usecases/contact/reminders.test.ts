import { days } from '../../../bot/domain/time';
import { makeUseCases, type UseCases } from '../../../bot/usecases';
import { personAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { aPerson, tenant, type TestPorts, testPorts } from '../../support/ports';
import { expectUntouched, snapshotOf } from '../../support/stored';

const li = `${tenant}:li`;
let ports: TestPorts;
let app: UseCases;

// Noon of Monday 2 March 2026 in UTC is two in the afternoon in Cairo.
beforeEach(async () => {
  ports = await testPorts();
  app = makeUseCases(ports);
  const { partition, id } = personAt(li);
  await ports.documents.people.create(partition, id, aPerson(li, { timeZone: 'Africa/Cairo' }));
});
afterEach(() => ports.close());

const view = async () => {
  const found = await app.viewReminders({ person: li });
  if (found.kind === 'refused') throw new Error(found.reason);
  return found.value;
};
const save = (overrides: object = {}) => app.saveReminders({ person: li, days: ['1', '2', '3'], from: 8, until: 16, perMonth: 4, ...overrides });

it('begins with the usual week of the person’s time zone', async () => {
  expect(await view()).toEqual({ timeZone: 'Africa/Cairo', working: { days: [0, 1, 2, 3, 4], from: 9, until: 17 }, absences: [], perMonth: 6, sentThisMonth: 0 });
});

it('saves days, hours and how often', async () => {
  expect(await save()).toMatchObject({ kind: 'done' });
  expect(await view()).toMatchObject({ working: { days: [1, 2, 3], from: 8, until: 16 }, perMonth: 4 });
});

it.each([
  ['no day', { days: [] }, 'nothingChosen'], ['days that are none', { days: ['7', 'x'] }, 'nothingChosen'], ['hours the wrong way round', { from: 17, until: 9 }, 'hoursReversed'], ['no hours between', { from: 9, until: 9 }, 'hoursReversed'],
  ['an hour that is none', { until: 25 }, 'badNumber'], ['half an hour', { from: 8.5 }, 'badNumber'], ['nothing typed', { from: NaN }, 'badNumber'], ['a number that is not offered', { perMonth: 100 }, 'badNumber'],
])('refuses %s and writes nothing', async (_what, overrides, reason) => {
  const before = await snapshotOf(ports.documents);
  expect(await save(overrides)).toEqual({ kind: 'refused', reason });
  expectUntouched(await snapshotOf(ports.documents), before);
});

describe('leave', () => {
  const add = (from: string, until: string) => app.addLeave({ person: li, from, until });

  it('is kept in order, once, and forgotten when it is over', async () => {
    await add('2026-07-01', '2026-07-14');
    await add('2026-03-20', '2026-03-10');
    await add('2026-07-01', '2026-07-14');
    expect((await view()).absences).toEqual([{ from: '2026-03-10', until: '2026-03-20' }, { from: '2026-07-01', until: '2026-07-14' }]);
    ports.clock.forward(days(30));
    expect((await view()).absences).toEqual([{ from: '2026-07-01', until: '2026-07-14' }]);
    await add('2026-08-01', '2026-08-02');
    expect((await readAt(ports.documents.people, personAt(li)))?.body.absences).toHaveLength(2);
  });

  it('is taken off, and twice is once', async () => {
    await add('2026-07-01', '2026-07-14');
    for (let tap = 0; tap < 2; tap += 1) expect(await app.removeLeave({ person: li, from: '2026-07-01', until: '2026-07-14' })).toMatchObject({ kind: 'done', value: { absences: [] } });
  });

  it.each([['2026-02-30', '2026-03-10', 'badDate'], ['', '2026-03-10', 'badDate'], ['2026-01-01', '2026-03-01', 'datePast'], ['2026-03-10', '2027-12-31', 'dateTooFar']])('cannot be from %s until %s: %s', async (from, until, reason) => {
    expect(await add(from, until)).toEqual({ kind: 'refused', reason });
  });

  it('has its limit', async () => {
    for (let week = 10; week < 18; week += 1) await add(`2026-05-${week}`, `2026-05-${week}`);
    expect(await add('2026-06-01', '2026-06-02')).toEqual({ kind: 'refused', reason: 'tooManyLeaves' });
  });
});

describe('a snooze', () => {
  const snooze = (how: 'week' | 'month' | 'date', until = '') => app.snoozeReminders({ person: li, how, until });

  it.each([['week', '', '2026-03-09'], ['month', '', '2026-04-02'], ['date', '2026-05-01', '2026-05-01']] as const)('for a %s %s ends on %s, when the day begins there', async (how, until, untilDate) => {
    expect(await snooze(how, until)).toMatchObject({ kind: 'done', value: { untilDate } });
    expect((await view()).snoozed).toEqual({ untilDate, until: Date.parse(`${untilDate}T00:00:00+0${untilDate > '2026-04-24' ? 3 : 2}:00`) });
  });

  it('is taken for one when it is tapped twice, and ends when asked', async () => {
    await snooze('week');
    const once = await snapshotOf(ports.documents);
    await snooze('week');
    expect(await snapshotOf(ports.documents)).toEqual(once);
    await app.wakeReminders({ person: li });
    expect(await view()).not.toHaveProperty('snoozed');
  });

  it('writes nothing for who never was reminded and wakes', async () => {
    const before = await snapshotOf(ports.documents);
    await app.wakeReminders({ person: li });
    expectUntouched(await snapshotOf(ports.documents), before);
  });

  it.each([['2026-03-02', 'datePast'], ['soon', 'badDate'], ['', 'badDate'], ['2028-01-01', 'dateTooFar']])('cannot last until %s: %s', async (until, reason) => {
    expect(await snooze('date', until)).toEqual({ kind: 'refused', reason });
  });
});
