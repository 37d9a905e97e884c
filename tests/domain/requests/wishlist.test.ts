import { refused } from '../../../bot/domain/decision';
import { closeWishlist, followMentor, freeMentor, takeAcceptance } from '../../../bot/domain/requests/outcome';
import { isOpen } from '../../../bot/domain/requests/request';
import { askMentor, findWish, moveWish, type Wishlist, type WishRules, withdrawWish } from '../../../bot/domain/requests/wishlist';
import { days } from '../../../bot/domain/time';
import { aRequest, aWishlist, movedTo, noon, people, rules } from '../../support/builders';

const ranked = rules('rankedWishes');
const choice = rules('choice');
const wish = (id: string) => ({ id, mentor: `mentor of ${id}`, mentorName: 'Somebody', message: 'sealed' });
const asked = (ids: readonly string[], programme: WishRules, list: Wishlist = aWishlist()): Wishlist => ids.reduce((one, id) => movedTo(askMentor(one, wish(id), programme, noon)), list);
const statuses = (list: Wishlist) => Object.fromEntries(list.wishes.map(({ id, status }) => [id, status]));
const owedBy = (list: Wishlist, kind: string) => (list.effects ?? []).filter((effect) => effect.kind === kind).map(({ id }) => id);
const get = (list: Wishlist, id: string) => findWish(list, id) ?? aRequest();
const accepted = (list: Wishlist, id: string) => ({ ...get(list, id), status: 'accepted', lastChange: { action: 'accept', by: get(list, id).mentor, at: noon + 1 } }) as const;
const taken = (list: Wishlist, id: string, programme: WishRules): Wishlist => {
  const answer = takeAcceptance(list, accepted(list, id), programme, noon + 2);
  if (answer.kind === 'gone') throw new Error('gone');
  return answer.next;
};

describe('asking', () => {
  it('by choice sends every request at once; ranked, only the first', () => {
    expect(statuses(asked(['a', 'b'], choice))).toEqual({ a: 'pending', b: 'pending' });
    const list = asked(['a', 'b', 'c'], ranked);
    expect(statuses(list)).toEqual({ a: 'pending', b: 'waiting', c: 'waiting' });
    expect(owedBy(list, 'change')).toEqual(['a:seat:1:pending']);
    expect(get(list, 'b')).not.toHaveProperty('expiresAt');
  });

  const pair = { pair: 'p', mentor: people.mentor, mentorName: 'Amina', since: noon };
  it.each([
    ['notEnrolled', aWishlist({ status: 'closed' }), wish('d')],
    ['askYourself', aWishlist(), { ...wish('d'), mentor: people.mentee }],
    ['alreadyAsked', asked(['a'], choice), { ...wish('d'), mentor: 'mentor of a' }],
    ['alreadyAsked', aWishlist({ pairs: [pair] }), { ...wish('d'), mentor: people.mentor }],
    ['hasMentor', aWishlist({ pairs: [pair] }), wish('d')],
    ['tooManyRequests', asked(['a', 'b', 'c'], choice), wish('d')],
  ] as const)('is refused: %s', (reason, list, next) => {
    expect(askMentor(list, next, choice, noon)).toEqual(refused(reason));
  });

  it('twice is asking once', () => {
    const list = asked(['a'], choice);
    expect(askMentor(list, wish('a'), choice, noon)).toEqual({ kind: 'alreadyDone', next: list });
  });

  it('lets old closed wishes go, never open ones', () => {
    const closed = Array.from({ length: 40 }, (_, one) => aRequest({ id: `c${one}`, status: 'declined' }));
    const list = asked(['new'], choice, aWishlist({ wishes: [aRequest({ id: 'open' }), ...closed] }));
    expect(list.wishes.filter(isOpen).map(({ id }) => id)).toEqual(['open', 'new']);
    expect(list.wishes.filter((one) => !isOpen(one))).toHaveLength(30);
  });
});

describe('ranked wishes', () => {
  const list = asked(['a', 'b', 'c'], ranked);

  it.each(['declined', 'expired'] as const)('fall through when the first is %s, and the mentee hears of both', (status) => {
    const next = followMentor(list, { ...get(list, 'a'), status }, ranked, noon + 5);
    expect(statuses(next)).toEqual({ a: status, b: 'pending', c: 'waiting' });
    expect(get(next, 'b').expiresAt).toBe(noon + 5 + days(10));
    expect(owedBy(next, 'tell')).toEqual([`a:${status}:1`, 'b:begun:1']);
    expect(followMentor(next, { ...get(list, 'a'), status }, ranked, noon + 6)).toBe(next);
  });

  it('fall through when the first is withdrawn, and do not when a waiting one is', () => {
    expect(statuses(movedTo(withdrawWish(list, 'a', people.mentee, ranked, noon)))).toEqual({ a: 'withdrawn', b: 'pending', c: 'waiting' });
    const without = movedTo(withdrawWish(list, 'b', people.mentee, ranked, noon));
    expect(statuses(without)).toEqual({ a: 'pending', b: 'withdrawn', c: 'waiting' });
    expect(owedBy(without, 'change')).toEqual(['a:seat:1:pending']);
  });

  it('move up and down among those that wait', () => {
    const up = movedTo(moveWish(list, 'c', -1));
    expect(up.wishes.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(movedTo(moveWish(up, 'c', 1))).toEqual(list);
    expect(moveWish(list, 'b', -1)).toEqual({ kind: 'alreadyDone', next: list });
    expect(moveWish(list, 'a', 1)).toEqual(refused('tooLate'));
  });

  it('go on after the first of two mentors said yes', () => {
    const two = rules('rankedWishes', { mentorsPerMentee: 2 });
    expect(statuses(taken(asked(['a', 'b', 'c'], two), 'a', two))).toEqual({ a: 'accepted', b: 'pending', c: 'waiting' });
  });
});

describe('taking an acceptance', () => {
  const list = asked(['a', 'b'], choice);

  it('makes the pair, tells the mentee and withdraws the others', () => {
    const next = taken(list, 'a', choice);
    expect(statuses(next)).toEqual({ a: 'accepted', b: 'withdrawn' });
    expect(get(next, 'b').closedBecause).toBe('placed');
    expect(owedBy(next, 'change')).toEqual(['a:seat:1:pending', 'b:seat:1:pending', 'a:pair', 'b:seat:1:withdrawn']);
    expect(owedBy(next, 'tell')).toEqual(['a:accepted:1']);
    expect(takeAcceptance(next, accepted(list, 'a'), choice, noon + 9)).toEqual({ kind: 'alreadyTaken', next });
  });

  it.each([
    ['another was first', taken(list, 'a', choice)],
    ['the mentee withdrew', movedTo(withdrawWish(list, 'b', people.mentee, choice, noon))],
    ['the mentee left', closeWishlist(list, noon)],
    ['it is out again in a new round', { ...list, wishes: list.wishes.map((one) => ({ ...one, round: 2 })) }],
  ])('is gone when %s', (_, current) => {
    expect(takeAcceptance(current, accepted(list, 'b'), choice, noon + 9)).toEqual({ kind: 'gone' });
  });
});

describe('a pair ends', () => {
  it.each([['by choice, all at once', choice, { a: 'accepted', b: 'pending', c: 'pending' }, ['b:seat:2:pending', 'c:seat:2:pending']], ['ranked, the first', ranked, { a: 'accepted', b: 'pending', c: 'waiting' }, ['b:seat:2:pending']]] as const)(
    'in its trial: what was withdrawn for it comes back in a new round; %s', (_, programme, expected, sent) => {
      const { effects: _before, ...placed } = taken(asked(['a', 'b', 'c'], programme), 'a', programme);
      const freed = freeMentor(placed, 'a', true, programme, noon + 50);
      expect(statuses(freed)).toEqual(expected);
      expect(freed.wishes.map(({ round }) => round)).toEqual([1, 2, 2]);
      expect(owedBy(freed, 'change')).toEqual(sent);
      expect(owedBy(freed, 'tell')).toContain('a:restored');
      expect(freeMentor(freed, 'a', true, programme, noon + 60)).toBe(freed);
    },
  );

  it('after its trial: nothing comes back', () => {
    expect(statuses(freeMentor(taken(asked(['a', 'b'], choice), 'a', choice), 'a', false, choice, noon + 50))).toEqual({ a: 'accepted', b: 'withdrawn' });
  });

  it('does not bring back what was withdrawn for an earlier pair', () => {
    const old = aRequest({ id: 'old', mentor: 'an old acquaintance', status: 'withdrawn', closedBecause: 'placed', lastChange: { action: 'supersede', by: 'system', at: noon - days(200) } });
    const placed = taken(asked(['a', 'b'], choice, aWishlist({ wishes: [old] })), 'a', choice);
    expect(statuses(freeMentor(placed, 'a', true, choice, noon + 50))).toEqual({ old: 'withdrawn', a: 'accepted', b: 'pending' });
  });
});

it('a mentee who leaves withdraws every open request and keeps the pairs that run', () => {
  const closed = closeWishlist(asked(['a', 'b'], ranked), noon);
  expect(statuses(closed)).toEqual({ a: 'withdrawn', b: 'withdrawn' });
  expect(owedBy(closed, 'change')).toEqual(['a:seat:1:pending', 'a:seat:1:withdrawn']);
});
