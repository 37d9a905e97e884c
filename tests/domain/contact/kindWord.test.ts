import { maySayKindWord, sayKindWord } from '../../../bot/domain/contact/kindWord';
import { nudgeHolds, occasionsOf } from '../../../bot/domain/contact/occasions';
import { tickPair } from '../../../bot/domain/pairs/tick';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { days, hours } from '../../../bot/domain/time';
import { aPair, aSession, movedTo, noon, people } from '../../support/builders';

const unmet = (overrides: Partial<Pair> = {}): Pair => aPair({ createdAt: noon - days(30), since: noon - days(30), ...overrides });
const said = (pair = unmet(), at = noon): Pair => movedTo(sayKindWord(pair, 'un:cora', usualJourney, at));
const reminders = (pair: Pair) => occasionsOf(pair, usualJourney).filter(({ nudge }) => nudge === 'kindWord');

it('is noted with its reason and reminds everybody in the pair, once', () => {
  const pair = said();
  expect(pair.contact.kindWords).toEqual([{ by: 'un:cora', at: noon, rule: 'noFirstSession' }]);
  expect(reminders(pair).map(({ person, at }) => [person, at])).toEqual([[people.mentor, noon], [people.mentee, noon]]);
  const offered = tickPair(pair, usualJourney, noon).effects?.filter((effect) => effect.kind === 'change' && effect.with['nudge'] === 'kindWord');
  expect(offered).toHaveLength(2);
  expect(tickPair(tickPair(pair, usualJourney, noon), usualJourney, noon).effects).toEqual(tickPair(pair, usualJourney, noon).effects);
});

it('is moot once they meet, have planned to, or pause', () => {
  const { key = '', person = '' } = reminders(said())[0] ?? {};
  const holds = (pair: Pair): boolean => nudgeHolds({ pair, rules: usualJourney, person, key }, noon + hours(5));
  expect(holds(said())).toBe(true);
  for (const change of [{ sessions: [aSession({ startsAt: noon + days(2) })] }, { status: 'agree' as const, sessions: [aSession({ status: 'held' as const, startsAt: noon + hours(1) })] }, { status: 'paused' as const }]) expect(holds({ ...said(), ...change })).toBe(false);
});

it('comes once a week for a pair, whoever looks after it; the same tap twice is one', () => {
  const pair = said();
  expect(sayKindWord(pair, 'un:cora', usualJourney, noon + 1_000).kind).toBe('alreadyDone');
  expect(sayKindWord(pair, 'un:dora', usualJourney, noon + 1_000)).toEqual({ kind: 'refused', reason: 'saidThisWeek' });
  expect([maySayKindWord(pair, usualJourney, noon + days(7) - 1), maySayKindWord(pair, usualJourney, noon + days(7))]).toEqual([false, true]);
  expect(said(pair, noon + days(7)).contact.kindWords).toHaveLength(2);
});

it('is for pairs at risk only', () => {
  expect(sayKindWord(aPair(), 'un:cora', usualJourney, noon)).toEqual({ kind: 'refused', reason: 'notNow' });
  expect(sayKindWord(unmet({ status: 'ended' }), 'un:cora', usualJourney, noon)).toEqual({ kind: 'refused', reason: 'notNow' });
});
