import fc from 'fast-check';
import { wishlistTimersDue } from '../../../bot/domain/requests/pause';
import { isOpen, isWithMentor, type Request } from '../../../bot/domain/requests/request';
import { timersDue } from '../../../bot/domain/requests/seat';
import { findWish, isPaused, type WishRules } from '../../../bot/domain/requests/wishlist';
import { days } from '../../../bot/domain/time';
import { rules } from '../../support/builders';
import { randomFrom } from '../../support/mentors';
import { aMove, makeMove, type Move } from './moves';
import { openOnes, SmallWorld } from './smallWorld';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
const runs = Number(process.env['RUNS'] ?? 300);

const repeats = (all: readonly string[]): boolean => new Set(all).size < all.length;
const outOnes = (requests: readonly Request[]): Request[] => requests.filter(isWithMentor);

/** What must hold at every moment, however the news travels. Plain comparisons: this runs after every move. */
function expectSound(world: SmallWorld): void {
  const { limits, pairing } = world.rules;
  for (const seat of world.seats.values()) {
    claim(seat.pairs.length <= seat.capacity, 'a seat has no more pairs than its capacity', seat);
    claim(!repeats(seat.pairs.map(({ pair }) => pair)), 'a pair takes one place', seat);
    claim(!repeats((seat.effects ?? []).map(({ id }) => id)), 'a seat owes each effect once', seat);
  }
  for (const list of world.lists.values()) {
    claim(list.pairs.length <= limits.mentorsPerMentee, 'a mentee has no more mentors than the programme allows', list);
    claim(openOnes(list.wishes).length <= limits.openRequests, 'a mentee has no more open requests than the programme allows', list);
    claim(!repeats([...openOnes(list.wishes), ...list.pairs].map(({ mentor }) => mentor)), 'nobody is asked twice, or by their own mentee', list);
    claim(!repeats((list.effects ?? []).map(({ id }) => id)), 'a wish list owes each effect once', list);
    claim(pairing === 'choice' || outOnes(list.wishes).length <= 1, 'one ranked wish is out at a time', list);
  }
}

function claim(holds: boolean, what: string, document: unknown): void {
  if (!holds) throw new Error(`Does not hold: ${what}\n${JSON.stringify(document, null, 1)}`);
}

/** Only what both copies must tell alike. */
const shown = ({ id, status, round, thread, expiresAt }: Request) => ({ id, status, round, words: thread.length, expiresAt });
const byId = <One extends { id: string }>(all: readonly One[]): One[] => [...all].sort((one, other) => (one.id < other.id ? -1 : 1));

/** What must hold when all news has arrived. */
function expectAgreement(world: SmallWorld): void {
  expect(byId(outOnes(world.wishes()).map(shown))).toEqual(byId(openOnes(world.requests()).map(shown)));
  const inSeats = [...world.seats.values()].flatMap((seat) => seat.pairs.map(({ pair, mentee }) => `${pair} ${seat.mentor} ${mentee}`));
  const inLists = [...world.lists.values()].flatMap((list) => list.pairs.map(({ pair, mentor }) => `${pair} ${mentor} ${list.mentee}`));
  const running = [...world.pairs.values()].filter(({ status }) => status !== 'ended').map(({ id, members: [mentor, mentee] }) => `${id} ${mentor?.person} ${mentee?.person}`);
  expect(inSeats.sort()).toEqual(running.sort());
  expect(inLists.sort()).toEqual(running);
  for (const list of world.lists.values()) {
    const room = list.status === 'open' && !isPaused(list, world.now) && list.pairs.length < world.rules.limits.mentorsPerMentee;
    expect(list.effects).toBeUndefined();
    expect(list.nextDue).toBe(wishlistTimersDue(list));
    if (room && openOnes(list.wishes).length > 0) expect(outOnes(list.wishes)).not.toEqual([]);
  }
  for (const seat of world.seats.values()) {
    expect(seat.effects).toBeUndefined();
    expect(seat.nextDue).toBe(timersDue(seat, world.rules.limits));
    for (const request of seat.requests.filter(({ status }) => status === 'accepted')) expect(findWish(world.list(request.mentee), request.id)?.status ?? 'accepted').toBe('accepted');
  }
}

/** Left alone, every request comes to an end: nothing waits for ever. */
function expectEnd(world: SmallWorld, which: () => number): void {
  for (let round = 0; round < 12; round += 1) {
    world.forward(days(60));
    world.quiet(which);
  }
  expect(world.requests().filter(isOpen)).toEqual([]);
  for (const list of world.lists.values()) if (list.status === 'open' && list.pairs.length < world.rules.limits.mentorsPerMentee) expect(openOnes(list.wishes)).toEqual([]);
}

function live(programme: WishRules, moves: readonly Move[], shuffle: number, overlapping: boolean): SmallWorld {
  const world = new SmallWorld(programme, 3, 4);
  const random = randomFrom(shuffle);
  const which = (): number => Math.floor(random() * 1000);
  for (const { kind, ...move } of moves) {
    world.now += 1;
    makeMove[kind](world, move);
    if (!overlapping) while (world.step(which()));
    expectSound(world);
  }
  world.quiet(which);
  expectAgreement(world);
  expectEnd(world, which);
  expectAgreement(world);
  return world;
}

const programmes: [string, WishRules][] = [
  ['choice, one mentor', rules('choice')],
  ['choice, two mentors', rules('choice', { mentorsPerMentee: 2 })],
  ['ranked wishes, one mentor', rules('rankedWishes')],
  ['ranked wishes, two mentors', rules('rankedWishes', { mentorsPerMentee: 2, daysToAnswer: 3, remindDaysBefore: 1 })],
];

describe.each(programmes)(`a small world lives (SEED=${seed}): %s`, (_, programme) => {
  it.each([['in random order, late and twice', false], ['and each step may be overtaken', true]])('news travels %s', (_how, overlapping) => {
    let ended = 0;
    fc.assert(
      fc.property(fc.array(aMove, { maxLength: 200, size: 'max' }), fc.nat(), (moves, shuffle) => {
        const world = live(programme, moves, shuffle, overlapping);
        ended += [...world.pairs.values()].filter(({ status }) => status === 'ended').length;
      }),
      { seed, numRuns: runs },
    );
    expect(ended).toBeGreaterThan(0);
  });
});
