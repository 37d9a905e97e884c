import { templates } from '../../../../bot/content/templates';
import { days } from '../../../../bot/domain/time';
import { offerId } from '../../../../bot/usecases/slots/offerSlots';
import { aFile, aRow } from '../../../directory/csvBuilder';
import { pairNow, plainly, tapped, verbsOn } from '../../../support/gathered';
import { type Product, startProduct } from '../../../support/product';
import { idOf } from '../../../support/productPeople';
import { everythingIn } from '../../../support/stored';
import { cardOf } from '../../../support/teams/mailbox';
import { type Person } from '../../../support/teams/person';

// From sign-up to the goodbye: a director who reads Arabic offers times, two mentees who read French and Chinese want the same one.
const [directorRow, juniorRow] = [aRow(1, { name: 'Mona Haddad', grade: 'D1', managerObjectId: '' }), aRow(2, { name: 'Li Lei', grade: 'P2', managerObjectId: '' })];
const programme = 'coffee';
let product: Product;
let director: Person;
let french: Person;
let chinese: Person;

beforeAll(async () => {
  product = await startProduct({ peopleCsv: aFile([directorRow, juniorRow]), programmes: [{ ...templates.coffee, id: programme, name: 'Coffee' }] });
  [director, french, chinese] = await Promise.all([
    product.signedUp('Mona Haddad', 'mentor', { programme, form: { capacity: '1' }, who: { objectId: directorRow.objectId!, locale: 'ar-EG' } }),
    product.signedUp('Fatou', 'mentee', { programme, who: { locale: 'fr-CH', timezone: 'Europe/Zurich' } }),
    product.signedUp('Li Lei', 'mentee', { programme, who: { objectId: juniorRow.objectId!, locale: 'zh-CN', timezone: 'Asia/Dubai' } }),
  ]);
  await product.settle();
});
afterAll(() => product.stop());

const firstTime = () => `${offerId({ programme, mentor: idOf(director) }, 'offer-1')}-0`;
const slot = () => ({ programme, mentor: idOf(director), slot: firstTime() });

it('lets only those offer times whose grade the directory knows', async () => {
  const junior = product.newcomer('Li Lei', { objectId: juniorRow.objectId! });
  expect(await junior.taps({ verb: 'signup.form', data: { v: 1, programme, role: 'mentor' } })).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
  expect(await french.taps({ verb: 'slots.offer', data: { v: 1, programme } })).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
});

it('leads the mentee from “find a mentor” to the free times, which are none yet, and asks nobody', async () => {
  const nothing = await tapped(french, 'find.start', { programme });
  expect([nothing.lang, verbsOn(nothing)]).toEqual(['fr', ['mentoring.mine']]);
  const asked = await french.taps({ verb: 'ask.send', data: { v: 1, programme, mentor: idOf(director), message: 'Un café ?' } });
  expect(JSON.stringify(asked)).toContain('équipe de coordination');
  expect((await everythingIn(product.documents.wishlists)).flatMap(({ body }) => body.wishes)).toEqual([]);
});

it('takes the times that the director offers, on her own clock, right to left', async () => {
  const form = await tapped(director, 'slots.offer', { programme });
  expect(form).toMatchObject({ lang: 'ar', rtl: true });
  const wrong = await tapped(director, 'slots.offerSend', { programme, offer: 'offer-1' }, { date1: '2026-11-25', time1: '10:00', date2: '2026-11-25', time2: '10:15' });
  expect([verbsOn(wrong), plainly(wrong)]).toEqual([['slots.offerSend', 'slots.mine'], expect.stringContaining('2026-11-25')]); // what was chosen is still there
  const mine = await tapped(director, 'slots.offerSend', { programme, offer: 'offer-1' }, { date1: '2026-11-25', time1: '10:00', date2: '2026-11-26', time2: '10:00' });
  expect(verbsOn(mine).filter((verb) => verb === 'slots.withdraw')).toHaveLength(2);
});

it('shows them on both clocks, and gives one to whoever is first', async () => {
  const list = await tapped(french, 'slots.show', { programme });
  expect(plainly(list)).toContain('08:00');
  expect(plainly(list)).toContain('10:00');
  await tapped(chinese, 'slots.choose', slot());
  const booked = await tapped(french, 'slots.book', slot(), { about: 'Un dilemme' });
  expect([booked.lang, verbsOn(booked)[0]]).toEqual(['fr', 'pair.show']);
  const late = await tapped(chinese, 'slots.book', slot(), { about: '我的问题' });
  expect([late.lang, plainly(late)]).toEqual(['zh', expect.stringContaining('有人快了一步')]);
  expect(plainly(late)).toContain('我的问题'); // what was typed is not lost
  expect(verbsOn(late).filter((verb) => verb === 'slots.choose')).toHaveLength(1);
  await product.settle();
});

it('tells both, and the director what it is about; the words are sealed', async () => {
  expect(cardOf(await director.receives('Un dilemme'))).toMatchObject({ lang: 'ar', rtl: true });
  await french.receives('"verb":"pair.show"');
  expect(JSON.stringify(await product.stored())).not.toContain('Un dilemme');
  expect(plainly(await tapped(director, 'slots.mine', { programme }))).toContain('Fatou');
});

it('frees the time when the talk is given up, so that somebody else can have it', async () => {
  await tapped(french, 'pair.end', { pair: `${firstTime()}.1` });
  await product.settle();
  await tapped(chinese, 'slots.book', slot(), { about: '职业道路' });
  await product.settle();
  expect(await pairNow(product, `${firstTime()}.2`)).toMatchObject({ structure: 'oneOff', status: 'prepare', sessions: [{ status: 'planned' }] });
});

it('offers neither goals nor a self-assessment, and says so to who asks for them', async () => {
  const pair = `${firstTime()}.2`;
  expect(verbsOn(await tapped(chinese, 'pair.show', { pair }))).not.toContain('goals.show');
  expect(verbsOn(await tapped(chinese, 'pair.more', { pair }))).not.toContain('assessment.show');
  for (const verb of ['goals.show', 'goals.new', 'goals.review', 'actions.new', 'assessment.show']) expect(JSON.stringify(await chinese.taps({ verb, data: { v: 1, pair } }))).toContain('现在还不能这样做');
});

it('goes from the talk to the goodbye by itself, and ends well', async () => {
  const pair = `${firstTime()}.2`;
  product.clock.advance(days(2));
  await product.server.app.sweepNow();
  const log = await tapped(chinese, 'log.save', { pair, session: 1, from: 0 }, { issues: '学到了很多' });
  expect(verbsOn(log)).not.toContain('actions.new');
  await product.settle();
  expect(await pairNow(product, pair)).toMatchObject({ status: 'close', closingBecause: 'planDone', sessions: [{ status: 'held' }] });
  expect(JSON.stringify(await product.stored())).not.toContain('学到了很多');
  await tapped(chinese, 'closing.thank', { pair, form: '6d3c2c1e-0b7a-4e0e-9d53-3f1f3c1c9a01' }, { text: '谢谢' });
  await director.receives('谢谢');
  for (const person of [director, chinese]) await tapped(person, 'pair.complete', { pair });
  await product.settle();
  expect(await pairNow(product, pair)).toMatchObject({ status: 'ended', ended: { how: 'completed' } });
  expect(plainly(await tapped(director, 'slots.mine', { programme }))).not.toContain(firstTime());
});
