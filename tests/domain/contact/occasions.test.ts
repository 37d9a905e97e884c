import { type NudgeKind } from '../../../bot/domain/contact/nudgeKinds';
import { dueOccasions, nudgeHolds, type Occasion, occasionsOf } from '../../../bot/domain/contact/occasions';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { type JourneyRules } from '../../../bot/domain/programmes/journey';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { days, hours } from '../../../bot/domain/time';
import { aPair, aSession, noon, people } from '../../support/builders';

const { mentor, mentee, otherMentee, stranger } = people;
const held = (number = 1, on = -1, overrides = {}) => aSession({ number, status: 'held', startsAt: noon + days(on), ...overrides });
/** The end of the meeting that `held` makes. */
const end = (on = -1) => days(on) + hours(1);
const goal = (reported?: { progress: number; by: string; at: number }) => ({ id: 'g1', version: 1, text: 'sealed', status: 'open' as const, progress: 0, by: mentee, changedAt: noon, ...(reported && { reported }) });
const action = (dueOn: string, overrides = {}) => ({ id: 'a1', text: 'sealed', owner: mentee, dueOn, status: 'open' as const, by: mentor, createdAt: noon - days(20), ...overrides });
const seen = (mentorAt: number, menteeAt: number) => ({ reminded: [], seen: [{ person: mentor, at: noon + days(mentorAt) }, { person: mentee, at: noon + days(menteeAt) }] });
const grow = (overrides: Partial<Pair> = {}): Pair => aPair({ status: 'grow', createdAt: noon - days(60), since: noon - days(30), ...overrides });
const logs = (use: 'required' | 'offered' | 'off'): JourneyRules => ({ ...usualJourney, documents: { ...usualJourney.documents, log: { use } } });

const of = (kind: NudgeKind, pair: Pair, rules = usualJourney): Occasion[] => occasionsOf(pair, rules).filter(({ nudge }) => nudge === kind);
/** Who is reminded, and when, in days from noon. */
const when = (kind: NudgeKind, pair: Pair, rules?: JourneyRules) => of(kind, pair, rules).map(({ person, at }) => [person, (at - noon) / days(1)]);
const inDays = (ms: number) => ms / days(1);

describe('each reminder comes at its time, to whom it concerns, twice at the most', () => {
  it.each<[NudgeKind, string, Pair, (string | number)[][], JourneyRules?]>([
    ['planFirst', 'the mentee after 4 days, and 6 later', aPair(), [[mentee, 4], [mentee, 10]]],
    ['planFirst', 'counted from the day on which the mentor starts', aPair({ startsOn: '2026-12-01' }), [[mentee, 11.5], [mentee, 17.5]]],
    ['planFirst', 'anew after a meeting that was missed', aPair({ sessions: [aSession({ status: 'missed', startsAt: noon })] }), [[mentee, 4 + 1 / 24], [mentee, 10 + 1 / 24]]],
    ['planFirst', 'not before a planned meeting is over and could be told of', aPair({ sessions: [aSession({ startsAt: noon + days(30) })] }), [[mentee, 32 + 1 / 24], [mentee, 38 + 1 / 24]]],
    ['planFirst', 'not while suggested times lie ahead', aPair({ sessions: [aSession({ status: 'proposed', proposal: { by: mentee, at: noon, times: [noon + days(8)], answers: [] } })] }), [[mentee, 8], [mentee, 14]]],
    ['planFirst', 'not once they have met', grow({ sessions: [held()] }), []],
    ['mentorFirst', 'the mentor after 9 days, and 14 later', aPair(), [[mentor, 9], [mentor, 23]]],
    ['chooseTime', 'who did not suggest', aPair({ sessions: [aSession({ status: 'proposed', proposal: { by: mentee, at: noon, times: [noon + days(9)], answers: [] } })] }), [[mentor, 2], [mentor, 5]]],
    ['chooseTime', 'not when all times are over by then', aPair({ sessions: [aSession({ status: 'proposed', proposal: { by: mentee, at: noon, times: [noon + days(3), noon + days(1)], answers: [] } })] }), [[mentor, 2]]],
    ['chooseTime', 'not who has answered', aPair({ sessions: [aSession({ status: 'proposed', proposal: { by: mentee, at: noon, times: [noon + days(9)], answers: [{ person: mentor, times: [] }] } })] }), []],
    ['agreementOpen', 'everybody 7 days into the phase when nothing is drafted', aPair({ status: 'agree' }), [[mentor, 7], [mentor, 18], [mentee, 7], [mentee, 18]]],
    ['agreementOpen', 'only who has not signed the newest version', aPair({ status: 'agree', agreement: { versions: [{ number: 2, text: 's', by: mentee, at: noon + days(1) }], signatures: [{ person: mentee, version: 2, at: noon + days(1) }, { person: mentor, version: 1, at: noon }], codeAccepted: [] } }), [[mentor, 8], [mentor, 19]]],
    ['planNext', 'the mentee after the recommended 21 days', grow({ sessions: [held()] }), [[mentee, inDays(end()) + 21], [mentee, inDays(end()) + 53]]],
    ['planNext', 'not while a meeting is planned', grow({ sessions: [held(), aSession({ number: 2, startsAt: noon + days(90) })] }), [[mentee, 92 + 1 / 24], [mentee, 124 + 1 / 24]]],
    ['planNext', 'not when the programme expects no more meetings', grow({ sessions: Array.from({ length: 12 }, (_, index) => held(index + 1, -20 + index)) }), []],
    ['planNext', 'not for a single talk', grow({ structure: 'oneOff', sessions: [held()] }), []],
    ['mentorNext', 'the mentor after the 35 days that are the widest gap', grow({ sessions: [held()] }), [[mentor, inDays(end()) + 35], [mentor, inDays(end()) + 88]]],
    ['logMissing', 'once where logs are offered', grow({ sessions: [held(1, -1, { logged: [mentor] })] }), [[mentee, inDays(end()) + 2]]],
    ['logMissing', 'twice where they are required', grow({ sessions: [held(1, -1, { logged: [mentor] })] }), [[mentee, inDays(end()) + 2], [mentee, inDays(end()) + 5]], logs('required')],
    ['logMissing', 'nobody where they are off', grow({ sessions: [held()] }), [], logs('off')],
    ['logMissing', 'of the last meeting only', grow({ sessions: [held(1, -9), held(2, -1, { logged: [mentor, mentee] })] }), []],
    ['logMissing', 'only who was there', grow({ sessions: [held(1, -1, { attended: [mentee] })] }), [[mentee, inDays(end()) + 2]]],
    ['logMissing', 'not after a step of the plan that leaves none', grow({ sessions: [held(1, -1, { step: 'connect' })] }), [], { ...logs('required'), plan: [{ code: 'connect', documents: ['agreement'] }] }],
    ['actionDue', 'its owner from the day before', grow({ actions: [action('2026-12-01')] }), [[mentee, 6.5]]],
    ['actionDue', 'not one that was agreed today for today', grow({ actions: [action('2026-11-23', { createdAt: noon + hours(20) })] }), []],
    ['actionDue', 'not when it is done', grow({ actions: [action('2026-12-01', { status: 'done' })] }), []],
    ['actionOverdue', 'three days after', grow({ actions: [action('2026-12-01')] }), [[mentee, 10.5]]],
    ['confirmProgress', 'the other one after 3 days', grow({ goals: [goal({ progress: 50, by: mentee, at: noon })] }), [[mentor, 3], [mentor, 8]]],
    ['goalsReview', 'everybody at half-time, once', grow({ endsAt: noon + days(80), goals: [goal()] , createdAt: noon - days(60) }), [[mentor, 10], [mentee, 10]]],
    ['goalsReview', 'everybody two days into the goodbye', aPair({ status: 'close', goals: [{ ...goal(), changedAt: noon - days(9) }] }), [[mentor, 2], [mentee, 2]]],
    ['goalsReview', 'nobody who has no open goal', grow({ goals: [{ ...goal(), status: 'reached' }] }), []],
    ['goalsReview', 'nobody once every goal was changed since', grow({ createdAt: noon - days(60), endsAt: noon + days(20), goals: [goal()] }), []],
    ['goalsReview', 'nobody where goals are off', grow({ goals: [goal()] }), [], { ...usualJourney, documents: { ...usualJourney.documents, goals: { use: 'off' } } }],
    ['confirmProgress', 'nobody when nothing is reported', grow({ goals: [goal()] }), []],
    ['reachOut', 'the mentor when the mentee fell silent', grow({ contact: seen(-2, -30) }), [[mentor, 5], [mentor, 58]]],
    ['reachOut', 'the mentee when the mentor did', grow({ contact: seen(-30, -2) }), [[mentee, 5], [mentee, 58]]],
    ['reachOut', 'nobody when both are silent', grow({ contact: seen(-30, -30) }), []],
    ['reachOut', 'counts a meeting as contact', grow({ contact: seen(0, -30), sessions: [held()] }), [[mentor, inDays(end()) + 35], [mentor, inDays(end()) + 88]]],
    ['closingOpen', 'who is not done after 5 days', aPair({ status: 'close', closing: { worksheets: [], thanks: [], next: [], done: [mentor] } }), [[mentee, 5], [mentee, 13]]],
    ['reviewOpen', 'who has not answered after 5 days', grow({ reviews: { asked: [{ kind: 'fitCheck', at: noon }], answered: [{ kind: 'fitCheck', person: mentee }] } }), [[mentor, 5], [mentor, 13]]],
  ])('%s: %s', (kind, _what, pair, expected, rules = usualJourney) => {
    const rounded = (rows: (string | number)[][]) => rows.map(([person, day]) => [person, Number(Number(day).toFixed(6))]);
    expect(rounded(when(kind, pair, rules))).toEqual(rounded(expected));
  });
});

it.each(['paused', 'ended'] as const)('says nothing about a pair that is %s', (status) => {
  const pair = grow({ status, sessions: [held()], actions: [action('2026-11-24')], goals: [goal({ progress: 50, by: mentee, at: noon })], contact: seen(-2, -50) });
  expect(occasionsOf(pair, usualJourney)).toEqual([]);
});

it('leaves people alone for two days after a pause', () => {
  const pair = grow({ since: noon, sessions: [held(1, -90)] });
  expect(Math.min(...occasionsOf(pair, usualJourney).map(({ at }) => at))).toBe(noon + days(2));
});

it('reminds nobody who has left', () => {
  const members = aPair().members.map((member) => (member.person === mentee ? { ...member, leftAt: noon } : member));
  expect(occasionsOf(aPair({ members: [...members, { person: otherMentee, name: 'Chidi', role: 'mentee' }] }), usualJourney).map(({ person }) => person)).not.toContain(mentee);
});

describe('in a group the mentor plans, in a circle nobody is put in charge', () => {
  const members = [...aPair().members, { person: otherMentee, name: 'Chidi', role: 'mentee' as const }];
  it('group', () => {
    const pair = aPair({ structure: 'group', members });
    expect(when('planFirst', pair)).toEqual([[mentor, 4], [mentor, 10]]);
    expect(when('mentorFirst', pair)).toEqual([]);
  });
  it('circle', () => {
    const pair = grow({ structure: 'circle', members: members.map((member) => ({ ...member, role: 'mentee' })), contact: { reminded: [], seen: [{ person: mentee, at: noon }] } });
    expect(when('reachOut', pair)).toEqual([]);
    expect(new Set(when('planNext', pair).map(([person]) => person))).toEqual(new Set([mentor, mentee, otherMentee]));
  });
});

describe('a reminder holds', () => {
  const pair = aPair();
  const [first] = of('planFirst', pair);
  const asked = { pair, rules: usualJourney, person: mentee, key: first!.key };

  it('from its moment on, for the person it is for', () => {
    expect(nudgeHolds(asked, noon + days(4) - 1)).toBe(false);
    expect(nudgeHolds(asked, noon + days(4))).toBe(true);
    expect(nudgeHolds({ ...asked, person: mentor }, noon + days(4))).toBe(false);
    expect(nudgeHolds({ ...asked, person: stranger }, noon + days(4))).toBe(false);
  });

  it('until what it asks for is done', () => {
    const planned = aPair({ sessions: [aSession({ startsAt: noon + days(9) })] });
    expect(nudgeHolds({ ...asked, pair: planned }, noon + days(5))).toBe(false);
  });

  it('no longer than it makes sense', () => {
    const due = grow({ actions: [action('2026-12-01')] });
    const { key, person } = of('actionDue', due)[0]!;
    const on = (date: string) => nudgeHolds({ pair: due, rules: usualJourney, person, key }, Date.parse(date));
    expect([on('2026-11-29T23:59Z'), on('2026-11-30T00:00Z'), on('2026-12-01T23:00Z'), on('2026-12-02T11:59Z'), on('2026-12-02T12:00Z')]).toEqual([false, true, true, true, false]);
  });
});

it('carries no words and no names in its keys', () => {
  const pair = grow({ sessions: [held()], goals: [goal({ progress: 1, by: mentee, at: noon })], contact: seen(0, -50) });
  for (const { key } of dueOccasions(pair, usualJourney, noon + days(100))) expect(key).not.toMatch(/sealed|Amina|Li Lei|un:/);
});
