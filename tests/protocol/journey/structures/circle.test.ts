import { templates } from '../../../../bot/content/templates';
import { days } from '../../../../bot/domain/time';
import { bringTogether, joins, locales, pairNow, plainly, tapped, verbsOn } from '../../../support/gathered';
import { type Product, startProduct } from '../../../support/product';
import { idOf } from '../../../support/productPeople';
import { cardOf } from '../../../support/teams/mailbox';
import { type Person } from '../../../support/teams/person';

// Four peers who read Arabic, French, Chinese and English; the lead goes round.
const pair = 'c1';
let product: Product;
let people: Person[];

beforeAll(async () => {
  product = await startProduct({ programmes: [{ ...templates.circle, id: 'circle', name: 'Keita circle' }] });
  people = await Promise.all(locales.slice(0, 4).map((locale, place) => joins(product, 'circle', `Peer ${place}`, 'mentee', locale)));
  await bringTogether(product, 'circle', pair, people.map((person) => [person, 'mentee'] as const));
});
afterAll(() => product.stop());

const who = (place: number): Person => people[place] ?? people[0]!;
const leaderOf = async (session: number) => (await pairNow(product, pair)).sessions.find(({ number }) => number === session)?.facilitator;

it('tells each of them in their own language', async () => {
  for (const [place, person] of people.entries()) {
    const card = cardOf(await person.receives('"verb":"pair.show"'));
    expect(card).toMatchObject({ lang: (locales[place] ?? '').slice(0, 2), ...(place === 0 && { rtl: true }) });
    expect(plainly(card)).toContain(place === 1 ? 'Peer 0' : 'Peer 1');
  }
});

it('refuses requests and explains where the search would be', async () => {
  const waits = await tapped(who(3), 'find.start', { programme: 'circle' });
  expect(plainly(waits)).toContain('your coordinator will bring you together');
  expect(plainly(await tapped(who(3), 'menu', {}))).not.toContain('find.start');
});

it('gives every planned meeting somebody who leads it, in turn, and tells them', async () => {
  people.forEach((person) => person.forgetsInbox());
  await tapped(who(3), 'meetings.plan', { pair, session: 1 }, { date1: '2026-11-25', time1: '10:00', everyDays: '28', count: '3', length: '90' });
  await product.settle();
  expect(await Promise.all([1, 2, 3].map(leaderOf))).toEqual([idOf(who(0)), idOf(who(1)), idOf(who(2))]);
  await who(0).receives('"verb":"circle.pass"');
});

it('lets the lead be passed on and taken over', async () => {
  await tapped(who(0), 'circle.pass', { pair, session: 1 });
  expect(await leaderOf(1)).toBe(idOf(who(3))); // the others lead one of the next meetings already
  people.forEach((person) => person.forgetsInbox());
  const card = await tapped(who(1), 'circle.lead', { pair, session: 1 });
  expect(await leaderOf(1)).toBe(idOf(who(1)));
  expect(verbsOn(card)).toContain('circle.pass');
  await who(3).receives('"verb":"circle.show"');
});

it('lets whoever led note who came, and counts it', async () => {
  product.clock.advance(days(2));
  const refused = await tapped(who(0), 'attendance.save', { pair, session: 1, before: '' }, { present: '0' });
  expect((await pairNow(product, pair)).sessions[0]?.attended).toEqual([]);
  expect(verbsOn(refused)).toContain('attendance.me');
  await tapped(who(1), 'attendance.save', { pair, session: 1, before: '' }, { present: '0,1,2' });
  await tapped(who(3), 'attendance.me', { pair, session: 1 });
  const { sessions: [first], status } = await pairNow(product, pair);
  expect([first?.status, first?.attended.length, status]).toEqual(['held', 4, 'agree']);
  expect(plainly(await tapped(who(3), 'circle.show', { pair }))).toContain('4 of 4 were there');
});

it('passes the gate when everybody has accepted the code of conduct', async () => {
  for (const person of people) await tapped(person, 'agreement.acceptCode', { pair });
  await product.settle();
  expect((await pairNow(product, pair)).status).toBe('grow');
});

it('goes on with three when one leaves, and somebody else leads what was theirs', async () => {
  await who(2).taps({ verb: 'pair.end', data: { v: 1, pair } });
  await product.settle();
  expect(await leaderOf(3)).not.toBe(idOf(who(2)));
  expect(people.map(idOf)).toContain(await leaderOf(3));
  expect((await pairNow(product, pair)).status).toBe('grow');
});

it('closes when its people say so', async () => {
  const left = [who(0), who(1), who(3)];
  await tapped(who(0), 'log.save', { pair, session: 1, from: 0 }, { issues: 'كلماتي' });
  await tapped(who(1), 'pair.wrapUp', { pair, because: 'wished' });
  for (const person of left) await tapped(person, 'pair.complete', { pair });
  await product.settle();
  expect(await pairNow(product, pair)).toMatchObject({ status: 'ended', ended: { how: 'completed' } });
  expect(plainly(await tapped(who(0), 'pair.show', { pair }))).toContain('"lang":"ar"');
});
