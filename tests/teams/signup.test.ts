import { type AdaptiveCard } from '../../bot/cards/kit';
import { profileVerbs } from '../../bot/verbs/profile';
import { settingsVerbs } from '../../bot/verbs/settings';
import { signupVerbs } from '../../bot/verbs/signup';
import { type Answer, type Turn } from '../../bot/verbs/verb';
import { days } from '../../bot/domain/time';
import { makeUseCases } from '../../bot/usecases';
import { problemsOf } from '../support/cardChecks';
import { anEntry, aProgramme, testPorts, type TestPorts } from '../support/ports';

const programme = aProgramme();
const [amina, li] = [anEntry(1), anEntry(2)];
const place = { v: 1, programme: programme.id, role: 'mentor' };
/** As Teams sends it: all text, several choices joined with commas. */
const inputs = { speaks: 'en,fr', practiceAreas: 'health', skills: '', contact: 'chat,video', objective: '', capacity: '2', gender: 'unsaid', genderAudience: 'nobody', nationality: '', nationalityAudience: 'nobody', codeAccepted: 'true' };

let ports: TestPorts;
let app: ReturnType<typeof makeUseCases>;
beforeEach(async () => {
  ports = await testPorts({ people: [amina, li], programmes: [programme] });
  app = makeUseCases(ports);
});
afterEach(() => ports.close());

async function turnOf({ id, name, timeZone }: typeof amina): Promise<Turn> {
  const person = await app.notePresence({ id, name, locale: 'en-GB', timeZone });
  return { actor: id, person, place: 'personal', reader: { language: person.language, timeZone: person.timeZone, now: ports.clock.now() } };
}

async function tap(name: string, data: unknown, who = amina): Promise<Answer | undefined> {
  const verb = [...signupVerbs, ...profileVerbs, ...settingsVerbs].find((one) => one.name === name);
  if (!verb) throw new Error(`No verb is called ${name}`);
  const answer = await verb.handle(data, await turnOf(who), app);
  if (answer?.kind === 'card') expect(problemsOf(answer.card)).toEqual([]);
  return answer;
}

async function shown(name: string, data: unknown, who = amina): Promise<AdaptiveCard> {
  const answer = await tap(name, data, who);
  if (answer?.kind !== 'card') throw new Error(`${name} answered ${JSON.stringify(answer)}`);
  return answer.card;
}
const join = () => shown('signup.save', { ...place, ...inputs });

it('leads from the list of programmes through the form to the first step', async () => {
  expect(JSON.stringify(await shown('signup.start', {}))).toContain('"role":"mentor"');
  const form = JSON.stringify(await shown('signup.form', place));
  expect(form).toContain('"id":"speaks"');
  expect(form).toContain('"value":"en,fr"');
  expect(JSON.stringify(await join())).toContain('Welcome to Career mentoring 2026');
  expect(JSON.stringify(await shown('signup.start', {}))).toContain('You take part as mentor.');
});

it('leads a mentee on to finding a mentor', async () => {
  const card = await shown('signup.save', { ...place, ...inputs, role: 'mentee', objective: 'To lead.', expectations: 'Candour.' });
  expect(card.actions?.[0]).toMatchObject({ verb: 'find.start', data: { programme: programme.id } });
});

it('brings the form back with everything that was typed and a sentence at each field', async () => {
  const card = JSON.stringify(await shown('signup.save', { ...place, ...inputs, capacity: 'three', objective: 'I **offer** time', codeAccepted: 'false' }));
  for (const part of ['2 answers need another look', 'whole number from 1 to 3', 'read the code of conduct', 'I **offer** time']) expect(card).toContain(part);
});

it.each<[string, object]>([['numbers as numbers', { capacity: 2 }], ['a tick as a boolean', { codeAccepted: true }], ['lists as lists', { speaks: ['en', 'fr'] }], ['nothing for what is empty', { skills: undefined, nationality: undefined }]])('takes %s', async (_what, other) => {
  expect(JSON.stringify(await shown('signup.save', { ...place, ...inputs, ...other }))).toContain('Welcome to');
});

it('survives 100 kB in every field', async () => {
  const flood = Object.fromEntries(Object.keys(inputs).map((key) => [key, '"\u202Eя<b>'.repeat(20_000)]));
  expect(JSON.stringify(await shown('signup.save', { ...place, ...flood }))).toContain('need another look');
  expect(JSON.stringify(await shown('profile.show', {}))).toContain('You do not take part');
});

it.each<[string, unknown]>([['signup.form', { programme: programme.id, role: 'coordinator' }], ['signup.form', { role: 'mentor' }], ['signup.save', null], ['signup.save', 'x'], ['profile.leave', { programme: 7, role: 'mentor' }], ['seat.save', {}], ['settings.show', []]])('%s does not understand %j', async (name, data) => {
  expect(await tap(name, data)).toBeUndefined();
});

it.each(['signup.form', 'signup.save', 'profile.edit', 'profile.save', 'profile.leave', 'seat.save', 'seat.pause', 'seat.resume', 'wishlist.pause', 'wishlist.resume'])('%s says no to a programme that does not exist', async (name) => {
  expect(await tap(name, { ...inputs, programme: '../x', role: 'mentor', until: '2026-05-01' })).toEqual({ kind: 'refusal', reason: 'notFound' });
});

it.each<[string, string, object, string]>([
  ['a capacity of −1', 'seat.save', { capacity: '-1' }, 'badNumber'], ['of 1e9', 'seat.save', { capacity: '1e9' }, 'badNumber'], ['of 1.5', 'seat.save', { capacity: '1.5' }, 'badNumber'], ['of "three"', 'seat.save', { capacity: 'three' }, 'badNumber'],
  ['no capacity', 'seat.save', {}, 'badNumber'], ['above the limit', 'seat.save', { capacity: 4 }, 'badNumber'], ['a pause in the past', 'seat.pause', { until: '2026-02-01' }, 'datePast'], ['no day', 'seat.pause', {}, 'badDate'],
  ['a day that does not exist', 'seat.pause', { until: '2026-02-30' }, 'badDate'], ['a day years away', 'seat.pause', { until: '2036-01-01' }, 'dateTooFar'],
])('refuses %s', async (_what, name, data, reason) => {
  await join();
  expect(await tap(name, { programme: programme.id, ...data })).toEqual({ kind: 'refusal', reason });
  expect((await app.viewSeat({ programme: programme.id, mentor: amina.id }))).toMatchObject({ value: { seat: { capacity: 2 } } });
});

it('changes the number of places, pauses and comes back', async () => {
  await join();
  expect(JSON.stringify(await shown('seat.save', { programme: programme.id, capacity: '3' }))).toContain('Others see your free places now');
  expect(JSON.stringify(await shown('seat.pause', { programme: programme.id, until: '2026-04-01' }))).toContain('You are away until 1 April 2026');
  expect(JSON.stringify(await shown('seat.resume', { programme: programme.id }))).not.toContain('You are away until');
});

describe('a mentee who pauses', () => {
  const asMentee = { ...place, role: 'mentee' };
  const joinAsMentee = () => shown('signup.save', { ...asMentee, ...inputs, objective: 'To lead.', expectations: 'Candour.' });

  it('finds the way from the profile and from the settings, pauses and comes back', async () => {
    await joinAsMentee();
    for (const from of ['profile.show', 'settings.show']) expect(JSON.stringify(await shown(from, {}))).toContain(`"data":{"verb":"settings.show","v":1,"programme":"${programme.id}","role":"mentee"}`);
    expect(JSON.stringify(await shown('settings.show', { programme: programme.id, role: 'mentee' }))).toContain('Pause in Career mentoring 2026');
    expect(JSON.stringify(await shown('wishlist.pause', { programme: programme.id, until: '2026-04-01' }))).toContain('You have paused until 1 April 2026');
    expect(JSON.stringify(await shown('wishlist.resume', { programme: programme.id }))).toContain('Welcome back');
    expect(JSON.stringify(await shown('settings.show', { programme: programme.id, role: 'mentee' }))).not.toContain('You have paused');
  });

  it.each<[string, object, string]>([
    ['a day in the past', { until: '2026-02-01' }, 'datePast'], ['today', { until: '2026-03-02' }, 'datePast'], ['no day', {}, 'badDate'], ['a day that does not exist', { until: '2026-02-30' }, 'badDate'],
    ['a day more than a year away', { until: '2027-03-10' }, 'dateTooFar'], ['a list of days', { until: ['2026-04-01'] }, 'badDate'],
  ])('is refused %s', async (_what, data, reason) => {
    await joinAsMentee();
    expect(await tap('wishlist.pause', { programme: programme.id, ...data })).toEqual({ kind: 'refusal', reason });
    expect(await app.viewWishlist({ programme: programme.id, mentee: amina.id })).toMatchObject({ value: { list: expect.not.objectContaining({ away: expect.anything() }) } });
  });

  it('has no part in it as a mentor, nor as a stranger', async () => {
    await join();
    for (const who of [amina, li]) expect(await tap('wishlist.pause', { programme: programme.id, until: '2026-04-01', mentee: amina.id }, who)).toEqual({ kind: 'refusal', reason: 'notEnrolled' });
    expect(await tap('settings.show', { programme: programme.id, role: 'mentee' })).toEqual({ kind: 'refusal', reason: 'notEnrolled' });
  });
});

it('never touches somebody else’s seat or profile', async () => {
  await join();
  expect(await tap('seat.save', { programme: programme.id, capacity: '1', mentor: amina.id }, li)).toEqual({ kind: 'refusal', reason: 'notEnrolled' });
  expect(await tap('profile.leave', { ...place, person: amina.id }, li)).toEqual({ kind: 'refusal', reason: 'notEnrolled' });
  expect(JSON.stringify(await shown('profile.show', place, li))).toContain('You do not take part');
});

it('edits, and leaves with the second tap', async () => {
  await join();
  expect(JSON.stringify(await shown('profile.edit', place))).toContain('"verb":"profile.save"');
  expect(JSON.stringify(await shown('profile.save', { ...place, ...inputs, objective: 'Twenty years in the field' }))).toContain('Twenty years in the field');
  expect((await shown('profile.show', {})).actions?.find(({ type }) => type === 'Action.ShowCard')).toMatchObject({ card: { actions: [{ verb: 'profile.leave' }] } });
  expect(JSON.stringify(await shown('profile.leave', place))).toContain('You have left');
  expect(JSON.stringify(await shown('profile.leave', place))).toContain('You have left');
});

it('answers in the language that was just chosen', async () => {
  const card = await shown('settings.save', { language: 'ar', timeZone: 'Asia/Amman', quietFrom: '22', quietUntil: '6' });
  expect(card).toMatchObject({ lang: 'ar', rtl: true });
  expect(await tap('settings.save', { language: 'ar', timeZone: 'Asia/Amman', quietFrom: '22' })).toEqual({ kind: 'refusal', reason: 'badNumber' });
});

it('pages through many programmes, whatever page is asked for', async () => {
  await ports.close();
  ports = await testPorts({ people: [amina], programmes: Array.from({ length: 9 }, (_, at) => aProgramme({ id: `p${at}`, name: `Programme ${at}` })) });
  app = makeUseCases(ports);
  expect(JSON.stringify(await shown('signup.start', { page: 1 }))).toContain('Programme 4');
  for (const page of [-5, 99, 'x', 1e9]) expect(JSON.stringify(await shown('signup.start', { page }))).toContain('Programme');
});

it('says when the next programme opens', async () => {
  ports.clock.forward(-days(60));
  expect(JSON.stringify(await shown('signup.start', {}))).toContain('it opens on 1 February 2026');
});
