import { graphCalendar } from '../../../bot/calendar/graphCalendar';
import { templates } from '../../../bot/content/templates';
import { days, hours } from '../../../bot/domain/time';
import { pairAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { FakeGraph, graphError } from '../../support/fakeGraph';
import { bringTogether, joins, pairNow, plainly, tapped } from '../../support/gathered';
import { type FormedPair, formPair } from '../../support/journey';
import { linksOn, type Meeting, meetingPlanned, sessionNow, tuesday } from '../../support/meetings';
import { type Product, startProduct } from '../../support/product';
import { type Person } from '../../support/teams/person';

let graph: FakeGraph;
let product: Product;
let formed: FormedPair;

beforeAll(async () => {
  graph = await FakeGraph.start();
  product = await startProduct({
    calendar: graphCalendar({ token: async () => 'a-token', baseUrl: graph.url }),
    programmes: [{}, { ...templates.circle, id: 'circle', name: 'Circle', eligibility: { mentor: [], mentee: [] } }],
  });
});
afterAll(async () => {
  await product.stop();
  await graph.stop();
});

let pairs = 0;
/** Everybody has an address of their own, or Outlook would take them for one. */
async function twoMeet(): Promise<void> {
  pairs += 1;
  graph.events.clear();
  graph.calls.length = 0;
  formed = await formPair(product, { names: [`Mina ${pairs}`, `Moses ${pairs}`], mentee: { form: { email: `mina${pairs}@example.org` } }, mentor: { form: { email: `moses${pairs}@example.org` } } });
}

const nextTuesday = (): number => tuesday + Math.ceil((product.clock.now() - tuesday) / days(7)) * days(7);
async function planned(meeting: Partial<Meeting> = {}): Promise<number> {
  const at = meeting.at ?? nextTuesday();
  await meetingPlanned(formed, { at, ...meeting });
  await product.settle();
  return at;
}
const session = () => sessionNow(product, formed);
const card = (person: Person) => tapped(person, 'meetings.show', { pair: formed.pair, session: 1 });
const titlesOn = (shown: unknown): string[] => linksOn(shown).map(({ title }) => title);
const utc = (at: number) => ({ dateTime: new Date(at).toISOString().slice(0, 19), timeZone: 'UTC' });
const join = 'Join in Teams';
const file = 'Add to my calendar';
const missing = 'This could not be put into your calendars';
/** Performs the effect that a planned session owes, once more. */
async function followAgain(): Promise<void> {
  const document = (await readAt(product.documents.pairs, pairAt(formed.pair)))!;
  await product.server.app.ports.perform({ collection: 'pairs', document: { ...document, body: { ...document.body, effects: [{ kind: 'change', id: 'again', name: 'calendar.follow', with: { pair: formed.pair, session: '1' } }] } } });
}

describe('a meeting that two people plan', () => {
  beforeEach(twoMeet);

  it('is one event in the organiser’s calendar, with a call that both can join from the card', async () => {
    const at = await planned();
    expect(graph.only).toMatchObject({
      organiser: `moses${pairs}@example.org`, subject: expect.stringContaining(`Mina ${pairs}`), start: utc(at), end: utc(at + hours(1)), attendees: [{ emailAddress: { address: `mina${pairs}@example.org` } }],
    });
    for (const person of [formed.mentee, formed.mentor]) expect(linksOn(await card(person))).toEqual([{ title: join, url: graph.only.joinUrl }]);
    expect(linksOn(formed.mentee.lastCard())).toContainEqual({ title: join, url: graph.only.joinUrl });
  });

  it('is one event also when the effect is performed again, or the answer to its making is lost', async () => {
    graph.befall({ ...graphError(503, 'UnknownError'), afterwards: true });
    await planned();
    const { id } = graph.only;
    await followAgain();
    await Promise.all([followAgain(), followAgain()]);
    expect(graph.only.id).toBe(id);
    expect(await session()).toMatchObject({ calendar: { eventId: id } });
    expect((await session()).calendar).not.toHaveProperty('failed');
  });

  it('leaves the calendar while another time is sought, and stands there again at the new one', async () => {
    const at = await planned();
    const { sequence } = await session();
    await tapped(formed.mentee, 'meetings.offer', { pair: formed.pair, session: 1, sequence }, { times: String(at + hours(2)), length: '60' });
    await product.settle();
    expect(graph.events.size).toBe(0);
    expect(linksOn(await card(formed.mentor))).toEqual([]);
    await tapped(formed.mentor, 'meetings.choose', { pair: formed.pair, session: 1, at: String(at + hours(2)) });
    await product.settle();
    expect(graph.only.start).toEqual(utc(at + hours(2)));
    expect(linksOn(await card(formed.mentee))).toEqual([{ title: join, url: graph.only.joinUrl }]);
  });

  it.each([
    ['is called off', () => tapped(formed.mentee, 'meetings.cancel', { pair: formed.pair, session: 1 })],
    ['is no more, for the pair has ended', () => tapped(formed.mentee, 'pair.end', { pair: formed.pair })],
    ['falls into a pause', async () => {
      await tapped(formed.mentor, 'pair.begin', { pair: formed.pair });
      await tapped(formed.mentor, 'pair.pause', { pair: formed.pair, until: new Date(product.clock.now() + days(30)).toISOString().slice(0, 10) });
    }],
  ] as const)('is taken out of the calendar when it %s', async (_how, happens) => {
    await planned();
    expect(graph.events.size).toBe(1);
    await happens();
    await product.settle();
    expect((await session()).status).toBe('cancelled');
    expect(graph.events.size).toBe(0);
  });

  it('is made anew when somebody has deleted the event in Outlook and the meeting is moved', async () => {
    const at = await planned();
    graph.remove(graph.only.id);
    await planned({ at: at + hours(1), sequence: (await session()).sequence });
    expect(graph.only.start).toEqual(utc(at + hours(1)));
  });
});

describe('when the calendar does not answer', () => {
  beforeEach(twoMeet);

  it('the meeting stands at once and the file is there; the entry follows, once', async () => {
    graph.befall(graphError(503, 'ServiceUnavailable'), graphError(503, 'ServiceUnavailable'));
    await meetingPlanned(formed, { at: nextTuesday() });
    await formed.mentee.receives('You meet');
    expect(await session()).toMatchObject({ status: 'planned', calendar: { failed: true } });
    const meanwhile = await card(formed.mentor);
    expect(titlesOn(meanwhile)).toEqual([file]);
    expect(plainly(meanwhile)).toContain(missing);
    await product.settle();
    expect(graph.only.start).toEqual(utc(nextTuesday()));
    const { length } = graph.calls;
    await followAgain();
    expect(graph.calls).toHaveLength(length);
    const later = await card(formed.mentor);
    expect(titlesOn(later)).toEqual([join]);
    expect(plainly(later)).not.toContain(missing);
  });

  it('and never does before the meeting is over, it is let go', async () => {
    graph.isDown = true;
    const at = nextTuesday();
    await meetingPlanned(formed, { at });
    await formed.mentee.receives('You meet');
    while (product.clock.now() < at + hours(2)) {
      product.clock.advance(hours(6));
      await product.server.app.sweepNow();
    }
    await product.settle();
    const { length } = graph.calls;
    product.clock.advance(days(1));
    await product.server.app.sweepNow();
    expect(graph.calls).toHaveLength(length);
    graph.isDown = false;
  });

  it('but refuses for good, the meeting stands, the card says so, and nobody asks again', async () => {
    graph.befall(graphError(403, 'ErrorAccessDenied'));
    await planned();
    for (const person of [formed.mentee, formed.mentor]) {
      const shown = await card(person);
      expect(titlesOn(shown)).toEqual([file]);
      expect(plainly(shown)).toContain(missing);
    }
    const session = await sessionNow(product, formed);
    expect(session).toMatchObject({ status: 'planned', calendar: { failed: true, sequence: session.sequence } });
    product.clock.advance(hours(1));
    await product.server.app.sweepNow();
    await followAgain();
    expect(graph.calls).toEqual(['POST events']);
  });

  it('has no room for calls, the meeting stands in it without one', async () => {
    graph.makesMeetings = false;
    await planned();
    expect(graph.only.joinUrl).toBeNull();
    expect(linksOn(await card(formed.mentee))).toEqual([]);
    graph.makesMeetings = true;
  });
});

describe('somebody who leaves a circle', () => {
  const circle = 'c1';
  const names = ['Ada', 'Ben', 'Cleo', 'Dina'] as const;
  let members: Person[];
  const address = (name: string): string => `${name.toLowerCase()}@example.org`;
  const guests = (): string[] => graph.only.attendees.map(({ emailAddress }) => emailAddress.address).sort();
  const reminders = (person: Person): number => person.inbox().filter(({ summary }) => String(summary).includes('Soon: your meeting')).length;
  const leaves = (person: Person) => person.taps({ verb: 'pair.end', data: { v: 1, pair: circle } });
  const first = async () => (await pairNow(product, circle)).sessions[0]!;

  it('is not invited any more, and the others are reminded exactly once', async () => {
    graph.events.clear();
    members = [];
    for (const name of names) members.push(await joins(product, 'circle', name, 'mentee', 'en-GB', { email: address(name) }));
    await bringTogether(product, 'circle', circle, members.map((member) => [member, 'mentee'] as const));
    const at = String(nextTuesday());
    await tapped(members[1]!, 'meetings.offer', { pair: circle, session: 1 }, { times: at, length: '60' });
    for (const place of [0, 2, 3]) await tapped(members[place]!, 'meetings.choose', { pair: circle, session: 1, at });
    await product.settle();
    expect([graph.only.organiser, guests()]).toEqual([address('Ada'), ['Ben', 'Cleo', 'Dina'].map(address)]);
    const { id, joinUrl } = graph.only;
    const { sequence, startsAt } = await first();
    members.forEach((member) => member.forgetsInbox());

    await leaves(members[3]!);
    await product.settle();
    expect([graph.only.id, graph.only.joinUrl, guests()]).toEqual([id, joinUrl, ['Ben', 'Cleo'].map(address)]);
    expect((await first()).sequence).toBe(sequence);

    while (product.clock.now() < startsAt! - hours(3)) {
      product.clock.advance(hours(1));
      await product.server.app.sweepNow();
    }
    await product.settle();
    expect(members.map(reminders)).toEqual([1, 1, 1, 0]);
  });

  it('and had the event in their own calendar, leaves it to another’s', async () => {
    const { id } = graph.only;
    graph.befall(graphError(503, 'ServiceUnavailable'));
    await leaves(members[0]!);
    await product.settle();
    expect(graph.only.id).not.toBe(id);
    expect([graph.only.organiser, guests()]).toEqual([address('Ben'), [address('Cleo')]]);
    expect((await first()).calendar).toMatchObject({ eventId: graph.only.id, joinUrl: graph.only.joinUrl });
    expect(members.map(reminders)).toEqual([1, 1, 1, 0]);
    expect(linksOn(await tapped(members[2]!, 'meetings.show', { pair: circle, session: 1 }))).toEqual([{ title: join, url: graph.only.joinUrl }]);
  });
});
