import { templates } from '../../../../bot/content/templates';
import { days, hours } from '../../../../bot/domain/time';
import { joins, locales, pairNow, plainly, tapped, verbsOn } from '../../../support/gathered';
import { type Product, startProduct } from '../../../support/product';
import { idOf } from '../../../support/productPeople';
import { cardOf } from '../../../support/teams/mailbox';
import { type Person } from '../../../support/teams/person';
import { firstMoment } from '../../../support/world';

// Three hosts and seven guests, in all six languages: tables in three rounds, then the goodbye.
const pair = 'e1';
const startsAt = firstMoment + days(2);
let product: Product;
let hosts: Person[];
let guests: Person[];

beforeAll(async () => {
  product = await startProduct({ programmes: [{ ...templates.panel, id: 'panel', name: 'An evening' }] });
  const localeOf = (place: number) => locales[place % locales.length] ?? 'en-GB';
  hosts = await Promise.all([0, 1, 2].map((place) => joins(product, 'panel', `Host ${place}`, 'mentor', localeOf(place))));
  guests = await Promise.all([0, 1, 2, 3, 4, 5, 6].map((place) => joins(product, 'panel', `Guest ${place}`, 'mentee', localeOf(place))));
  const formed = await product.server.app.useCases.formPanel({
    programme: 'panel', id: pair, startsAt, roundsAt: startsAt + hours(1), guests: guests.map(idOf), tables: hosts.map((host, place) => ({ host: idOf(host), subject: `Subject ${place}` })),
  });
  expect(formed.kind).toBe('done');
  await product.settle();
});
afterAll(() => product.stop());

it('tells every guest their tables, never the same twice, in their own language', async () => {
  for (const [place, guest] of guests.entries()) {
    const card = cardOf(await guest.receives('Subject 0'));
    expect(card).toMatchObject({ lang: (locales[place % locales.length] ?? '').slice(0, 2) });
    for (const subject of ['Subject 0', 'Subject 1', 'Subject 2']) expect(plainly(card)).toContain(subject);
  }
});

it('tells every host the guests of each round, and no other table’s subject', async () => {
  const card = cardOf(await hosts[0]!.receives('Subject 0'));
  expect(card).toMatchObject({ lang: 'ar', rtl: true });
  expect(plainly(card)).toContain('Guest 0');
  expect(plainly(card)).not.toContain('Subject 1');
  expect(plainly(await tapped(hosts[1]!, 'panel.show', { pair }))).toContain('Subject 1');
});

it('stands under “my mentoring” by its hosts', async () => {
  expect(plainly(await tapped(guests[3]!, 'mentoring.mine', {}))).toContain('Host 2');
  expect(verbsOn(await tapped(guests[3]!, 'pair.more', { pair }))).toEqual(expect.arrayContaining(['panel.show', 'circle.show']));
});

it('goes on to the goodbye once a host has noted who came', async () => {
  product.clock.advance(days(2) + hours(3));
  await product.server.app.sweepNow();
  await tapped(hosts[2]!, 'attendance.save', { pair, session: 1, before: '' }, { present: '0,1,2,3,4,5,6,7,8' });
  await product.settle();
  expect(await pairNow(product, pair)).toMatchObject({ status: 'close', closingBecause: 'planDone', sessions: [{ status: 'held', attended: { length: 9 } }] });
});

it('lets everybody note what they learned, and ends when all are done', async () => {
  await tapped(guests[2]!, 'log.save', { pair, session: 1, from: 0 }, { issues: '收获' });
  for (const person of [...hosts, ...guests]) await tapped(person, 'pair.complete', { pair });
  await product.settle();
  expect(await pairNow(product, pair)).toMatchObject({ status: 'ended', ended: { how: 'completed' } });
  expect((await pairNow(product, pair)).sessions[0]?.logged).toEqual([idOf(guests[2]!)]);
});
