import { pairPage } from '../../../bot/api/pages/pairPage';
import { type PairPage } from '../../../bot/contracts/pairPage';
import { type ButtonView } from '../../../bot/contracts/button';
import { templates } from '../../../bot/content/templates';
import { hours } from '../../../bot/domain/time';
import { bringTogether, joins, tapped } from '../../support/gathered';
import { type FormedPair, formPair } from '../../support/journey';
import { meetingPlanned, tuesday } from '../../support/meetings';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { buttonsOn } from '../../support/taps';
import { type Person } from '../../support/teams/person';

let product: Product;
let formed: FormedPair;
beforeEach(async () => {
  product = await startProduct({ programmes: [{}, { ...templates.circle, id: 'circle', name: 'Circle', eligibility: { mentor: [], mentee: [] } }] });
  formed = await formPair(product);
});
afterEach(() => product.stop());

const sameAsOnTheCard: readonly (readonly [when: string, who: 'mentee' | 'mentor', scene: () => Promise<unknown>])[] = [
  ['the reader suggested times', 'mentee', () => offer(formed.mentee)],
  ['the other suggested times', 'mentor', () => offer(formed.mentee)],
  ['a meeting is planned', 'mentee', () => meetingPlanned(formed, { at: tuesday })],
  ['it begins within the hour', 'mentee', () => plannedAnd(hours(19.5))],
  ['its time has passed', 'mentor', () => plannedAnd(hours(22))],
];

it.each(sameAsOnTheCard)('offers what the bot’s card offers when %s (%s)', async (_when, who, scene) => {
  await scene();
  const { session } = await page(formed[who]);
  const card = await tapped(formed[who], 'meetings.show', { pair: formed.pair, session: 1 });
  const offered = [...(session?.buttons ?? []), ...(session?.folds ?? []).flatMap(({ buttons }) => buttons)].map(verbOf).filter((verb) => verb !== 'meetings.show');
  const onCard = buttonsOn(card).map(({ verb }) => verb).filter((verb) => verb !== 'meetings.show' && verb !== 'meetings.choose');
  expect(offered.sort()).toEqual(onCard.sort());
  expect(session?.times.map(({ at }) => at)).toEqual(buttonsOn(card).filter(({ verb }) => verb === 'meetings.choose').map(({ data }) => data.at));
});

it('says when a planned meeting is, on the reader’s clock, how its time is spent and what it is about', async () => {
  await product.server.app.useCases.offerTimes({ pair: formed.pair, session: 1, actor: idOf(formed.mentee), chosen: [String(tuesday)], typed: [], timeZone: 'Africa/Nairobi', minutes: 60, topic: 'How I lead' });
  await formed.mentor.taps({ verb: 'meetings.choose', data: { v: 1, pair: formed.pair, session: 1, at: String(tuesday) } });
  expect((await page(formed.mentee)).session).toMatchObject({
    when: 'Tuesday, 24 November 2026 at 11:00', topic: 'How I lead', times: [], proposed: [],
    agenda: [{ part: 'checkIn', minutes: 10, label: 'Check-in: 10 minutes' }, { part: 'urgent', minutes: 15 }, { part: 'topic', minutes: 35 }],
  });
});

it('says who is late, for as long as that matters', async () => {
  await plannedAnd(hours(19.5));
  await formed.mentor.taps({ verb: 'meetings.late', data: { v: 1, pair: formed.pair, session: 1, minutes: 10 } });
  expect((await page(formed.mentee)).session?.notes).toEqual(['Moses comes about 10 minutes late.']);
  product.clock.advance(hours(3));
  const { session } = await page(formed.mentee);
  expect(session?.notes).toEqual([]);
  expect(session?.sentence).toContain('Did you meet?');
});

it('still names the planned meeting while times for another wait for an answer', async () => {
  await meetingPlanned(formed, { at: tuesday });
  await formed.mentor.taps({ verb: 'meetings.offer', data: { v: 1, pair: formed.pair, session: 2 } }, { times: String(tuesday + hours(48)), length: '60' });
  const { session } = await page(formed.mentee);
  expect(session).toMatchObject({ number: 2, status: 'proposed', times: [{ at: String(tuesday + hours(48)) }], notes: ['Next meeting: Tuesday, 24 November 2026 at 11:00'] });
});

it('says how to arrange a meeting where none is planned', async () => {
  const { session, noSession } = await page(formed.mentee);
  expect(session).toBeUndefined();
  expect(noSession?.sentence).toContain('No meeting is planned yet');
  expect(noSession?.buttons.map(verbOf)).toEqual(['meetings.propose', 'meetings.show']);
});

it('lets the members of a group tick their times on the card: the button sends no empty answer', async () => {
  const people = await Promise.all(['Ana', 'Ben', 'Cai'].map((name) => joins(product, 'circle', name, 'mentee')));
  await bringTogether(product, 'circle', 'ring', people.map((person) => [person, 'mentee'] as const));
  const [ana, ben] = people;
  if (!ana || !ben) throw new Error('Nobody joined');
  await ana.taps({ verb: 'meetings.offer', data: { v: 1, pair: 'ring', session: 1 } }, { times: `${tuesday},${tuesday + hours(2)}`, length: '60' });
  const { session } = await page(ben, 'ring');
  expect(session?.times).toEqual([]);
  expect(session?.proposed).toHaveLength(2);
  expect(session?.buttons.map(verbOf)).not.toContain('meetings.choose');
  expect(session?.buttons[0]).toMatchObject({ title: 'Send my answer', verb: 'meetings.show', data: { session: 1 } });
});

const offer = (person: Person): Promise<unknown> => person.taps({ verb: 'meetings.offer', data: { v: 1, pair: formed.pair, session: 1 } }, { times: `${tuesday},${tuesday + hours(2)}`, length: '60' });

async function plannedAnd(later: number): Promise<void> {
  await meetingPlanned(formed, { at: tuesday });
  product.clock.advance(later);
}

async function page(person: Person, pair = formed.pair): Promise<PairPage> {
  const found = await product.server.app.useCases.viewDashboard({ pair, actor: idOf(person) });
  if (found.kind === 'refused') throw new Error(found.reason);
  return pairPage(found.value, { language: 'en', timeZone: 'Africa/Nairobi', now: product.clock.now() });
}

const verbOf = (button: ButtonView): string => (button.kind === 'verb' ? button.verb : button.url);
