import { admit, enrolmentWindow, refusalOf } from '../../../bot/domain/enrolments/admission';
import { problemsWith } from '../../../bot/domain/enrolments/answers';
import { editProfile, join, leave } from '../../../bot/domain/enrolments/membership';
import { aProfile } from '../../support/mentors';
import { anEntry, aProgramme, noon } from '../../support/ports';

const junior = aProgramme({ eligibility: { mentee: [{ kind: 'monthsInPostAtMost', months: 6 }, { kind: 'gradeOneOf', values: ['P1', 'P2'] }], mentor: [] } });
const today = '2026-03-02';

it.each([
  ['2026-01-31', 'notYet'], ['2026-02-01', 'open'], ['2026-04-30', 'open'], ['2026-05-01', 'over'],
] as const)('on %s enrolment is %s', (day, window) => expect(enrolmentWindow(junior, day)).toBe(window));

it('welcomes whoever meets every rule, and names exactly the rules that somebody does not meet', () => {
  expect(admit(junior, 'mentee', { entry: anEntry(1), roles: [], today })).toEqual({ kind: 'welcome' });
  expect(admit(junior, 'mentee', { entry: anEntry(1, { grade: 'D1' }), roles: [], today })).toEqual({ kind: 'notEligible', unmet: [junior.eligibility.mentee[1]], inDirectory: true });
});

it('cannot check somebody whom the directory does not know, unless there is nothing to check', () => {
  const unknown = { entry: undefined, roles: [], today };
  expect(admit(junior, 'mentee', unknown)).toEqual({ kind: 'notEligible', unmet: junior.eligibility.mentee, inDirectory: false });
  expect(refusalOf(admit(junior, 'mentee', unknown))).toBe('notInDirectory');
  expect(admit(junior, 'mentor', unknown)).toEqual({ kind: 'welcome' });
});

it('allows both roles only where the programme does', () => {
  const mentor = { entry: anEntry(1), roles: ['mentor'], today } as const;
  expect(admit(junior, 'mentee', mentor).kind).toBe('oneRoleOnly');
  expect(admit({ ...junior, bothRoles: true }, 'mentee', mentor).kind).toBe('welcome');
  expect(admit(junior, 'mentor', mentor).kind).toBe('alreadyIn');
});

describe('answers', () => {
  const { name: _name, email: _email, title: _title, agency: _agency, unit: _unit, dutyStation: _station, timeZone: _zone, grade: _grade, joinedOn: _joined, background: _background, ...answers } = aProfile();

  it('reports everything that is wrong at once', () => {
    const empty = { ...answers, speaks: [], practiceAreas: [], skills: [], objective: '', expectations: '' };
    expect(problemsWith({ role: 'mentee', answers: empty, codeAccepted: false }, junior.limits)).toEqual([
      { field: 'speaks', problem: 'nothingChosen' }, { field: 'practiceAreas', problem: 'nothingChosen' }, { field: 'objective', problem: 'textMissing' },
      { field: 'expectations', problem: 'textMissing' }, { field: 'codeAccepted', problem: 'codeNotAccepted' },
    ]);
  });

  it.each([[0, false], [1, true], [3, true], [4, false], [1.5, false], [-1, false], [1e9, false], [NaN, false], [Infinity, false]])('takes a capacity of %d: %s', (capacity, good) => {
    expect(problemsWith({ role: 'mentor', answers, capacity }, junior.limits)).toEqual(good ? [] : [{ field: 'capacity', problem: 'badNumber' }]);
  });

  it('is content with a skill instead of a practice area, and asks mentors for no objective', () => {
    expect(problemsWith({ role: 'mentor', answers: { ...answers, practiceAreas: [], objective: '' } }, junior.limits)).toEqual([]);
  });
});

describe('membership', () => {
  const application = { programme: junior.id, person: 't:1', role: 'mentor', profile: aProfile(), places: { capacity: 2, freeSeats: 2 } } as const;
  const joined = join(undefined, application, noon);
  if (joined.kind !== 'moved') throw new Error('Joining must move');

  it('owes the seat, the participation and the news to those who wait for a mentor', () => {
    expect(joined.next.effects?.map((effect) => effect.kind === 'change' && effect.name)).toEqual(['seats.open', 'people.noteParticipation', 'alerts.newMentor', 'roster.noteJoined']);
  });

  it('takes the same form twice for one joining, in whatever order its fields come', () => {
    const reversed = Object.fromEntries(Object.entries(application.profile).reverse());
    expect(join(joined.next, { ...application, profile: { ...application.profile, ...reversed } }, noon + 1).kind).toBe('alreadyDone');
    expect(join(joined.next, { ...application, profile: aProfile({ objective: 'Something else' }) }, noon + 1)).toEqual({ kind: 'refused', reason: 'alreadyEnrolled' });
  });

  it('leaves once, offers no place any more, and can be joined again', () => {
    const left = leave(joined.next, noon + 1);
    if (left.kind !== 'moved') throw new Error('Leaving must move');
    expect(left.next).toMatchObject({ status: 'left', availability: { freeSeats: 0 } });
    expect(leave(left.next, noon + 2).kind).toBe('alreadyDone');
    expect(join(left.next, application, noon + 3)).toMatchObject({ kind: 'moved', next: { status: 'active', enrolledAt: noon + 3, availability: { freeSeats: 2 } } });
    expect(editProfile(left.next, aProfile(), noon + 3)).toEqual({ kind: 'refused', reason: 'notEnrolled' });
  });
});
