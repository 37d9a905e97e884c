import { templates } from '../../../../bot/content/templates';
import { days } from '../../../../bot/domain/time';
import { bringTogether, joins, locales, pairNow, plainly, tapped, verbsOn } from '../../../support/gathered';
import { type Product, startProduct } from '../../../support/product';
import { idOf } from '../../../support/productPeople';
import { cardOf } from '../../../support/teams/mailbox';
import { type Person } from '../../../support/teams/person';

// One mentor and five mentees who read six languages: from the formed group to the goodbye.
const pair = 'g1';
let product: Product;
let mentor: Person;
let mentees: Person[];

beforeAll(async () => {
  product = await startProduct({ programmes: [{ ...templates.group, id: 'group', name: 'Writing well', eligibility: { mentor: [], mentee: [] } }] });
  const [, ...others] = locales;
  mentor = await joins(product, 'group', 'Mona', 'mentor', locales[0], { capacity: '12' });
  mentees = await Promise.all(others.map((locale, place) => joins(product, 'group', `Mentee ${place}`, 'mentee', locale)));
  await bringTogether(product, 'group', pair, [[mentor, 'mentor'], ...mentees.map((mentee) => [mentee, 'mentee'] as const)]);
});
afterAll(() => product.stop());

const everybody = (): Person[] => [mentor, ...mentees];

it('tells everybody in their own language who they are with, and what is next', async () => {
  for (const [place, person] of everybody().entries()) {
    const card = cardOf(await person.receives('"verb":"pair.show"'));
    const language = (locales[place] ?? '').slice(0, 2);
    expect(card).toMatchObject({ lang: language, ...(language === 'ar' && { rtl: true }) });
    expect(verbsOn(card)).toEqual(['prepare.role', 'pair.show']);
    expect(plainly(card)).toContain(person === mentor ? 'Mentee 0' : 'Mona');
  }
});

it('stands once under “my mentoring”, with its people, and its own card says who they are', async () => {
  expect(verbsOn(await tapped(mentor, 'mentoring.mine', {})).filter((verb) => verb === 'pair.show')).toHaveLength(1);
  expect(plainly(await tapped(mentees[0]!, 'mentoring.mine', {}))).toContain('Mona');
  expect(plainly(await tapped(mentees[3]!, 'circle.show', { pair }))).toContain('Mentee 0');
  expect(verbsOn(await tapped(mentees[3]!, 'pair.more', { pair }))).toContain('circle.show');
});

it('meets after the mentor has planned a series, and the mentor notes who came', async () => {
  await tapped(mentor, 'meetings.plan', { pair, session: 1 }, { date1: '2026-11-25', time1: '10:00', everyDays: '14', count: '3', length: '90' });
  await product.settle();
  expect((await pairNow(product, pair)).sessions.map(({ status }) => status)).toEqual(['planned', 'planned', 'planned']);
  product.clock.advance(days(2));
  const form = await tapped(mentor, 'attendance.show', { pair, session: 1 });
  expect(plainly(form)).toContain('Mentee 4');
  const members = (await pairNow(product, pair)).members.map(({ person }) => person);
  const present = [mentor, mentees[0]!, mentees[1]!].map((person) => members.indexOf(idOf(person))).join();
  await tapped(mentees[2]!, 'attendance.me', { pair, session: 1 });
  await tapped(mentor, 'attendance.save', { pair, session: 1, before: '' }, { present });
  const { sessions: [first], status } = await pairNow(product, pair);
  expect(first).toMatchObject({ status: 'held', attended: [mentor, mentees[0]!, mentees[1]!, mentees[2]!].map(idOf) });
  expect(status).toBe('agree');
  const refused = await tapped(mentees[4]!, 'attendance.save', { pair, session: 1, before: '' }, { present: '' });
  expect(plainly(refused)).not.toContain('attendance.save');
  expect((await pairNow(product, pair)).sessions[0]?.attended).toHaveLength(4);
});

it('goes on to its meetings, keeps private notes, and somebody leaves while the others go on', async () => {
  await tapped(mentor, 'pair.commit', { pair });
  await tapped(mentees[0]!, 'log.save', { pair, session: 1, from: 0 }, { issues: 'My own words' });
  await product.settle();
  expect((await pairNow(product, pair)).sessions[0]?.logged).toEqual([idOf(mentees[0]!)]);
  expect(JSON.stringify(await product.stored())).not.toContain('My own words');
  await tapped(mentees[4]!, 'pair.end', { pair }).catch(() => undefined); // who left sees nothing of it any more
  await product.settle();
  expect(await pairNow(product, pair)).toMatchObject({ status: 'grow', members: [{}, {}, {}, {}, {}, { leftAt: expect.any(Number) }] });
  expect(await mentees[4]!.taps({ verb: 'circle.show', data: { v: 1, pair } })).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
});

it('shares openings with everybody else, in words and with a link', async () => {
  everybody().forEach((person) => person.forgetsInbox());
  const data = { pair, share: 'share-1' };
  const again = await tapped(mentees[1]!, 'circle.share', data, { text: 'A post in Suva', link: 'javascript:alert(1)' });
  expect([plainly(again), verbsOn(again)]).toEqual([expect.stringContaining('A post in Suva'), ['circle.share', 'circle.show']]);
  await tapped(mentees[1]!, 'circle.share', data, { text: 'A post in Suva', link: 'https://example.org/post' });
  await tapped(mentees[1]!, 'circle.share', data, { text: 'A post in Suva', link: 'https://example.org/post' });
  await mentor.receives('A post in Suva');
  await product.settle();
  const received = everybody().map((person) => person.inbox().filter((message) => JSON.stringify(message).includes('https://example.org/post')).length);
  expect(received).toEqual([1, 1, 0, 1, 1, 0]);
  expect(JSON.stringify(await product.stored())).not.toContain('A post in Suva');
});

it('ends well once everybody has said goodbye, and every place is free', async () => {
  const staying = everybody().slice(0, 5);
  await tapped(mentor, 'pair.wrapUp', { pair, because: 'goalReached' });
  expect(await pairNow(product, pair)).toMatchObject({ status: 'close', closingBecause: 'goalReached' });
  for (const person of staying) await tapped(person, 'closing.thank', { pair, form: `6d3c2c1e-0b7a-4e0e-9d53-3f1f3c1c9a0${staying.indexOf(person)}` }, { text: `Thanks from ${person.name}` });
  for (const person of staying) await tapped(person, 'pair.complete', { pair });
  await product.settle();
  expect(await pairNow(product, pair)).toMatchObject({ status: 'ended', ended: { how: 'completed' } });
  const stored = JSON.stringify(await product.stored());
  expect(stored).not.toContain('Thanks from');
  for (const person of staying) expect(verbsOn(await tapped(person, 'mentoring.mine', {})).filter((verb) => verb === 'pair.show')).toEqual([]);
});
