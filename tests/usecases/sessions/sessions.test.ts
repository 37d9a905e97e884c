import { type Pair } from '../../../bot/domain/pairs/pair';
import { days, hours } from '../../../bot/domain/time';
import { enrolmentAt, pairAt, personAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { makeUseCases, type UseCases } from '../../../bot/usecases';
import { type CalendarEntry, type CalendarOutcome, type CalendarPort } from '../../../bot/usecases/sessions/calendar';
import { calendarEntries } from '../../../bot/usecases/sessions/calendarEntries';
import { aMentor } from '../../support/mentors';
import { aPair, noon, people } from '../../support/builders';
import { aPerson, aProgramme, type TestPorts, testPorts } from '../../support/ports';

const { mentor, mentee, stranger } = people;

/** One calendar for everybody. What stands in `mishaps` happens instead, first come first served. */
class FakeCalendar implements CalendarPort {
  readonly isConfigured = true;
  readonly mishaps: CalendarOutcome[] = [];
  readonly events = new Map<string, CalendarEntry>();
  calls = 0;
  /** Happens while the calendar is being written. */
  meanwhile: (() => Promise<unknown>) | undefined;

  async put(entry: CalendarEntry, known?: { readonly eventId: string }): Promise<CalendarOutcome> {
    this.calls += 1;
    const happens = this.meanwhile;
    this.meanwhile = undefined;
    await happens?.();
    const mishap = this.mishaps.shift();
    if (mishap) return mishap;
    const eventId = known?.eventId ?? `event of ${entry.id}`;
    if (entry.cancelled) return void this.events.delete(eventId), { kind: 'done' };
    this.events.set(eventId, entry);
    return { kind: 'done', eventId, joinUrl: 'https://teams.microsoft.com/l/meetup-join/1' };
  }

  async cancel(): Promise<CalendarOutcome> {
    throw new Error('A cancelled entry is enough.');
  }
}

let calendar: FakeCalendar;
let ports: TestPorts;
let app: UseCases;

beforeEach(async () => {
  calendar = new FakeCalendar();
  ports = await testPorts({ programmes: [aProgramme()], now: noon, calendar, links: { make: ({ kind, person }) => `https://example.org/${kind}/${person}`, tab: () => undefined, pageAt: () => undefined } });
  app = makeUseCases(ports);
  for (const [person, name, timeZone, role] of [[mentor, 'Amina Diallo', 'Europe/Zurich', 'mentor'], [mentee, 'Li Lei', 'Africa/Nairobi', 'mentee']] as const) {
    await ports.documents.people.create(personAt(person).partition, 'person', aPerson(person, { name, timeZone }));
    const { availability: _seat, ...row } = aMentor({ person, role, profile: { name, email: `${role}@example.org` } });
    await ports.documents.enrolments.create('career-2026', enrolmentAt('career-2026', role, person).id, row);
  }
  await ports.documents.pairs.create('r1', 'pair', aPair({ status: 'grow' }));
});
afterEach(() => ports.close());

const pairNow = async (): Promise<Pair> => (await readAt(ports.documents.pairs, pairAt('r1')))!.body;
const sessionNow = async (number = 1) => (await pairNow()).sessions.find((session) => session.number === number)!;
const own = (actor: string) => ({ pair: 'r1', actor });
const tomorrow = noon - hours(2) + days(1);
const offer = (actor: string, times: readonly number[], more: Partial<Parameters<UseCases['offerTimes']>[0]> = {}) =>
  app.offerTimes({ ...own(actor), session: 1, chosen: times.map(String), typed: [], timeZone: 'UTC', minutes: 60, topic: '', ...more });
const choose = (actor: string, at: number, session = 1) => app.chooseTime({ ...own(actor), session, times: [at] });

async function settle(): Promise<void> {
  await ports.outbox.idle();
  for (let round = 0; round < 5; round += 1) {
    const document = await readAt(ports.documents.pairs, pairAt('r1'));
    if (!document?.body.effects?.length) return;
    ports.clock.forward(60_000);
    await ports.perform({ collection: 'pairs', document });
    await ports.outbox.idle();
  }
}

async function planned(): Promise<void> {
  await offer(mentee, [tomorrow, tomorrow + hours(1)]);
  await choose(mentor, tomorrow);
  await settle();
}

it('lets one time win when two are chosen at once, and the other sees the truth', async () => {
  await offer(mentee, [tomorrow, tomorrow + hours(1)]);
  const outcomes = await Promise.all([choose(mentor, tomorrow), choose(mentor, tomorrow + hours(1))]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
  expect(outcomes).toContainEqual({ kind: 'refused', reason: 'tooLate' });
  await settle();
  const session = await sessionNow();
  const view = await app.viewMeeting({ ...own(mentor), session: 1 });
  expect(view).toMatchObject({ kind: 'done', value: { one: { session: { status: 'planned', startsAt: session.startsAt } } } });
  expect(ports.messenger.sent.filter(({ notice }) => notice === 'session.planned')).toHaveLength(1);
});

it('makes one session of one form sent twice at once', async () => {
  await Promise.all([offer(mentee, [tomorrow]), offer(mentee, [tomorrow])]);
  expect((await pairNow()).sessions).toHaveLength(1);
});

it.each([
  ['a day without a time', [{ date: '2026-11-25', time: '' }], 'badTime'],
  ['a time without a day', [{ date: '', time: '10:00' }], 'badTime'],
  ['a day that does not exist', [{ date: '2027-02-29', time: '10:00' }], 'badDate'],
  ['an hour that does not exist', [{ date: '2026-11-25', time: '25:00' }], 'badTime'],
  ['an hour that the clock skips', [{ date: '2027-03-28', time: '02:30' }], 'badTime'],
  ['nothing', [], 'nothingChosen'],
] as const)('refuses %s', async (_what, typed, reason) => {
  expect(await offer(mentee, [], { typed, timeZone: 'Europe/Zurich' })).toEqual({ kind: 'refused', reason });
});

it('refuses everything to a stranger, and stores nothing', async () => {
  const before = await pairNow();
  const notYours = { kind: 'refused', reason: 'notYours' };
  expect(await offer(stranger, [tomorrow])).toEqual(notYours);
  expect(await app.viewMeetings(own(stranger))).toEqual(notYours);
  expect(await app.startProposal(own(stranger))).toEqual(notYours);
  expect(await app.startSeries(own(stranger))).toEqual(notYours);
  expect(await app.viewAgenda({ ...own(stranger), session: 1, place: 0, theme: '' })).toEqual(notYours);
  expect(await calendarEntries(ports, { pair: 'r1', person: stranger })).toEqual([]);
  expect(await pairNow()).toEqual(before);
});

it('suggests times on everybody’s clock that are not taken yet', async () => {
  await planned();
  const form = await app.startProposal(own(mentee));
  expect(form).toMatchObject({ kind: 'done', value: { number: 2, suggested: { kind: 'shared' } } });
  if (form.kind === 'done') expect(form.value.suggested.times.some((at) => Math.abs(at - tomorrow) < hours(1))).toBe(false);
});

it('seals the topic and opens it for the two', async () => {
  await offer(mentee, [tomorrow], { topic: '  My plan ' });
  expect(JSON.stringify(await pairNow())).not.toContain('My plan');
  expect(await app.viewMeeting({ ...own(mentor), session: 1 })).toMatchObject({ value: { one: { topic: 'My plan' } } });
});

it('lets a group answer with several times each, and tells everybody when it is settled', async () => {
  const document = (await readAt(ports.documents.pairs, pairAt('r1')))!;
  await ports.documents.people.create(personAt(people.otherMentee).partition, 'person', aPerson(people.otherMentee, { name: 'Chidi' }));
  await ports.documents.pairs.replace(document, { ...document.body, structure: 'group', members: [...document.body.members, { person: people.otherMentee, name: 'Chidi', role: 'mentee' }] });
  await offer(mentor, [tomorrow, tomorrow + hours(1)]);
  await Promise.all([[mentee, [tomorrow, tomorrow + hours(1)]], [people.otherMentee, [tomorrow + hours(1)]]].map(([actor, times]) => app.chooseTime({ ...own(String(actor)), session: 1, times: [times].flat().map(Number) })));
  await settle();
  expect(await sessionNow()).toMatchObject({ status: 'planned', startsAt: tomorrow + hours(1) });
  expect(ports.messenger.sent.filter(({ notice }) => notice === 'session.planned').map(({ to }) => to)).toContain(mentor);
});

describe('the calendar', () => {
  it('gets an entry with names and addresses and nothing confidential, and gives the link to the call', async () => {
    await offer(mentee, [tomorrow], { topic: 'My secret plan' });
    await choose(mentor, tomorrow);
    await settle();
    expect([...calendar.events.values()]).toEqual([{
      id: 'r1:1', sequence: 1, startsAt: tomorrow, minutes: 60, title: 'Mentoring: Amina Diallo and Li Lei', description: expect.stringContaining('Career mentoring 2026'),
      organiser: { name: 'Amina Diallo', email: 'mentor@example.org' }, attendees: [{ name: 'Li Lei', email: 'mentee@example.org' }],
    }]);
    expect((await sessionNow()).calendar).toEqual({ eventId: 'event of r1:1', joinUrl: 'https://teams.microsoft.com/l/meetup-join/1', organiser: mentor, sequence: 1 });
    expect(await calendarEntries(ports, { pair: 'r1', person: mentee, session: 1 })).toEqual([...calendar.events.values()]);
  });

  it('follows when the session moves, is planned again, and is called off', async () => {
    await planned();
    await offer(mentor, [tomorrow + hours(2)], { sequence: 1 });
    await settle();
    expect(calendar.events.size).toBe(0);
    await choose(mentee, tomorrow + hours(2));
    await settle();
    expect([...calendar.events].map(([id, { startsAt, sequence }]) => [id, startsAt, sequence])).toEqual([['event of r1:1', tomorrow + hours(2), 3]]);
    await app.cancelSession({ ...own(mentor), session: 1 });
    await settle();
    expect(calendar.events.size).toBe(0);
  });

  it('is emptied when the pair ends', async () => {
    await planned();
    await app.endPair(own(mentee));
    await settle();
    expect(calendar.events.size).toBe(0);
  });

  it('that fails for good costs the entry, not the session, and the file is there instead', async () => {
    calendar.mishaps.push({ kind: 'failed', code: 'ErrorAccessDenied', isPermanent: true });
    await planned();
    expect(await sessionNow()).toMatchObject({ status: 'planned', calendar: { failed: true, sequence: 1 } });
    expect(await app.viewMeeting({ ...own(mentee), session: 1 })).toMatchObject({ value: { one: { icsUrl: `https://example.org/ics/${mentee}` } } });
    expect(calendar.calls).toBe(1);
    expect(ports.failures).toEqual([]);
  });

  it('that fails for a while is tried again, and the card says so meanwhile', async () => {
    calendar.mishaps.push({ kind: 'failed', code: '503', isPermanent: false });
    await offer(mentee, [tomorrow]);
    await choose(mentor, tomorrow);
    await ports.outbox.idle();
    expect((await sessionNow()).status).toBe('planned');
    await settle();
    expect((await sessionNow()).calendar).toMatchObject({ eventId: 'event of r1:1', sequence: 1 });
    expect((await sessionNow()).calendar).not.toHaveProperty('failed');
    expect(calendar.events.size).toBe(1);
  });

  it('ends with the truth when the session is called off while its entry is written', async () => {
    calendar.meanwhile = () => app.cancelSession({ ...own(mentor), session: 1 });
    await planned();
    expect((await sessionNow()).status).toBe('cancelled');
    expect(calendar.events.size).toBe(0);
  });

  it('invites nobody who leaves a group while the entry is written', async () => {
    const document = (await readAt(ports.documents.pairs, pairAt('r1')))!;
    await ports.documents.pairs.replace(document, { ...document.body, structure: 'group', members: [...document.body.members, { person: people.otherMentee, name: 'Chidi', role: 'mentee' }] });
    await offer(mentor, [tomorrow]);
    await choose(mentee, tomorrow);
    calendar.meanwhile = () => app.endPair(own(people.otherMentee));
    await choose(people.otherMentee, tomorrow);
    await settle();
    expect([...calendar.events.values()].map(({ attendees }) => attendees.map(({ name }) => name))).toEqual([['Li Lei']]);
    expect((await sessionNow()).calendar).toMatchObject({ sequence: 1, left: 1 });
  });

  it('is not written twice for the same state', async () => {
    await planned();
    const { calls } = calendar;
    await ports.perform({ collection: 'pairs', document: { ...(await readAt(ports.documents.pairs, pairAt('r1')))!, body: { ...(await pairNow()), effects: [{ kind: 'change', id: 'again', name: 'calendar.follow', with: { pair: 'r1', session: '1' } }] } } });
    expect(calendar.calls).toBe(calls);
  });
});
