import { pairNow, plainly, tapped, verbsOn } from '../../support/gathered';
import { buttonsOn } from '../../support/taps';
import { refusal, says, type Someone } from '../doors/chat';
import { type Living } from '../living';
import { answersOf } from './reviews';

interface Talk {
  readonly id: string;
  readonly mentor: Someone;
  readonly mentee: Someone;
}

/** Managers offer times, mentees book one each; a talk is given up and its time goes to another; after the talk one question is asked, and that was it. */
export async function liveInTalks(living: Living): Promise<void> {
  const { programme, mentors, mentees, stage, ledger } = living;
  const hosts = mentors.slice(0, -1);
  // The first mentee's manager is the first host: theirs is the last time that is left.
  const [first, second, ...others] = mentees.slice(0, -1);
  const [host, late] = [hosts[0], mentees.at(-1)];
  if (!host || !first || !second || !late) throw new Error('There are too few people');
  expect(plainly(await refusal(first.person, 'slots.offer', { programme }))).toContain('Sign up first');
  const slots = (await Promise.all(hosts.map(async (mentor) => (await offer(living, mentor)).map((slot) => ({ slot, mentor }))))).flat();
  expect(plainly(await tapped(first.person, 'ask.send', { programme, mentor: host.id }, { message: ledger.words('request') }))).toContain('Nobody is asked in this programme');
  await says(first.person, 'never between a supervisor and a member of their team', 'slots.book', { programme, mentor: host.id, slot: slots[0]?.slot }, { about: ledger.words('dilemma') });
  await givesUp(living, { mentee: second, mentor: host, slot: slots[0]?.slot ?? '' });
  await mayBookTwo(living, late, slots);
  const talks: Talk[] = [];
  for (const [place, { slot, mentor }] of slots.entries()) {
    const mentee = [second, ...others, first][place] ?? late;
    talks.push({ id: await book(living, { mentee, mentor, slot }), mentor, mentee });
  }
  // Whoever comes too late finds nothing free.
  expect(verbsOn(await tapped(late.person, 'slots.show', { programme }))).not.toContain('slots.choose');
  for (const { id } of talks) expect(await pairNow(stage, id)).toMatchObject({ structure: 'oneOff', sessions: [{ status: 'planned', minutes: 30 }] });
  await living.later(3);
  for (const { id, mentee } of talks) {
    await tapped(mentee.person, 'log.save', { pair: id, session: 1, from: 0 }, { issues: ledger.words('log') });
    ledger.wrote('log', id);
    ledger.pair(id).held += 1;
  }
  await stage.settle();
  for (const { id } of talks) expect(await pairNow(stage, id)).toMatchObject({ status: 'close', closingBecause: 'planDone' });
  await answersOf(living, talks.map(({ id, mentor, mentee }) => ({ id, people: [mentor, mentee] })), 'final', { codes: ['satisfied'], takesComment: false });
  for (const { id, mentor, mentee } of talks) {
    for (const { person } of [mentor, mentee]) await tapped(person, 'pair.complete', { pair: id });
    await stage.settle();
    expect(await pairNow(stage, id)).toMatchObject({ status: 'ended', ended: { how: 'completed' } });
    ledger.pair(id).ended = 'completed';
  }
}

/** Two times on the same day, by the form; gives back what the free times are called. */
async function offer({ programme }: Living, { person }: Someone): Promise<readonly string[]> {
  const form = buttonsOn(await tapped(person, 'slots.offer', { programme })).find(({ verb }) => verb === 'slots.offerSend');
  const mine = await tapped(person, 'slots.offerSend', { programme, offer: form?.data.offer }, { date1: '2026-11-25', time1: '10:00', date2: '2026-11-25', time2: '14:00' });
  const slots = buttonsOn(mine).flatMap(({ verb, data }) => (verb === 'slots.withdraw' ? [String(data.slot)] : []));
  expect(slots).toHaveLength(2);
  return slots;
}

interface Booking {
  readonly mentee: Someone;
  readonly mentor: Someone;
  readonly slot: string;
}

async function book({ programme, ledger, stage }: Living, { mentee, mentor, slot: id }: Booking): Promise<string> {
  const slot = { programme, mentor: mentor.id, slot: id };
  await tapped(mentee.person, 'slots.choose', slot);
  const card = await tapped(mentee.person, 'slots.book', slot, { about: ledger.words('dilemma') });
  const pair = buttonsOn(card).find(({ verb }) => verb === 'pair.show')?.data.pair;
  if (typeof pair !== 'string') throw new Error(`${mentee.person.name} could not book: ${plainly(card)}`);
  await stage.settle();
  await mentor.person.receives(pair);
  ledger.paired(pair, [mentee.key, mentor.key]);
  return pair;
}

/** Two talks ahead are as many as anybody has, so that everybody gets a turn. */
async function mayBookTwo(living: Living, mentee: Someone, slots: readonly Omit<Booking, 'mentee'>[]): Promise<void> {
  const [one, two, three] = slots.slice(-3);
  if (!one || !two || !three) throw new Error('There are too few times');
  const booked = [await book(living, { mentee, ...one }), await book(living, { mentee, ...two })];
  await says(mentee.person, 'You already have', 'slots.book', { programme: living.programme, mentor: three.mentor.id, slot: three.slot }, { about: living.ledger.words('dilemma') });
  for (const id of booked) {
    await tapped(mentee.person, 'pair.end', { pair: id });
    living.ledger.pair(id).ended = 'early';
  }
  await living.stage.settle();
}

/** Gives the talk up again, without a reason: the time is free for somebody else. */
async function givesUp(living: Living, booking: Booking): Promise<void> {
  const id = await book(living, booking);
  await tapped(booking.mentee.person, 'pair.end', { pair: id });
  await living.stage.settle();
  expect((await pairNow(living.stage, id)).ended).toMatchObject({ how: 'noFault' });
  living.ledger.pair(id).ended = 'early';
}
