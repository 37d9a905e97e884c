import { nextSteps } from '../../../bot/domain/pairs/nextStep';
import { days, hours } from '../../../bot/domain/time';
import { byUrgency } from '../../../bot/usecases/people/urgency';
import { aPair, aSession, noon } from '../../support/builders';

const standing = (next: (typeof nextSteps)[number], startsAt?: number, createdAt = noon) => ({ next, pair: aPair({ createdAt }), ...(startsAt !== undefined && { session: aSession({ startsAt }) }) });
const sorted = (...all: ReturnType<typeof standing>[]) => [...all].sort(byUrgency(noon));

it('puts a meeting within a day first, then what others wait for, then one’s own work, then waiting', () => {
  const all = sorted(standing('waitForTime'), standing('setGoals'), standing('meet', noon + days(9)), standing('log'), standing('chooseTime'), standing('meet', noon + hours(5)), standing('ended'));
  expect(all.map(({ next, session }) => (session ? `${next} ${(session.startsAt ?? 0) - noon}` : next))).toEqual([`meet ${hours(5)}`, 'chooseTime', 'log', 'setGoals', `meet ${days(9)}`, 'waitForTime', 'ended']);
});

it('knows every next step', () => {
  const shuffled = nextSteps.map((next) => standing(next)).reverse();
  expect(new Set(sorted(...shuffled).map(({ next }) => next))).toEqual(new Set(nextSteps));
  expect(sorted(...shuffled)[0]?.next).toBe('chooseTime');
});

it('puts whoever meets sooner first among equals, then the older pair', () => {
  const [sooner, older, younger] = [standing('log', noon + days(2)), standing('log', undefined, noon - days(2)), standing('log')];
  expect(sorted(younger, older, sooner)).toEqual([sooner, older, younger]);
});
