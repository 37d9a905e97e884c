import { wishlistAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { days } from '../../../bot/domain/time';
import { type Programme } from '../../../bot/domain/programmes/programme';
import { openThrowAwaySqlite, type OpenStore } from '../../support/stores';
import { inDays, openWorld, personId, type World } from '../../support/world';

const mentee = personId(100);
let opened: OpenStore;
let world: World;

const open = async (programme: Partial<Programme> = {}) => {
  opened = await openThrowAwaySqlite();
  world = await openWorld(opened.store, programme);
  await world.join(100, 'mentee');
};
afterEach(async () => {
  await world.app.stop();
  await opened.close();
});

const listOf = async () => (await readAt(world.app.ports.documents.wishlists, wishlistAt('career', mentee)))!.body;
const ask = (mentor: number) => world.app.useCases.askMentor({ programme: 'career', mentee, mentor: personId(mentor), message: 'Hello' });
const pause = (until?: string, timeZone = 'UTC') => world.app.useCases.pauseMentee({ programme: 'career', mentee, timeZone, ...(until && { until }) });
const statuses = async () => (await listOf()).wishes.map(({ status }) => status);
const told = (to = mentee) => world.sent.filter((sent) => sent.to === to).map(({ notice }) => notice);
const wait = (moment: number) => {
  world.advance(moment - world.now());
  return world.settle();
};
const decline = async (mentor: number) => {
  const wish = (await listOf()).wishes.find((one) => one.mentor === personId(mentor))!;
  await world.app.useCases.answerRequest({ programme: 'career', request: wish.id, mentor: personId(mentor), timeZone: 'UTC', answer: { kind: 'decline', reason: 'noTime' } });
  await world.settle();
};

async function twoWishes(): Promise<void> {
  await open({ pairing: 'rankedWishes' });
  for (const mentor of [1, 2]) await world.join(mentor, 'mentor');
  for (const mentor of [1, 2]) await ask(mentor);
  await world.settle();
}

it('holds the next wish back, and the sweep sends it on the day, by the clock of the mentee', async () => {
  await twoWishes();
  expect(await pause('2026-12-01', 'Africa/Nairobi')).toMatchObject({ kind: 'done', value: { away: { untilDate: '2026-12-01', until: Date.parse('2026-11-30T21:00:00Z') } } });
  await decline(1);
  expect(await statuses()).toEqual(['declined', 'waiting']);
  expect((await listOf()).nextDue).toBe(Date.parse('2026-11-30T21:00:00Z'));
  await wait(Date.parse('2026-11-30T20:55:00Z'));
  expect(await statuses()).toEqual(['declined', 'waiting']);
  expect(told(personId(2))).toEqual([]);

  await wait(Date.parse('2026-11-30T21:00:00Z'));
  expect(await statuses()).toEqual(['declined', 'pending']);
  expect(told(personId(2))).toEqual(['request.received']);
  // The day begins at midnight; the mentee reads of it in the morning.
  world.advance(8 * 3_600_000);
  await world.app.sweepNow();
  expect(told().filter((notice) => notice === 'wish.begun')).toHaveLength(1);
  const list = await listOf();
  expect(list).not.toHaveProperty('away');
  expect(list).not.toHaveProperty('nextDue');
});

it('ends early, once, on two devices', async () => {
  await twoWishes();
  await pause('2027-03-01');
  await decline(1);
  await Promise.all([pause(), pause()]);
  await world.settle();
  expect(await statuses()).toEqual(['declined', 'pending']);
  expect(told().filter((notice) => notice === 'wish.begun')).toHaveLength(1);
});

it('refuses to ask anybody and says so before anything is written; what is with a mentor goes on', async () => {
  await open();
  for (const mentor of [1, 2]) await world.join(mentor, 'mentor');
  await ask(1);
  await world.settle();
  await pause('2026-12-01');
  expect(await ask(2)).toEqual({ kind: 'refused', reason: 'paused' });
  expect(await world.app.useCases.viewMentor({ programme: 'career', mentor: personId(2), mentee })).toMatchObject({ value: { blocked: 'paused' } });
  const [wish] = (await listOf()).wishes;
  expect(await world.app.useCases.answerRequest({ programme: 'career', request: wish!.id, mentor: personId(1), timeZone: 'UTC', answer: { kind: 'accept' } })).toMatchObject({ kind: 'done' });
  await world.settle();
  expect(await listOf()).toMatchObject({ away: { untilDate: '2026-12-01' }, pairs: [{ pair: wish!.id }] });
});

describe('a search that waits', () => {
  const found = () => world.sent.filter(({ notice }) => notice === 'alert.found').map(({ about }) => about['mentor']);
  const waitFor = async (filters: object) => {
    await world.app.useCases.saveAlert({ programme: 'career', mentee, filters });
    world.advance(60_000);
  };

  it('is not answered during the pause, and by the best who can be asked after it', async () => {
    await open();
    await waitFor({ speaks: 'fr' });
    await waitFor({ speaks: 'zh' });
    await pause('2026-12-01');
    await world.join(1, 'mentor', { form: { speaks: ['fr'] } });
    await world.join(2, 'mentor', { form: { speaks: ['fr'] } });
    await world.app.useCases.leaveProgramme({ programme: 'career', role: 'mentor', person: personId(1) });
    await world.settle();
    expect(found()).toEqual([]);
    await wait(inDays(8));
    expect(found()).toEqual([personId(2)]);
    expect((await listOf()).alerts.map(({ filters }) => filters)).toEqual([{ speaks: 'zh' }]);
  });

  it('goes on when nobody came, and is answered by the next who does', async () => {
    await open();
    await waitFor({ speaks: 'fr' });
    await pause('2026-12-01');
    await wait(inDays(8));
    expect(found()).toEqual([]);
    await world.join(1, 'mentor', { form: { speaks: ['fr'] } });
    await world.settle();
    expect(found()).toEqual([personId(1)]);
  });

  it('is answered by one message when one mentor fits two searches', async () => {
    await open();
    await waitFor({ speaks: 'fr' });
    await waitFor({ speaks: 'fr', practiceArea: 'health' });
    await pause('2026-12-01');
    await world.join(1, 'mentor', { form: { speaks: ['fr'] } });
    await world.settle();
    await pause();
    await world.settle();
    expect(found()).toEqual([personId(1)]);
    expect(await listOf()).toMatchObject({ alerts: [], hasAlerts: false });
  });
});

it.each([['2026-11-23', 'datePast'], ['2026-02-30', 'badDate'], ['tomorrow', 'badDate'], ['2027-12-31', 'dateTooFar']])('cannot last until %s: %s', async (until, reason) => {
  await open();
  expect(await pause(until)).toEqual({ kind: 'refused', reason });
});

it('is for mentees of the programme', async () => {
  await open();
  await world.join(1, 'mentor');
  const by = (programme: string, person: string) => world.app.useCases.pauseMentee({ programme, mentee: person, until: '2026-12-01', timeZone: 'UTC' });
  expect(await by('career', personId(1))).toEqual({ kind: 'refused', reason: 'notEnrolled' });
  expect(await by('nowhere', mentee)).toEqual({ kind: 'refused', reason: 'notFound' });
});

it('is forgotten by whoever leaves and joins again', async () => {
  await open();
  await pause('2027-03-01');
  await world.app.useCases.leaveProgramme({ programme: 'career', role: 'mentee', person: mentee });
  await world.settle();
  expect(await pause()).toEqual({ kind: 'refused', reason: 'notEnrolled' });
  await world.join(100, 'mentee');
  await world.settle();
  expect(await listOf()).toMatchObject({ status: 'open' });
  expect(await listOf()).not.toHaveProperty('away');
  await wait(world.now() + days(200));
  expect(world.sent).toEqual([]);
});
