import { contactAttention } from '../../../bot/domain/contact/attention';
import { riskOf } from '../../../bot/domain/contact/risk';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { type JourneyRules } from '../../../bot/domain/programmes/journey';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { days, hours } from '../../../bot/domain/time';
import { aPair, aSession, noon, people } from '../../support/builders';

const required: JourneyRules = { ...usualJourney, documents: { ...usualJourney.documents, agreement: { use: 'required', before: 'grow' } } };
const met = (number: number, on: number, status: 'held' | 'missed' = 'held') => aSession({ number, status, startsAt: noon + days(on) });
const seenAt = (on: number) => ({ reminded: [], seen: [people.mentor, people.mentee].map((person) => ({ person, at: noon + days(on) })) });
const grow = (overrides: Partial<Pair> = {}) => aPair({ status: 'grow', since: noon, sessions: [met(1, 0)], ...overrides });

it.each<[string, Pair, number, string | undefined, JourneyRules?]>([
  ['no first meeting after three weeks', aPair(), 21, 'noFirstSession'],
  ['not a moment before', aPair(), 20.99, undefined],
  ['not while the first meeting is planned', aPair({ sessions: [aSession({ startsAt: noon + days(30) })], contact: seenAt(20) }), 25, undefined],
  ['no agreement where it is required', aPair({ status: 'agree', sessions: [met(1, 0), aSession({ number: 2, startsAt: noon + days(50) })] }), 45, 'noAgreement', required],
  ['an agreement that is only offered may be missing', aPair({ status: 'agree', sessions: [met(1, 0), aSession({ number: 2, startsAt: noon + days(50) })] }), 46, undefined],
  ['no meeting for one and a half times the widest gap', grow({ contact: seenAt(50) }), 52.6, 'noSession'],
  ['not while the next one is planned', grow({ sessions: [met(1, 0), aSession({ number: 2, startsAt: noon + days(70) })] }), 60, undefined],
  ['two missed in a row', grow({ sessions: [met(1, 0), met(2, 5, 'missed'), met(3, 9, 'missed')] }), 10, 'missedTwice'],
  ['two missed, but then they met', grow({ sessions: [met(1, 0, 'missed'), met(2, 5, 'missed'), met(3, 9)] }), 12, undefined],
  ['nobody heard of', grow(), 43, 'silent'],
  ['one of them is enough to be heard of', grow({ contact: { reminded: [], seen: [{ person: people.mentee, at: noon + days(40) }] } }), 43, undefined],
  ['not in a pause', aPair({ status: 'paused' }), 200, undefined],
  ['not while saying goodbye', aPair({ status: 'close' }), 200, undefined],
  ['not after the end', aPair({ status: 'ended' }), 200, undefined],
])('%s', (_what, pair, after, rule, rules = usualJourney) => expect(riskOf(pair, rules, noon + days(after))?.rule).toBe(rule));

it('is noted when the rule fires and taken back when it holds no longer, without waiting for the next timer', () => {
  const after = contactAttention.tick(aPair(), usualJourney, noon + days(22));
  expect(after.contact.risk).toEqual({ rule: 'noFirstSession', since: noon + days(21) });
  expect(contactAttention.timers(after, usualJourney).every((moment) => moment === undefined || moment > noon + days(22))).toBe(true);
  const metAtLast: Pair = { ...after, status: 'grow', since: noon + days(23), sessions: [aSession({ status: 'held', startsAt: noon + days(23) })] };
  expect(Math.min(...contactAttention.timers(metAtLast, usualJourney).map((moment) => moment ?? Infinity))).toBe(0);
  const well = contactAttention.tick(metAtLast, usualJourney, noon + days(23) + hours(1));
  expect(well.contact).not.toHaveProperty('risk');
  expect(Math.min(...contactAttention.timers(well, usualJourney).map((moment) => moment ?? Infinity))).toBeGreaterThan(noon + days(23) + hours(1));
});

it('knows nothing of reviews, goals or papers', () => {
  const told: Partial<Pair> = { reviews: { asked: [{ kind: 'fitCheck', at: noon }], answered: [{ kind: 'fitCheck', person: people.mentee }] }, goals: [{ id: 'g', version: 1, text: 'sealed', status: 'open', progress: 0, by: people.mentee, changedAt: noon }] };
  for (let day = 0; day < 60; day += 1) expect(riskOf(grow(told), usualJourney, noon + days(day))).toEqual(riskOf(grow(), usualJourney, noon + days(day)));
});
