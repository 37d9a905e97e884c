import { refused } from '../../../bot/domain/decision';
import { answerAlerts, saveAlert } from '../../../bot/domain/requests/alerts';
import { closeWishlist, followMentor, freeMentor, takeAcceptance } from '../../../bot/domain/requests/outcome';
import { pauseWishlist, tickWishlist, wishlistTimersDue } from '../../../bot/domain/requests/pause';
import { askMentor, findWish, type Wishlist, type WishRules, withdrawWish } from '../../../bot/domain/requests/wishlist';
import { days } from '../../../bot/domain/time';
import { aRequest, aWishlist, movedTo, noon, people, rules } from '../../support/builders';
import { aMentor } from '../../support/mentors';

const ranked = rules('rankedWishes');
const choice = rules('choice');
const two = rules('rankedWishes', { mentorsPerMentee: 2 });
const day = noon + days(8);
const away = { until: day, untilDate: '2026-12-01' };
const wish = (id: string) => ({ id, mentor: `mentor of ${id}`, mentorName: 'Somebody', message: 'sealed' });
const asked = (ids: readonly string[], programme: WishRules, list: Wishlist = aWishlist()): Wishlist => ids.reduce((one, id) => movedTo(askMentor(one, wish(id), programme, noon)), list);
const paused = (list: Wishlist, programme: WishRules = ranked): Wishlist => movedTo(pauseWishlist(list, away, programme, noon));
const statuses = (list: Wishlist) => Object.fromEntries(list.wishes.map(({ id, status }) => [id, status]));
const owedBy = (list: Wishlist, kind: string) => (list.effects ?? []).filter((effect) => effect.kind === kind).map(({ id }) => id);
const get = (list: Wishlist, id: string) => findWish(list, id) ?? aRequest();
const accept = (list: Wishlist, id: string, programme: WishRules): Wishlist => {
  const answer = takeAcceptance(list, { ...get(list, id), status: 'accepted', lastChange: { action: 'accept', by: get(list, id).mentor, at: noon + 1 } }, programme, noon + 2);
  if (answer.kind === 'gone') throw new Error('gone');
  return answer.next;
};
const settled = ({ effects: _effects, nextDue: _due, ...list }: Wishlist): Wishlist => list;

describe('while a mentee pauses', () => {
  const list = asked(['a', 'b', 'c'], ranked);

  it.each<[string, (one: Wishlist) => Wishlist, object]>([
    ['a mentor says no', (one) => followMentor(one, { ...get(one, 'a'), status: 'declined' }, ranked, noon + 5), { a: 'declined', b: 'waiting', c: 'waiting' }],
    ['nobody answers', (one) => followMentor(one, { ...get(one, 'a'), status: 'expired' }, ranked, noon + 5), { a: 'expired', b: 'waiting', c: 'waiting' }],
    ['the mentee withdraws', (one) => movedTo(withdrawWish(one, 'a', people.mentee, ranked, noon + 5)), { a: 'withdrawn', b: 'waiting', c: 'waiting' }],
    ['the first of two mentors says yes', (one) => accept(one, 'a', two), { a: 'accepted', b: 'waiting', c: 'waiting' }],
  ])('the next wish waits when %s', (_, happens, expected) => {
    expect(statuses(happens(paused(list)))).toEqual(expected);
  });

  it('what is with a mentor goes on: a question, and a yes', () => {
    const talking = followMentor(paused(list), { ...get(list, 'a'), status: 'inConversation' }, ranked, noon + 5);
    expect(statuses(talking)).toMatchObject({ a: 'inConversation' });
    expect(accept(talking, 'a', ranked)).toMatchObject({ away, pairs: [{ pair: 'a' }] });
  });

  it.each([['by choice', choice], ['ranked', ranked]] as const)('asking anybody is refused until the day, %s', (_, programme) => {
    const one = paused(asked(['a'], programme), programme);
    expect(askMentor(one, wish('d'), programme, day - 1)).toEqual(refused('paused'));
    expect(askMentor(one, wish('a'), programme, day - 1)).toEqual({ kind: 'alreadyDone', next: one });
    // From the day on nobody has to wait for a sweep.
    expect(askMentor(one, wish('d'), programme, day)).toMatchObject({ kind: 'moved' });
  });

  it('a search goes on waiting, and can be added to', () => {
    const one = movedTo(saveAlert(paused(aWishlist()), { speaks: 'fr' }, 'french', noon));
    expect(answerAlerts(one, aMentor(), day - 1)).toBe(one);
    expect(answerAlerts(one, aMentor(), day)).toMatchObject({ alerts: [], hasAlerts: false });
  });
});

describe('the day comes', () => {
  const waiting = settled(followMentor(paused(asked(['a', 'b', 'c'], ranked)), { ...get(asked(['a'], ranked), 'a'), status: 'declined' }, ranked, noon + 5));

  it('and not a moment before, the next wish goes to its mentor with the full time to answer', () => {
    expect(tickWishlist(waiting, ranked, day - 1)).toBe(waiting);
    const back = tickWishlist(waiting, ranked, day + 60);
    expect(back).not.toHaveProperty('away');
    expect(statuses(back)).toEqual({ a: 'declined', b: 'pending', c: 'waiting' });
    expect(get(back, 'b')).toMatchObject({ sentAt: day + 60, expiresAt: day + 60 + days(10) });
    expect([owedBy(back, 'change'), owedBy(back, 'tell')]).toEqual([['b:seat:1:pending'], ['b:begun:1']]);
    expect(tickWishlist(back, ranked, day + 61)).toBe(back);
  });

  it('and nothing is sent when the first is still with its mentor', () => {
    const back = tickWishlist(settled(paused(asked(['a', 'b'], ranked))), ranked, day);
    expect(statuses(back)).toEqual({ a: 'pending', b: 'waiting' });
    expect(back.effects).toBeUndefined();
  });

  it('and searches that still wait are looked at again', () => {
    const back = tickWishlist(paused(movedTo(saveAlert(aWishlist(), {}, 'any', noon))), ranked, day);
    expect(back.alerts).toHaveLength(1);
    expect(back.effects).toEqual([{ kind: 'change', id: `career-2026:un:li:lookAgain:${day}`, name: 'alerts.lookAgain', with: { programme: 'career-2026', mentee: 'un:li' } }]);
  });

  it('earlier, when the mentee comes back', () => {
    const back = movedTo(pauseWishlist(waiting, undefined, ranked, noon + days(1)));
    expect(statuses(back)).toEqual({ a: 'declined', b: 'pending', c: 'waiting' });
    expect(wishlistTimersDue(back)).toBeUndefined();
    expect(pauseWishlist(back, undefined, ranked, noon + days(2))).toEqual({ kind: 'alreadyDone', next: back });
  });
});

describe('the wish list asks for the sweep', () => {
  it('on the day, also when the day is changed, and no longer when the pause has ended', () => {
    const one = paused(aWishlist());
    expect(one.nextDue).toBe(day);
    expect(pauseWishlist(one, away, ranked, noon + 1)).toEqual({ kind: 'alreadyDone', next: one });
    const later = movedTo(pauseWishlist(one, { until: day + days(9), untilDate: '2026-12-10' }, ranked, noon + 1));
    expect([later.nextDue, wishlistTimersDue(later)]).toEqual([day + days(9), day + days(9)]);
    expect(tickWishlist(later, ranked, day)).toBe(later);
    expect(movedTo(pauseWishlist(later, undefined, ranked, noon + 2)).nextDue).toBeUndefined();
  });

  it('at once while it owes something', () => {
    expect(paused(asked(['a'], ranked)).nextDue).toBe(noon + 5_000);
  });
});

describe('a mentee who leaves while paused', () => {
  const closed = closeWishlist(paused(asked(['a', 'b'], ranked)), noon + 5);

  it('leaves as anybody does, and the pause is forgotten', () => {
    expect(closed).not.toHaveProperty('away');
    expect(statuses(closed)).toEqual({ a: 'withdrawn', b: 'withdrawn' });
    expect(closeWishlist(settled(paused(aWishlist())), noon).nextDue).toBeUndefined();
  });

  it.each([['pause', away], ['come back', undefined]])('cannot %s', (_, until) => {
    expect(pauseWishlist(closed, until, ranked, noon + 6)).toEqual(refused('notEnrolled'));
  });
});

describe('a pair that ends in its trial while the mentee pauses', () => {
  it.each([
    ['by choice', choice, { a: 'accepted', b: 'pending', c: 'pending' }, ['b:seat:2:pending', 'c:seat:2:pending']],
    ['ranked', ranked, { a: 'accepted', b: 'pending', c: 'waiting' }, ['b:seat:2:pending']],
  ] as const)('brings the other requests back, and they are sent when the pause is over; %s', (_, programme, expected, sent) => {
    const placed = settled(accept(asked(['a', 'b', 'c'], programme), 'a', programme));
    const freed = freeMentor(paused(placed, programme), 'a', true, programme, noon + 50);
    expect(statuses(freed)).toEqual({ a: 'accepted', b: 'waiting', c: 'waiting' });
    expect([owedBy(freed, 'change'), owedBy(freed, 'tell')]).toEqual([[], ['a:restored']]);
    expect(freeMentor(freed, 'a', true, programme, noon + 60)).toBe(freed);
    const back = tickWishlist(freed, programme, day);
    expect(statuses(back)).toEqual(expected);
    expect(owedBy(back, 'change')).toEqual(sent);
  });
});
