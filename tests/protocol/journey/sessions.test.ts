import { z } from 'zod';
import { templates } from '../../../bot/content/templates';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { days, hours } from '../../../bot/domain/time';
import { pairAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { everythingIn } from '../../support/stored';
import { buttonsOn, press } from '../../support/taps';
import { type Json } from '../../support/teams/cards';
import { cardOf } from '../../support/teams/mailbox';
import { type Person } from '../../support/teams/person';

const plan = ['connect', 'assess', 'review', 'ethics', 'openIssues', 'close'].map((code) => ({ code, documents: [] }));

let product: Product;
let mentee: Person;
let mentor: Person;
let pair: string;

beforeAll(async () => {
  product = await startProduct({ programmes: [{}, { id: 'pacific', name: 'Pacific', journey: { ...templates.career.journey, plan } }] });
});
afterAll(() => product.stop());

/** A mentee in Lima and a mentor in Geneva: two hours of their working days overlap. */
async function formed(programme = 'career', names: readonly [mentee: string, mentor: string] = ['Mina', 'Moses']): Promise<void> {
  [mentee, mentor] = await Promise.all([product.signedUp(names[0], 'mentee', { programme, who: { timezone: 'America/Lima' } }), product.signedUp(names[1], 'mentor', { programme, who: { timezone: 'Europe/Zurich' } })]);
  await mentee.taps({ verb: 'ask.send', data: { programme, mentor: idOf(mentor), message: 'Would you mentor me?' } });
  await mentor.receives('request.accept');
  await press(mentor, 'request.accept');
  await product.settle();
  const found = (await everythingIn(product.documents.pairs)).find(({ body }) => body.members.some(({ person }) => person === idOf(mentee)));
  pair = found?.body.id ?? '';
  forget();
}

const forget = (): void => [mentee, mentor].forEach((person) => person.forgetsInbox());
const tap = async (person: Person, verb: string, data: Json = {}, inputs: Json = {}): Promise<string> => JSON.stringify(await person.taps({ verb, data: { v: 1, pair, ...data } }, inputs));
const stored = async (): Promise<Pair> => (await readAt(product.documents.pairs, pairAt(pair)))!.body;
const session = async (number = 1) => (await stored()).sessions.find((one) => one.number === number)!;
const received = (person: Person): string => JSON.stringify(person.inbox());
/** What the notifications said, without the digests of reminders, which are another feature's. */
const summaries = (person: Person): unknown[] => person.inbox().map(({ summary }) => summary).filter((summary) => summary !== 'A reminder for you');

/** Lets the clock run to that moment, an hour at a time, as a server does that sweeps regularly. */
async function waitUntil(moment: number): Promise<void> {
  while (product.clock.now() < moment) {
    product.clock.advance(Math.min(hours(1), moment - product.clock.now()));
    await product.server.app.sweepNow();
  }
  await product.settle();
}

const choiceSet = z.looseObject({ id: z.literal('times'), choices: z.array(z.object({ title: z.string(), value: z.string() })) });
/** The times that a form suggests. */
function suggestedOn(card: unknown): { title: string; value: string }[] {
  if (Array.isArray(card)) return card.flatMap(suggestedOn);
  if (typeof card !== 'object' || card === null) return [];
  const found = choiceSet.safeParse(card);
  return found.success ? found.data.choices : Object.values(card).flatMap(suggestedOn);
}

const form = async (person: Person, data: Json = {}, verb = 'meetings.propose') => (await person.taps({ verb, data: { v: 1, pair, ...data } }))?.value;
async function offered(person: Person, count: number, data: Json = {}): Promise<string[]> {
  const times = suggestedOn(await form(person)).slice(0, count).map(({ value }) => value);
  await tap(person, 'meetings.offer', { session: 1, ...data }, { times: times.join(','), length: '60', topic: 'My secret plan' });
  await product.settle();
  return times;
}

describe('two people in Lima and Geneva', () => {
  beforeAll(() => formed());

  it('see both clocks wherever a time stands', async () => {
    const suggestions = suggestedOn(await form(mentee));
    expect(suggestions).toHaveLength(5);
    for (const { title } of suggestions) expect(title).toMatch(/^\w{3},? \d+ \w+,? \d\d:\d\d \(Zurich \d\d:\d\d\)$/);
    expect(JSON.stringify(suggestedOn(await form(mentor)))).toContain('(Lima ');
  });

  it('do not meet at a time at which one of them sleeps, and nothing typed is lost', async () => {
    const answer = await tap(mentee, 'meetings.offer', { session: 1 }, { date1: '2026-11-25', time1: '16:00', length: '60', topic: 'My own words' });
    expect(answer).toContain('outside somebody’s working hours');
    for (const kept of ['2026-11-25', '16:00', 'My own words']) expect(answer).toContain(kept);
    expect((await stored()).sessions).toEqual([]);
  });

  it('agree at one tap', async () => {
    const times = await offered(mentee, 3);
    expect(times).toHaveLength(3);
    expect(summaries(mentor)).toEqual(['Mina suggests times to meet']);
    expect(received(mentor)).toContain('My secret plan');
    const [card] = mentor.inbox().map(cardOf);
    expect(buttonsOn(card).filter(({ verb }) => verb === 'meetings.choose')).toHaveLength(3);
    await press(mentor, 'meetings.choose', { data: { at: times[1]! } });
    await product.settle();
    expect(await session()).toMatchObject({ status: 'planned', startsAt: Number(times[1]) });
    expect(summaries(mentee)).toEqual([expect.stringMatching(/^You meet Moses: .*\(Zurich/)]);
    expect(received(mentor)).toContain('agenda.show');
  });

  it('never store the topic in the open', async () => {
    expect(JSON.stringify(await product.stored())).not.toContain('secret plan');
  });

  it('have an agenda with the topic, and another question at each tap', async () => {
    const agenda = await tap(mentee, 'agenda.show', { session: 1 });
    for (const part of ['Check-in: 10 minutes', 'What is urgent: 15 minutes', 'Topic of the day: 35 minutes', 'My secret plan']) expect(agenda).toContain(part);
    const places = [0, 1, 2].map((place) => tap(mentee, 'agenda.show', { session: 1, place }));
    const questions = (await Promise.all(places)).map((card) => /A question you could ask.*?"TextRun","text":"([^"]+)"/.exec(card)?.[1]);
    expect(new Set(questions).size).toBe(3);
    expect(await tap(mentee, 'agenda.show', { session: 1 }, { theme: 'career' })).toContain('"value":"career"');
  });

  it('move it: the old time is off, the other one is asked again', async () => {
    forget();
    const [time] = suggestedOn(await form(mentor, { session: 1 }, 'meetings.move')).slice(-1);
    const { sequence } = await session();
    await tap(mentor, 'meetings.offer', { session: 1, sequence }, { times: time!.value, length: '60', topic: 'My secret plan' });
    await product.settle();
    expect(summaries(mentee)).toEqual(['Moses needs another time for your meeting']);
    await press(mentee, 'meetings.choose');
    await product.settle();
    expect(await session()).toMatchObject({ status: 'planned', startsAt: Number(time!.value), sequence: sequence + 2 });
  });

  it('are reminded once, a day ahead or in the morning after a quiet night', async () => {
    forget();
    const startsAt = (await session()).startsAt!;
    await waitUntil(startsAt - days(1) - 1);
    expect([summaries(mentee), summaries(mentor)]).toEqual([[], []]);
    await waitUntil(startsAt - hours(3));
    expect(summaries(mentee)).toEqual([expect.stringContaining('Soon: your meeting with Moses')]);
    expect(summaries(mentor)).toEqual([expect.stringContaining('Soon: your meeting with Mina')]);
  });

  it('hear at once that one is late', async () => {
    forget();
    await waitUntil((await session()).startsAt! - hours(1));
    expect(await tap(mentee, 'meetings.late', { session: 1, minutes: 10 })).toContain('I have told Moses.');
    await product.settle();
    expect(summaries(mentor)).toEqual(['Mina comes about 10 minutes late.']);
    await tap(mentee, 'meetings.late', { session: 1, minutes: 10 });
    await product.settle();
    expect(summaries(mentor)).toHaveLength(1);
  });

  it('are asked afterwards, and “we did not meet” is one tap without blame', async () => {
    forget();
    await waitUntil((await session()).startsAt! + hours(1));
    // It is five in the afternoon in Geneva and eleven in the morning in Lima: nobody's quiet hours.
    expect(summaries(mentor)).toEqual(['How was your meeting with Mina?']);
    expect(received(mentee)).toContain('log.show');
    await press(mentor, 'meetings.missed');
    await product.settle();
    expect((await session()).status).toBe('missed');
    expect(received(mentor)).toContain('That happens');
    expect(received(mentee)).toContain('That happens');
    expect(received(mentee)).toContain('meetings.propose');
  });

  it('are not reminded of what was called off', async () => {
    const [time] = suggestedOn(await form(mentee)).slice(-1);
    await tap(mentee, 'meetings.offer', { session: 2 }, { times: time!.value, length: '60' });
    await product.settle();
    await press(mentor, 'meetings.choose', { data: { at: time!.value } });
    await product.settle();
    forget();
    await tap(mentor, 'meetings.cancel', { session: 2 });
    await product.settle();
    expect(summaries(mentee)).toEqual(['Moses has called off your meeting']);
    await waitUntil(Number(time!.value) + hours(2));
    expect([...summaries(mentee), ...summaries(mentor)]).toEqual(['Moses has called off your meeting']);
  });

  it('note a meeting that nobody planned, once', async () => {
    expect(await tap(mentee, 'meetings.met', { next: 3 }, { metOn: '2026-02-30' })).toContain('I cannot read this date');
    await tap(mentee, 'meetings.met', { next: 3 });
    await tap(mentor, 'meetings.met', { next: 3 });
    expect((await stored()).sessions.map(({ status }) => status)).toEqual(['missed', 'cancelled', 'held']);
  });

  it('both suggest at once: the slower one sees the other’s times and keeps what was typed', async () => {
    const [first, second] = suggestedOn(await form(mentee)).map(({ value }) => value);
    await tap(mentee, 'meetings.offer', { session: 4 }, { times: first!, length: '60' });
    const answer = await tap(mentor, 'meetings.offer', { session: 4 }, { times: second!, length: '45', topic: 'Mine' });
    for (const part of ['Mina has suggested these times in the meantime', '"sequence":0', 'Mine', second!]) expect(answer).toContain(part);
    await product.settle();
  });
});

it('plans the six sessions of a fixed plan at once', async () => {
  await formed('pacific', ['Leilani', 'Tane']);
  expect(await tap(mentee, 'meetings.series')).toContain('planned one by one');
  const shown = await tap(mentor, 'meetings.series');
  for (const part of ['Ethics, values and dilemmas', '"id":"count"', '"value":6']) expect(shown).toContain(part);
  const first = /"id":"date1".*?"value":"([\d-]+)".*?"id":"time1".*?"value":"([\d:]+)"/.exec(shown);
  const inputs = { date1: first?.[1], time1: first?.[2], everyDays: '28', count: '6', length: '60' };
  await tap(mentor, 'meetings.plan', { session: 1 }, inputs);
  await tap(mentor, 'meetings.plan', { session: 1 }, inputs);
  await product.settle();
  const { sessions } = await stored();
  expect(sessions.map(({ status, step }) => [status, step])).toEqual(plan.map(({ code }) => ['planned', code]));
  expect(summaries(mentee)).toEqual(['Tane has planned your next meetings']);
  const list = await tap(mentee, 'meetings.show', { all: true });
  for (const { number } of sessions) expect(list).toContain(`"session":${number}`);
});
