import { refused } from '../../../bot/domain/decision';
import { bookSlot, freeSlot, offerSlots, pairOf, type Slots, withdrawSlot } from '../../../bot/domain/slots/slots';
import { days, hours } from '../../../bot/domain/time';
import { movedTo, noon } from '../../support/builders';

const owner = { programme: 'coffee', mentor: 'mona', mentorName: 'Mona', speaks: ['en'], practiceAreas: [] };
const offer = (starts: readonly number[], slots?: Slots, id = 'o1', now = noon) => offerSlots(slots, owner, { id, starts, minutes: 30 }, now);
const tomorrow = noon + days(1);
const two = movedTo(offer([tomorrow + hours(1), tomorrow]));
const booking = (mentee: string, pair = 'o1-0.1') => ({ pair, mentee, menteeName: mentee });

it('offers times in order, once however often the form is sent', () => {
  expect(two.slots.map(({ id, startsAt }) => [id, startsAt - tomorrow])).toEqual([['o1-0', 0], ['o1-1', hours(1)]]);
  expect(two.hasFree).toBe(true);
  expect(offer([tomorrow, tomorrow + hours(1)], two).kind).toBe('alreadyDone');
});

it.each([
  ['nothing', [], 'nothingChosen'], ['the past', [noon], 'timePast'], ['what is too far', [noon + days(90) + 1], 'slotTooFar'], ['six at once', [1, 2, 3, 4, 5, 6].map((day) => noon + days(day)), 'tooManySlots'],
  ['two that meet', [tomorrow, tomorrow + hours(0.4)], 'slotsOverlap'],
] as const)('refuses to offer %s', (_, starts, reason) => {
  expect(offer(starts)).toEqual(refused(reason));
});

it('refuses what meets a time that is offered already, and takes what begins as that one ends', () => {
  expect(offer([tomorrow + hours(0.25)], two, 'o2')).toEqual(refused('slotsOverlap'));
  expect(offer([tomorrow + hours(0.5)], two, 'o2').kind).toBe('moved');
});

it('keeps twenty times ahead at most, and forgets what is long over', () => {
  const full = [1, 2, 3, 4].reduce((slots: Slots | undefined, week) => movedTo(offer([1, 2, 3, 4, 5].map((day) => noon + days(week * 7 + day)), slots, `w${week}`)), undefined);
  expect(offer([noon + days(60)], full, 'more')).toEqual(refused('tooManySlots'));
  expect(movedTo(offer([noon + days(150)], full, 'later', noon + days(100))).slots.map(({ id }) => id)).toEqual(['later-0']);
});

it('gives a time to the first, knows a second tap, and refuses everybody else', () => {
  const booked = movedTo(bookSlot(two, 'o1-0', booking('li'), noon));
  expect(booked.effects).toEqual([expect.objectContaining({ id: 'o1-0.1:make', name: 'slots.makePair', with: { programme: 'coffee', mentor: 'mona', slot: 'o1-0', pair: 'o1-0.1' } })]);
  expect(bookSlot(booked, 'o1-0', booking('li'), noon).kind).toBe('alreadyDone');
  expect(bookSlot(booked, 'o1-0', booking('chidi'), noon)).toEqual(refused('slotTaken'));
  expect(withdrawSlot(booked, 'o1-0', noon)).toEqual(refused('slotTaken'));
});

it.each([['one’s own time', 'mona', 'o1-0', noon, 'askYourself'], ['what is over', 'li', 'o1-0', tomorrow, 'timePast'], ['what is not there', 'li', 'o9-0', noon, 'slotTaken']] as const)('refuses %s', (_, mentee, slot, now, reason) => {
  expect(bookSlot(two, slot, booking(mentee), now)).toEqual(refused(reason));
});

it('gives a time back while it is to come, and names the next talk anew', () => {
  const booked = movedTo(bookSlot(two, 'o1-0', booking('li'), noon));
  const free = freeSlot(booked, 'o1-0.1', noon);
  expect(free.slots[0]).toEqual({ id: 'o1-0', startsAt: tomorrow, minutes: 30, bookings: 1 });
  expect(free.slots[0] && pairOf(free.slots[0])).toBe('o1-0.2');
  expect(bookSlot(free, 'o1-0', booking('chidi', 'o1-0.1'), noon)).toEqual(refused('slotTaken'));
  expect(freeSlot(booked, 'o1-0.1', tomorrow)).toBe(booked);
  expect(freeSlot(free, 'o1-0.1', noon)).toBe(free);
});

it('takes a free time back, once', () => {
  const one = movedTo(withdrawSlot(two, 'o1-1', noon));
  expect(one.slots.map(({ id }) => id)).toEqual(['o1-0']);
  expect(withdrawSlot(one, 'o1-1', noon).kind).toBe('alreadyDone');
  expect(movedTo(withdrawSlot(one, 'o1-0', noon)).hasFree).toBe(false);
});
