import { finished } from '../../../bot/domain/pairs/ending';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { pairTimersDue, tickPair } from '../../../bot/domain/pairs/tick';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { reviewsAttention } from '../../../bot/domain/reviews/attention';
import { type ReviewKind, reviewKinds } from '../../../bot/domain/reviews/review';
import { days, hours } from '../../../bot/domain/time';
import { aPair, aSession, noon, people } from '../../support/builders';

const rules = usualJourney;
/** Held tomorrow from noon to one. */
const held = aSession({ status: 'held' });
const dayAfter = noon + days(2) + hours(1);
const middle = noon + days(183) / 2;

const tells = ({ effects = [] }: Pair): string[] => effects.flatMap((effect) => (effect.kind === 'tell' && effect.notice === 'review.asked' ? [`${effect.about.kind} ${effect.to}`] : []));
const tick = (pair: Pair, now: number): Pair => reviewsAttention.tick(pair, rules, now);
const bothAsked = (kind: ReviewKind): string[] => [`${kind} ${people.mentor}`, `${kind} ${people.mentee}`];
const due = (pair: Pair): number[] => reviewsAttention.timers(pair, rules).filter((moment) => moment !== undefined);

describe('the fit check', () => {
  it('comes to both sides a day after the first meeting, and once', () => {
    const met = aPair({ status: 'agree', sessions: [aSession({ number: 2, status: 'held', startsAt: noon + days(9) }), held] });
    expect(due(met)).toContain(dayAfter);
    expect(tick(met, dayAfter - 1)).toBe(met);
    const asked = tick(met, dayAfter);
    expect(tells(asked)).toEqual(bothAsked('fitCheck'));
    expect(asked.reviews.asked).toEqual([{ kind: 'fitCheck', at: dayAfter }]);
    expect(due(asked)).not.toContain(dayAfter);
    expect(tick(asked, dayAfter + days(5))).toBe(asked);
  });

  it.each(['planned', 'missed', 'cancelled', 'unconfirmed'] as const)('does not follow a meeting that is %s', (status) => {
    const pair = aPair({ status: 'agree', sessions: [aSession({ status })] });
    expect(due(pair)).toEqual([middle]);
    expect(tick(pair, dayAfter)).toBe(pair);
  });

  it('follows a meeting noted without a time from when it was noted', () => {
    const { startsAt: _startsAt, ...untimed } = held;
    const pair = aPair({ status: 'grow', sessions: [untimed] });
    expect(due(pair)).toContain(noon + days(1));
  });

  it('asks only those who are still there', () => {
    const members = aPair().members.map((member) => (member.person === people.mentor ? { ...member, leftAt: noon } : member));
    expect(tells(tick(aPair({ status: 'grow', members, sessions: [held] }), dayAfter))).toEqual([`fitCheck ${people.mentee}`]);
  });
});

describe('the mid-term review', () => {
  it.each(['agree', 'grow'] as const)('comes in the middle of the time, while they %s', (status) => {
    const pair = aPair({ status });
    expect(tells(tick(pair, middle - 1))).toEqual([]);
    expect(tells(tick(pair, middle))).toEqual(bothAsked('midTerm'));
  });

  it('waits a week after the fit check', () => {
    const late = aPair({ status: 'grow', sessions: [aSession({ status: 'held', startsAt: middle - days(1) - hours(1) })] });
    const first = tick(late, middle);
    expect(tells(first)).toEqual(bothAsked('fitCheck'));
    expect(due(first)).toEqual([middle + days(7)]);
    expect(tells(tick(first, middle + days(7)))).toEqual([...bothAsked('fitCheck'), ...bothAsked('midTerm')]);
  });

  it('is not for those who are still preparing', () => {
    expect(tells(tick(aPair(), middle))).toEqual([]);
  });
});

describe('the last review', () => {
  it('comes when the goodbye begins, and once, also when they went on in between', () => {
    const closing = aPair({ status: 'close', since: middle });
    expect(due(closing)).toEqual([middle]);
    const asked = tick(closing, middle);
    expect(tells(asked)).toEqual(bothAsked('final'));
    expect(tick({ ...asked, since: middle + days(90) }, middle + days(90)).effects).toEqual(asked.effects);
  });

  it('comes in the same look at the clock that begins the goodbye', () => {
    const over = aPair({ status: 'grow' });
    const after = tickPair(over, rules, over.endsAt);
    expect(after.status).toBe('close');
    expect(tells(after)).toEqual(bothAsked('final'));
  });
});

it.each(['noFault', 'noFit', 'completed', 'timeUp', 'left'] as const)('asks nothing after an end (%s)', (how) => {
  const ended = finished(aPair({ status: 'grow', sessions: [held] }), { how, by: people.mentor, at: noon + days(3) });
  expect(due(ended)).toEqual([]);
  expect(tells(tick(ended, noon + days(400)))).toEqual([]);
});

it('leaves a pair that pauses in peace, and asks when it is back', () => {
  const paused = aPair({ status: 'paused', sessions: [held], pause: { by: people.mentee, untilDate: '2027-01-11', until: noon + days(40), returnTo: 'grow' } });
  expect(due(paused)).toEqual([]);
  expect(tick(paused, noon + days(20))).toBe(paused);
  expect(tells(tick({ ...paused, status: 'grow' }, noon + days(40)))).toEqual(bothAsked('fitCheck'));
});

it.each(reviewKinds)('asks no %s where the programme has none', (kind) => {
  const without = { ...rules, reviews: { ...rules.reviews, fitCheck: false, midTerm: false, final: false } };
  const pair = aPair({ status: kind === 'final' ? 'close' : 'grow', sessions: [held] });
  expect(reviewsAttention.timers(pair, without).filter((moment) => moment !== undefined)).toEqual([]);
  expect(reviewsAttention.tick(pair, without, noon + days(100))).toBe(pair);
});

it('wakes the pair when the next review is due', () => {
  const asked = tickPair(aPair({ status: 'grow', sessions: [held] }), rules, dayAfter);
  expect(pairTimersDue(asked, rules)).toBeLessThanOrEqual(middle);
});
