import { coursesOf } from '../../../bot/domain/report/course';
import { figuresOf } from '../../../bot/domain/report/figures';
import { funnelOf } from '../../../bot/domain/report/funnel';
import { median } from '../../../bot/domain/report/median';
import { nudgingOf } from '../../../bot/domain/report/nudging';
import { expectedSessions } from '../../../bot/domain/report/rhythm';
import { standingOf } from '../../../bot/domain/report/standing';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { days } from '../../../bot/domain/time';
import { aPair, aSession, noon, people } from '../../support/builders';

const now = noon + days(100);
const held = (number: number, on: number) => aSession({ number, status: 'held', startsAt: noon + days(on) });
const standing = (overrides: Partial<Pair> = {}) => standingOf(aPair(overrides), usualJourney, now);
const { cadence } = usualJourney;

it('foresees meetings as far as the time has passed, no more than the programme wants', () => {
  const pair = aPair({ endsAt: noon + days(210) });
  const expected = (until: number, rules = { plan: usualJourney.plan, cadence }) => expectedSessions(pair, rules, noon + days(until));
  expect([expected(0), expected(20), expected(105), expected(210), expected(400)]).toEqual([0, 0, 5, 10, 10]);
  expect(expected(210, { plan: [], cadence: { ...cadence, sessions: { from: 3, to: 6 } } })).toBe(6);
  expect(expected(105, { plan: ['connect', 'assess', 'close', 'review'].map((code) => ({ code, documents: [] })), cadence })).toBe(2);
  expect(expectedSessions({ ...pair, structure: 'oneOff' }, { plan: [], cadence }, noon)).toBe(1);
});

it('counts an agreement as long as everybody who was to sign has, also after somebody left', () => {
  const signed = { versions: [{ number: 1, text: 's', by: people.mentor, at: noon }], signatures: [people.mentor, people.mentee].map((person) => ({ person, version: 1, at: noon })), codeAccepted: [] };
  expect([standing().hasAgreed, standing({ agreement: signed }).hasAgreed, standing({ status: 'grow' }).hasAgreed, standing({ status: 'ended', ended: { how: 'noFault', by: 'system', at: noon } }).hasAgreed]).toEqual([false, true, true, false]);
});

it('counts people by role, those on the list with them, and each fact by itself', () => {
  const place = (person: string, role: 'mentor' | 'mentee') => ({ person, role, isActive: false, enrolledAt: noon - days(4), groups: { role, grade: 'other', dutyStation: 'x', gender: 'notSaid', agency: 'x' } });
  const standings = [standing({ sessions: [held(1, 3)], reviews: { asked: [{ kind: 'midTerm', at: noon + days(50) }], answered: [{ kind: 'midTerm', person: people.mentee }] } })];
  const courses = coursesOf([place(people.mentor, 'mentor'), place(people.mentee, 'mentee'), place(people.otherMentee, 'mentee')], standings, new Set([`mentee:${people.otherMentee}`]));
  expect(funnelOf(courses, [{ person: people.mentee, role: 'mentee' }, { person: people.stranger, role: 'mentee' }], ['half']).map(({ stage, mentees, mentors }) => `${stage} ${mentees} ${mentors}`)).toEqual(['invited 3 1', 'joined 2 1', 'sought 2 1', 'matched 1 1', 'met 1 1', 'agreed 0 0', 'completed 0 0']);
  expect(figuresOf(courses, standings)).toMatchObject({ daysToMatch: 4, matched: { part: 2, whole: 3 }, answers: [{ kind: 'midTerm', part: 1, whole: 2 }], answered: { part: 1, whole: 2 } });
});

it('compares pairs that got a kind word with quiet ones that got none, two weeks later', () => {
  const kindWords = [{ by: 'c', at: noon + days(40), rule: 'noFirstSession' as const }];
  const nudged = (sessions: Pair['sessions']) => standing({ sessions, contact: { seen: [], reminded: [], kindWords } });
  const { nudged: helped, others } = nudgingOf([
    nudged([held(1, 45)]), nudged([held(1, 60)]), nudged([]), standing({ sessions: [held(1, 30)] }), standing({ sessions: [held(1, 50)] }),
    // Never quiet, and quiet too lately to tell.
    standing({ sessions: [held(1, 5), held(2, 40), held(3, 80)] }), standing({ createdAt: noon + days(70) }),
  ], usualJourney, now);
  expect([helped, others]).toEqual([{ part: 1, whole: 3 }, { part: 1, whole: 2 }]);
});

it.each([[[], undefined], [[3], 3], [[4, 1], 2.5], [[9, 1, 5], 5]])('has in the middle of %j %s', (values, middle) => {
  expect(median(values)).toBe(middle);
});
