import { templates } from '../../../bot/content/templates';
import { bookSlot } from '../../../bot/domain/slots/slots';
import { days } from '../../../bot/domain/time';
import { pairAt, seatAt, slotsAt, wishlistAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { offerId } from '../../../bot/usecases/slots/offerSlots';
import { storeKinds, type OpenStore } from '../../support/stores';
import { openWorld, personId, type World } from '../../support/world';

const mentor = personId(0);
const { structure, pairing, journey, limits } = templates.coffee;

describe.each(storeKinds)('booking a talk on $name', ({ open }) => {
  let opened: OpenStore;
  let world: World;

  beforeEach(async () => {
    opened = await open();
    world = await openWorld(opened.store, { structure, pairing, journey, limits });
    await world.join(0, 'mentor', { form: { capacity: '1' } });
  });
  afterEach(async () => {
    await world.app.stop();
    await opened.close();
  });

  const offer = (id: string, times: readonly (readonly [date: string, time: string])[], by = mentor) =>
    world.app.useCases.offerSlots({ programme: 'career', mentor: by, offer: id, timeZone: 'Africa/Nairobi', times: times.map(([date, time]) => ({ date, time })) });
  const book = (number: number, slot: string, about = '', of = mentor) => world.app.useCases.bookSlot({ programme: 'career', mentor: of, slot, mentee: personId(number), about });
  const slots = async (of = mentor) => (await readAt(world.app.ports.documents.slots, slotsAt('career', of)))!.body.slots;
  /** What the time at this place of a form is named. */
  const at = (id: string, place: number, of = mentor) => `${offerId({ programme: 'career', mentor: of }, id)}-${place}`;
  const seat = async () => (await readAt(world.app.ports.documents.seats, seatAt('career', mentor)))!.body;
  const list = async (number: number) => (await readAt(world.app.ports.documents.wishlists, wishlistAt('career', personId(number))))!.body;
  const pair = async (id: string) => (await readAt(world.app.ports.documents.pairs, pairAt(id)))?.body;

  it('gives one time to exactly one of twenty, who all tap twice', async () => {
    const numbers = Array.from({ length: 20 }, (_, index) => index + 1);
    await Promise.all(numbers.map((number) => world.join(number, 'mentee')));
    await offer('o1', [['2026-11-24', '10:00']]);
    const taps = await Promise.all([...numbers, ...numbers].map(async (number) => ({ number, answer: await book(number, at('o1', 0), 'My next post') })));
    await world.settle();

    const winners = new Set(taps.filter(({ answer }) => answer.kind === 'done').map(({ number }) => number));
    expect(winners.size).toBe(1);
    const [winner = 0] = winners;
    for (const { number, answer } of taps) if (number !== winner) expect(answer).toEqual({ kind: 'refused', reason: 'slotTaken' });
    expect(await slots()).toEqual([expect.objectContaining({ bookings: 1, booked: expect.objectContaining({ mentee: personId(winner), pair: `${at('o1', 0)}.1` }) })]);
    expect((await seat()).pairs).toEqual([expect.objectContaining({ pair: `${at('o1', 0)}.1`, mentee: personId(winner) })]);
    const lists = await Promise.all(numbers.map(list));
    expect(lists.flatMap(({ mentee, pairs }) => pairs.map(() => mentee))).toEqual([personId(winner)]);
    expect(await pair(`${at('o1', 0)}.1`)).toMatchObject({ structure: 'oneOff', status: 'prepare', sessions: [{ status: 'planned', startsAt: Date.UTC(2026, 10, 24, 7), minutes: 30 }] });
    expect(world.sent.filter(({ notice }) => notice === 'slot.booked').map(({ to }) => to).sort()).toEqual([mentor, personId(winner)].sort());
    expect(JSON.stringify(await world.app.ports.documents.slots.query({ limit: 10 }))).not.toContain('My next post');
  });

  it('names the times of two mentors differently, whatever their forms say', async () => {
    await Promise.all([world.join(1, 'mentee'), world.join(3, 'mentee'), world.join(2, 'mentor', { form: { capacity: '1' } })]);
    await offer('o1', [['2026-11-24', '10:00']]);
    await offer('o1', [['2026-11-24', '10:00']], personId(2));
    await offer('o1', [['2026-11-24', '10:00']], personId(2));
    expect([await slots(), await slots(personId(2))].flat().map(({ id }) => id)).toEqual([at('o1', 0), at('o1', 0, personId(2))]);
    const talks = [await book(1, at('o1', 0)), await book(3, at('o1', 0, personId(2)), '', personId(2))];
    await world.settle();
    expect(talks.map((talk) => talk.kind === 'done' && talk.value.members.map(({ person }) => person))).toEqual([[mentor, personId(1)], [personId(2), personId(3)]]);
  });

  it('lets a mentee have as many talks ahead as the programme says, whichever device is faster, and frees the rest', async () => {
    await world.join(1, 'mentee');
    await offer('o1', [['2026-11-24', '10:00'], ['2026-11-24', '11:00'], ['2026-11-24', '12:00'], ['2026-11-24', '13:00']]);
    const answers = await Promise.all([0, 1, 2, 3].map((place) => book(1, at('o1', place))));
    await world.settle();
    expect(answers.filter(({ kind }) => kind === 'done')).toHaveLength(limits.mentorsPerMentee);
    expect((await list(1)).pairs).toHaveLength(2);
    expect((await seat()).pairs).toHaveLength(2); // more than the one place the mentor named: each offered time is one
    expect((await slots()).filter(({ booked }) => booked)).toHaveLength(2);
  });

  it('is mended by the sweep when the process dies between the time and the pair', async () => {
    await Promise.all([world.join(1, 'mentee'), world.join(2, 'mentee')]);
    await offer('o1', [['2026-11-24', '10:00']]);
    // What a process leaves that dies right after its first write: the time is taken, nothing else is there.
    const document = (await readAt(world.app.ports.documents.slots, slotsAt('career', mentor)))!;
    const taken = bookSlot(document.body, at('o1', 0), { pair: `${at('o1', 0)}.1`, mentee: personId(1), menteeName: 'Person 1' }, world.now());
    await world.app.ports.documents.slots.replace(document, taken.kind === 'moved' ? taken.next : document.body);
    expect(await pair(`${at('o1', 0)}.1`)).toBeUndefined();
    expect(await book(2, at('o1', 0))).toEqual({ kind: 'refused', reason: 'slotTaken' });
    await world.settle();
    expect(await pair(`${at('o1', 0)}.1`)).toMatchObject({ members: [{ person: mentor }, { person: personId(1) }] });
    expect((await list(1)).pairs).toHaveLength(1);
    expect((await seat()).pairs).toHaveLength(1);
    expect(world.sent.filter(({ notice }) => notice === 'slot.booked')).toHaveLength(2);
  });

  it('leaves the time to somebody else when the talk is given up, by either side, and frees every place', async () => {
    await Promise.all([world.join(1, 'mentee'), world.join(2, 'mentee')]);
    await offer('o1', [['2026-11-24', '10:00']]);
    await book(1, at('o1', 0));
    await world.settle();
    await world.app.useCases.endPair({ pair: `${at('o1', 0)}.1`, actor: mentor });
    await world.settle();
    expect((await slots())[0]).toEqual(expect.not.objectContaining({ booked: expect.anything() }));
    expect([(await seat()).pairs, (await list(1)).pairs]).toEqual([[], []]);
    expect(await book(2, at('o1', 0))).toMatchObject({ kind: 'done', value: { id: `${at('o1', 0)}.2` } });
  });

  it('gives a time that has begun to nobody else', async () => {
    await world.join(1, 'mentee');
    await offer('o1', [['2026-11-24', '10:00']]);
    await book(1, at('o1', 0));
    world.advance(days(2));
    await world.app.useCases.endPair({ pair: `${at('o1', 0)}.1`, actor: personId(1) });
    await world.settle();
    expect((await slots())[0]).toHaveProperty('booked');
  });

  it('refuses who has no part in it, times of somebody away, and words that are too long', async () => {
    await Promise.all([world.join(1, 'mentee'), world.join(2, 'mentor')]);
    await offer('o1', [['2026-11-24', '10:00']]);
    expect(await book(2, at('o1', 0))).toEqual({ kind: 'refused', reason: 'notEnrolled' });
    expect(await book(99, at('o1', 0))).toEqual({ kind: 'refused', reason: 'notEnrolled' });
    expect(await book(1, at('o1', 0), 'x'.repeat(201))).toEqual({ kind: 'refused', reason: 'textTooLong' });
    expect(await offer('o2', [['2026-11-24', '10:00']], personId(1))).toEqual({ kind: 'refused', reason: 'notEnrolled' });
    expect(await offer('o2', [['2026-11-24', '22:00']])).toEqual({ kind: 'refused', reason: 'badTime' });
    await world.app.useCases.pauseMentoring({ programme: 'career', mentor, until: '2026-12-24', timeZone: 'UTC' });
    expect(await book(1, at('o1', 0))).toEqual({ kind: 'refused', reason: 'mentorAway' });
  });

  it('lists what is free, soonest first, to mentees at any time, and narrows it down', async () => {
    await Promise.all([world.join(1, 'mentee'), world.join(2, 'mentor', { form: { speaks: ['ar'] } })]);
    await offer('o1', [['2026-11-26', '10:00'], ['2026-11-24', '10:00']]);
    await offer('o2', [['2026-11-25', '10:00']], personId(2));
    const show = (speaks = '') => world.app.useCases.listSlots({ programme: 'career', mentee: personId(1), filter: { speaks, practiceArea: '' }, page: 0 });
    const ids = async (speaks?: string) => {
      const shown = await show(speaks);
      return shown.kind === 'done' ? shown.value.offered.map(({ slot }) => slot.id) : shown;
    };
    expect(await ids()).toEqual([at('o1', 0), at('o2', 0, personId(2)), at('o1', 1)]);
    expect(await ids('ar')).toEqual([at('o2', 0, personId(2))]);
    await book(1, at('o1', 0));
    expect(await ids()).toEqual([at('o2', 0, personId(2)), at('o1', 1)]);
    world.advance(days(2.5));
    expect(await ids()).toEqual([at('o1', 1)]);
  });
});
