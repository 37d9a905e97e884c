import { storeKinds, type OpenStore } from '../../support/stores';
import { openWorld, personId, type World } from '../../support/world';
import { pairAt, seatAt, wishlistAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';

const mentor = personId(0);
const mentees = Array.from({ length: 50 }, (_, index) => personId(index + 1));

describe.each(storeKinds)('races on $name', ({ open }) => {
  let opened: OpenStore;
  let world: World;

  beforeEach(async () => {
    opened = await open();
    world = await openWorld(opened.store, { limits: { menteesPerMentor: 3, mentorsPerMentee: 1, openRequests: 3, daysToAnswer: 14, remindDaysBefore: 4, trialDays: 45 } });
  });
  afterEach(async () => {
    await world.app.stop();
    await opened.close();
  });

  const ask = (mentee: string, to = mentor) => world.app.useCases.askMentor({ programme: 'career', mentee, mentor: to, message: 'Would you mentor me?' });
  const accept = (request: string, by = mentor) => world.app.useCases.answerRequest({ programme: 'career', request, mentor: by, timeZone: 'UTC', answer: { kind: 'accept' } });
  const seatOf = async (person = mentor) => (await readAt(world.app.ports.documents.seats, seatAt('career', person)))!.body;
  const listOf = async (person: string) => (await readAt(world.app.ports.documents.wishlists, wishlistAt('career', person)))!.body;

  it('makes exactly three pairs when fifty ask and the mentor accepts everything on two devices', async () => {
    await world.join(0, 'mentor');
    await Promise.all(mentees.map((_, index) => world.join(index + 1, 'mentee')));
    await Promise.all(mentees.map((mentee) => ask(mentee)));
    await world.settle();
    const requests = (await seatOf()).requests.map(({ id }) => id);
    expect(requests).toHaveLength(50);

    const taps = await Promise.all([...requests, ...requests].map(async (request) => ({ request, answer: await accept(request) })));
    await world.settle();

    const seat = await seatOf();
    expect(seat.pairs).toHaveLength(3);
    const paired = new Set(seat.pairs.map(({ pair }) => pair));
    for (const { request, answer } of taps) {
      expect(answer).toEqual(paired.has(request) ? expect.objectContaining({ kind: 'done' }) : { kind: 'refused', reason: 'full' });
    }
    const documents = await Promise.all(requests.map((id) => readAt(world.app.ports.documents.pairs, pairAt(id))));
    expect(documents.filter((pair) => pair !== undefined).map(({ id, partition }) => [partition, id]).sort()).toEqual([...paired].map((pair) => [pair, 'pair']).sort());
    const lists = await Promise.all(mentees.map(listOf));
    expect(lists.flatMap(({ pairs }) => pairs.map(({ pair }) => pair)).sort()).toEqual([...paired].sort());
    expect(world.sent.filter(({ notice }) => notice === 'request.accepted')).toHaveLength(3);
  });

  it('gives a mentee one mentor when three accept in the same moment, and every place that was not needed back', async () => {
    await Promise.all([world.join(1, 'mentee'), ...[10, 11, 12].map((number) => world.join(number, 'mentor'))]);
    for (const number of [10, 11, 12]) await ask(personId(1), personId(number));
    await world.settle();
    const wishes = (await listOf(personId(1))).wishes;
    const answers = await Promise.all(wishes.map(({ id, mentor: by }) => accept(id, by)));
    await world.settle();

    expect(answers.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(answers.filter((answer) => answer.kind === 'refused').map(({ reason }) => reason)).toEqual(['tooLate', 'tooLate']);
    const seats = await Promise.all([10, 11, 12].map((number) => seatOf(personId(number))));
    expect(seats.map(({ pairs }) => pairs.length).sort()).toEqual([0, 0, 1]);
    expect((await listOf(personId(1))).pairs).toHaveLength(1);
    expect(seats.flatMap(({ requests }) => requests.map(({ status }) => status)).sort()).toEqual(['accepted', 'withdrawn', 'withdrawn']);
  });

  it('lets either the withdrawal or the acceptance win, never both', async () => {
    await Promise.all([world.join(0, 'mentor'), world.join(1, 'mentee')]);
    await ask(personId(1));
    await world.settle();
    const [wish] = (await listOf(personId(1))).wishes;
    const [withdrawn, accepted] = await Promise.all([world.app.useCases.withdrawRequest({ programme: 'career', request: wish!.id, mentee: personId(1) }), accept(wish!.id)]);
    await world.settle();

    expect([withdrawn.kind, accepted.kind].filter((kind) => kind === 'done')).toHaveLength(1);
    const [seat, list] = [await seatOf(), await listOf(personId(1))];
    expect(seat.pairs.length).toBe(accepted.kind === 'done' ? 1 : 0);
    expect(list.pairs.length).toBe(seat.pairs.length);
  });

  it('keeps one request when the same tap arrives ten times', async () => {
    await Promise.all([world.join(0, 'mentor'), world.join(1, 'mentee')]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(personId(1))));
    await world.settle();
    expect(answers.every(({ kind }) => kind === 'done')).toBe(true);
    expect((await listOf(personId(1))).wishes).toHaveLength(1);
    expect((await seatOf()).requests).toHaveLength(1);
    expect(world.sent.filter(({ notice }) => notice === 'request.received')).toHaveLength(1);
  });
});
