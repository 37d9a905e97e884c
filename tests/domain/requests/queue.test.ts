import { moved, refused } from '../../../bot/domain/decision';
import { changeCapacity, closeSeat, followMentee, freePair, openSeat, pauseSeat, tickSeat } from '../../../bot/domain/requests/queue';
import { isOpen, type Request } from '../../../bot/domain/requests/request';
import { availabilityOf, findRequest, freeSeats, openRequestsPerSeat, type Seat, timersDue } from '../../../bot/domain/requests/seat';
import { days } from '../../../bot/domain/time';
import { aRequest, aSeat, limits, noon, people } from '../../support/builders';

const rules = limits();
const awayUntil = (day: number) => ({ until: noon + days(day), untilDate: '2026-12-31' });
const running = (overrides: Partial<Request> = {}): Request => aRequest({ expiresAt: noon + days(10), ...overrides });
const place = (pair: string) => ({ pair, mentee: people.mentee, menteeName: 'Li Lei', since: noon });
const deadline = (seat: Seat, id = 'r1') => findRequest(seat, id)?.expiresAt;
const owedBy = (seat: Seat, kind: string) => (seat.effects ?? []).filter((effect) => effect.kind === kind).map(({ id }) => id);
const many = (count: number): Request[] => Array.from({ length: count }, (_, one) => running({ id: `r${one}`, mentee: `un:${one}` }));

describe('a request arrives', () => {
  it('once, however often it is brought', () => {
    const seat = followMentee(aSeat(), running(), rules, noon);
    expect(owedBy(seat, 'tell')).toEqual(['r1:received:1']);
    expect(followMentee(seat, running(), rules, noon + 5)).toBe(seat);
  });

  it('and its clock starts when the mentor is back', () => {
    const seat = followMentee(aSeat({ away: awayUntil(4) }), running(), rules, noon);
    expect(deadline(seat)).toBe(noon + days(14));
    expect(owedBy(seat, 'change')).toEqual(['r1:follow:1:pending']);
  });

  it.each([
    ['mentorLeft', aSeat({ status: 'closed' })],
    ['queueFull', aSeat({ requests: many(openRequestsPerSeat) })],
  ])('and goes back: %s', (closedBecause, seat) => {
    const after = followMentee(seat, running({ id: 'new' }), rules, noon);
    expect(findRequest(after, 'new')).toMatchObject({ status: 'declined', closedBecause });
    expect(owedBy(after, 'tell')).toEqual([]);
    expect(owedBy(after, 'change')).toEqual(['new:follow:1:declined']);
  });

  it('again in a new round, and a place that the wish list never took is given back', () => {
    const seat = aSeat({ requests: [aRequest({ status: 'accepted' })], pairs: [place('r1')] });
    const after = followMentee(seat, running({ round: 2 }), rules, noon);
    expect(after).toMatchObject({ pairs: [], requests: [{ status: 'pending', round: 2 }] });
    expect(owedBy(after, 'tell')).toEqual(['r1:received:2']);
  });
});

describe('a request is taken back', () => {
  it.each(['pending', 'inConversation', 'accepted'] as const)('from a seat where it is %s', (status) => {
    const seat = aSeat({ requests: [running({ status })], pairs: status === 'accepted' ? [place('r1')] : [] });
    const after = followMentee(seat, aRequest({ status: 'withdrawn' }), rules, noon);
    expect(after).toMatchObject({ pairs: [], requests: [{ status: 'withdrawn' }] });
    expect(followMentee(after, aRequest({ status: 'withdrawn' }), rules, noon)).toBe(after);
  });

  it('when it came back to the wish list and waits for its turn', () => {
    expect(findRequest(followMentee(aSeat({ requests: [running()] }), aRequest({ status: 'waiting', round: 2 }), rules, noon), 'r1')).toMatchObject({ status: 'withdrawn', round: 1 });
  });

  it.each(['declined', 'expired'] as const)('too late: it is %s and stays so', (status) => {
    const seat = aSeat({ requests: [aRequest({ status })] });
    expect(followMentee(seat, aRequest({ status: 'withdrawn' }), rules, noon)).toBe(seat);
  });
});

describe('the clock', () => {
  it.each([
    ['stands still while away', [5], 15],
    ['moves along when the day moves later', [5, 8], 18],
    ['moves back when the day moves earlier', [5, 3], 13],
  ])('%s', (_, daysAway, expected) => {
    const seat = daysAway.reduce((one, day) => pauseSeat(one, awayUntil(day), rules, noon), aSeat({ requests: [running()] }));
    expect(deadline(seat)).toBe(noon + days(expected));
  });

  it('runs again from an early return', () => {
    const away = pauseSeat(aSeat({ requests: [running()] }), awayUntil(8), rules, noon);
    const back = pauseSeat(away, undefined, rules, noon + days(2));
    expect(deadline(back)).toBe(noon + days(12));
    expect(back).not.toHaveProperty('away');
  });

  it('tells the mentee each time that it moves', () => {
    const seat = pauseSeat(aSeat({ requests: [running()] }), awayUntil(8), rules, noon);
    expect(owedBy(pauseSeat(seat, undefined, rules, noon + 1), 'change')).toEqual([`r1:clock:${noon}`, 'career-2026:un:amina:row', `r1:clock:${noon + 1}`]);
  });
});

describe('the sweep', () => {
  const received = followMentee(aSeat(), running(), rules, noon);

  it('reminds once, before the request expires', () => {
    expect(tickSeat(received, rules, noon + days(7) - 1)).toBe(received);
    const reminded = tickSeat(received, rules, noon + days(7));
    expect(owedBy(reminded, 'tell')).toEqual(['r1:received:1', 'r1:reminder:1']);
    expect(tickSeat(reminded, rules, noon + days(8))).toBe(reminded);
    expect(timersDue(reminded, rules)).toBe(noon + days(10));
  });

  it('does not remind a mentor who is away, and is not called for it before the return', () => {
    const away = pauseSeat(received, awayUntil(8), rules, noon + days(8));
    const later = pauseSeat(away, awayUntil(30), rules, noon + days(8));
    expect(tickSeat(later, rules, noon + days(29))).toBe(later);
    expect(timersDue(later, rules)).toBe(noon + days(30));
    expect(owedBy(tickSeat(later, rules, noon + days(30)), 'tell')).toEqual(['r1:received:1', 'r1:reminder:1']);
  });

  it('expires a request, and both hear of it', () => {
    const expired = tickSeat(received, rules, noon + days(10));
    expect(findRequest(expired, 'r1')).toMatchObject({ status: 'expired' });
    expect(owedBy(expired, 'tell')).toEqual(['r1:received:1', 'r1:expired:1']);
    expect(owedBy(expired, 'change')).toEqual(['r1:follow:1:expired']);
    expect(timersDue(expired, rules)).toBeUndefined();
    expect(tickSeat(expired, rules, noon + days(11))).toBe(expired);
  });

  it('ends an absence', () => {
    expect(tickSeat(aSeat({ away: awayUntil(2) }), rules, noon + days(2))).not.toHaveProperty('away');
  });
});

describe('the seat itself', () => {
  it.each([[0, 'badNumber'], [6, 'badNumber'], [1.5, 'badNumber'], [1, 'capacityBelowActive']] as const)('is not made for %s: %s', (capacity, reason) => {
    expect(changeCapacity(aSeat({ pairs: [place('p1'), place('p2')] }), capacity, rules, noon)).toEqual(refused(reason));
  });

  it('is made larger, and the directory hears of it', () => {
    expect(changeCapacity(aSeat(), 5, rules, noon)).toEqual(moved(expect.objectContaining({ capacity: 5, effects: [expect.objectContaining({ name: 'enrolments.refreshRow' })] })));
  });

  it('is freed once when a pair ends', () => {
    const freed = freePair(aSeat({ pairs: [place('p1')] }), 'p1', rules, noon);
    expect(freeSeats(freed)).toBe(2);
    expect(freePair(freed, 'p1', rules, noon)).toBe(freed);
  });

  it('closes: every open request goes back and is still there to be read, however many; pairs run on', () => {
    const closed = closeSeat(aSeat({ requests: many(openRequestsPerSeat), pairs: [place('p1')] }), rules, noon);
    expect(closed.requests.filter(({ status, closedBecause }) => status === 'declined' && closedBecause === 'mentorLeft')).toHaveLength(openRequestsPerSeat);
    expect(owedBy(closed, 'change').filter((id) => id.endsWith(':declined'))).toHaveLength(openRequestsPerSeat);
    expect(closed.pairs).toHaveLength(1);
    expect(freeSeats(closed)).toBe(0);
  });

  it('opens again with room for the pairs that run, and owes each effect once', () => {
    const opened = openSeat(aSeat({ status: 'closed', pairs: [place('p1'), place('p2')] }), 1, rules, noon);
    expect(opened).toMatchObject({ status: 'open', capacity: 2 });
    const ids = owedBy(openSeat(aSeat({ status: 'closed' }), 3, rules, noon), 'change');
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('lets old closed requests go, never open ones', () => {
    const closed = Array.from({ length: 40 }, (_, one) => aRequest({ id: `c${one}`, status: 'declined', lastChange: { action: 'decline', by: people.mentor, at: noon + one } }));
    const seat = followMentee(aSeat({ requests: [...many(50), ...closed] }), running({ id: 'new' }), rules, noon);
    expect(seat.requests.filter(isOpen)).toHaveLength(51);
    expect(seat.requests.filter((one) => !isOpen(one)).map(({ id }) => id)).toEqual(closed.slice(10).map(({ id }) => id));
  });

  it('says how many days an answer takes: the median', () => {
    expect(availabilityOf(aSeat({ answerDays: [9, 1, 3] }))).toEqual({ capacity: 2, freeSeats: 2, answersInDays: 3 });
  });
});

it('takes no notice of news from before the request was sent anew', () => {
  const again = aRequest({ round: 2, expiresAt: noon + days(10) });
  const seat = aSeat({ requests: [again] });
  const overtaken = aRequest({ round: 1, status: 'withdrawn', closedBecause: 'placed' });
  expect(followMentee(seat, overtaken, limits(), noon)).toBe(seat);
});
