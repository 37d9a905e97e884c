import { makeChanges } from '../../../bot/usecases/changes';
import { seatAt, wishlistAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { makeUseCases } from '../../../bot/usecases';
import { emptyForm, type TypedForm } from '../../../bot/usecases/enrolments/form';
import { saveProgramme } from '../../../bot/usecases/programmes';
import { days } from '../../../bot/domain/time';
import { anEntry, aProgramme, testPorts, type TestPorts } from '../../support/ports';

const programme = aProgramme();
const [amina, li, stranger] = [anEntry(1), anEntry(2, { timeZone: 'Asia/Shanghai' }), anEntry(3)];
const menteeForm: TypedForm = { ...emptyForm, speaks: ['en'], practiceAreas: ['health'], objective: 'To lead a team.', expectations: 'Honest questions.', codeAccepted: true };
const mentorForm: TypedForm = { ...menteeForm, capacity: '2' };

let ports: TestPorts;
let app: ReturnType<typeof makeUseCases>;
beforeEach(async () => {
  ports = await testPorts({ people: [amina, li], programmes: [programme] });
  app = makeUseCases(ports);
});
afterEach(async () => {
  await ports.outbox.idle();
  expect(ports.failures).toEqual([]);
  await ports.close();
});

const arrive = (who: typeof amina) => app.notePresence({ id: who.id, name: who.name, conversation: { id: `chat:${who.id}` }, locale: 'fr-CA', timeZone: who.timeZone });
const seatOf = async (who: typeof amina) => (await readAt(ports.documents.seats, seatAt(programme.id, who.id)))?.body;

it('opens the seat before a mentor is told that they are in, and the directory finds them at once', async () => {
  const person = await arrive(amina);
  expect(await app.enrol({ programme: programme.id, role: 'mentor', person, form: mentorForm })).toMatchObject({ kind: 'done', enrolment: { status: 'active', profile: { name: 'Person 1', agency: 'UNICEF' } } });
  expect(await seatOf(amina)).toMatchObject({ status: 'open', capacity: 2, mentorName: 'Person 1' });
  expect((await app.viewProfile({ person: amina.id })).shown?.enrolment.role).toBe('mentor');
  expect((await ports.mentors.of(programme.id))?.size).toBe(1);
});

it('opens the wish list of a mentee, who can ask a mentor with the next tap', async () => {
  await app.enrol({ programme: programme.id, role: 'mentor', person: await arrive(amina), form: mentorForm });
  await app.enrol({ programme: programme.id, role: 'mentee', person: await arrive(li), form: menteeForm });
  expect(await app.askMentor({ programme: programme.id, mentee: li.id, mentor: amina.id, message: 'Hello' })).toMatchObject({ kind: 'done' });
});

it('is one enrolment for ten taps at once', async () => {
  const person = await arrive(amina);
  const taps = await Promise.all(Array.from({ length: 10 }, () => app.enrol({ programme: programme.id, role: 'mentor', person, form: mentorForm })));
  expect(taps.map(({ kind }) => kind)).toEqual(Array.from({ length: 10 }, () => 'done'));
  expect((await app.viewSettings({ person: amina.id }))).toMatchObject({ kind: 'done', value: { mentorIn: [{ id: programme.id }] } });
});

it('leaves and joins again: open requests go back, the seat opens anew', async () => {
  await app.enrol({ programme: programme.id, role: 'mentor', person: await arrive(amina), form: mentorForm });
  await app.enrol({ programme: programme.id, role: 'mentee', person: await arrive(li), form: menteeForm });
  await app.askMentor({ programme: programme.id, mentee: li.id, mentor: amina.id, message: 'Hello' });
  await ports.outbox.idle();
  await app.leaveProgramme({ programme: programme.id, role: 'mentor', person: amina.id });
  await ports.outbox.idle();
  expect(await seatOf(amina)).toMatchObject({ status: 'closed' });
  expect((await readAt(ports.documents.wishlists, wishlistAt(programme.id, li.id)))?.body.wishes).toMatchObject([{ status: 'declined', closedBecause: 'mentorLeft' }]);
  expect(await app.viewProfile({ person: amina.id })).toEqual({ others: [] });
  ports.clock.forward(1_000);
  expect(await app.enrol({ programme: programme.id, role: 'mentor', person: await arrive(amina), form: { ...mentorForm, capacity: '1' } })).toMatchObject({ kind: 'done' });
  expect(await seatOf(amina)).toMatchObject({ status: 'open', capacity: 1 });
});

it('says no where no other answer would help, and saves nothing', async () => {
  const person = await arrive(amina);
  await saveProgramme(ports.documents.programmes, aProgramme({ id: 'strict', eligibility: { mentor: [{ kind: 'gradeOneOf', values: ['D1'] }], mentee: [] } }));
  ports.clock.forward(60_000);
  const enrol = (id: string, who = person) => app.enrol({ programme: id, role: 'mentor', person: who, form: mentorForm });
  expect(await enrol('strict')).toEqual({ kind: 'refused', reason: 'notEligible' });
  expect(await enrol('strict', await arrive(stranger))).toEqual({ kind: 'refused', reason: 'notInDirectory' });
  expect(await enrol('no-such-programme')).toEqual({ kind: 'refused', reason: 'notFound' });
  ports.clock.forward(days(90));
  expect(await enrol(programme.id)).toEqual({ kind: 'refused', reason: 'enrolmentClosed' });
  expect(await app.leaveProgramme({ programme: programme.id, role: 'mentor', person: amina.id })).toEqual({ kind: 'refused', reason: 'notEnrolled' });
});

it('takes one role only, unless the programme allows both', async () => {
  const person = await arrive(amina);
  await app.enrol({ programme: programme.id, role: 'mentor', person, form: mentorForm });
  expect(await app.enrol({ programme: programme.id, role: 'mentee', person, form: menteeForm })).toEqual({ kind: 'refused', reason: 'oneRoleOnly' });
});

it('lets somebody whom the directory does not know type who they are', async () => {
  const person = await arrive(stranger);
  const submit = (form: TypedForm) => app.enrol({ programme: programme.id, role: 'mentee', person, form });
  const lacking = await submit(menteeForm);
  expect(lacking.kind === 'mend' && lacking.view.problems.map(({ field }) => field)).toEqual(['joinedOn', 'title', 'agency', 'unit', 'dutyStation']);
  const who = { title: 'Consultant', agency: 'WHO', unit: 'Health', dutyStation: 'Geneva', joinedOn: '2025-09-01' };
  expect(await submit({ ...menteeForm, ...who })).toMatchObject({ kind: 'done', enrolment: { profile: { ...who, name: 'Person 3' } } });
});

it.each<[string, Partial<TypedForm>, string, string]>([
  ['a capacity of −1', { capacity: '-1' }, 'capacity', 'badNumber'], ['of 1e9', { capacity: '1e9' }, 'capacity', 'badNumber'], ['of 1000000000', { capacity: '1000000000' }, 'capacity', 'badNumber'],
  ['of 1.5', { capacity: '1.5' }, 'capacity', 'badNumber'], ['of "three"', { capacity: 'three' }, 'capacity', 'badNumber'], ['none', { capacity: '' }, 'capacity', 'badNumber'],
  ['100 kB of text', { objective: 'x'.repeat(100_000) }, 'objective', 'textTooLong'], ['an unknown language', { speaks: ['en', 'klingon'] }, 'speaks', 'badChoice'],
  ['an unknown skill', { skills: ['__proto__'] }, 'skills', 'badChoice'], ['an unknown gender', { gender: 'x' }, 'gender', 'badChoice'], ['an unknown audience', { genderAudience: 'world' }, 'genderAudience', 'badChoice'],
  ['a country that is none', { nationality: 'Atlantis' }, 'nationality', 'badChoice'], ['no language', { speaks: [] }, 'speaks', 'nothingChosen'], ['the code not accepted', { codeAccepted: false }, 'codeAccepted', 'codeNotAccepted'],
])('gives the form back for %s, with what was typed, and saves nothing', async (_what, wrong, field, problem) => {
  const person = await arrive(amina);
  const submitted = await app.enrol({ programme: programme.id, role: 'mentor', person, form: { ...mentorForm, ...wrong } });
  expect(submitted).toMatchObject({ kind: 'mend', view: { problems: [{ field, problem }], values: { practiceAreas: ['health'] } } });
  expect((await app.viewProfile({ person: amina.id })).shown).toBeUndefined();
  expect(JSON.stringify(submitted).length).toBeLessThan(6_000);
});

it('cleans what was typed, keeps markup as text, and reads countries in any of the languages', async () => {
  const person = await arrive(amina);
  const form = { ...menteeForm, objective: '  <b>To lead</b>\u202E \u0000[a](http://b) ', nationality: 'Sénégal' };
  expect(await app.enrol({ programme: programme.id, role: 'mentee', person, form })).toMatchObject({ kind: 'done', enrolment: { profile: { objective: '<b>To lead</b> [a](http://b)', nationality: 'SN' } } });
});

it('edits: the new profile is shown, wrong answers come back, and a stranger edits nothing', async () => {
  const person = await arrive(amina);
  await app.enrol({ programme: programme.id, role: 'mentor', person, form: mentorForm });
  expect(await app.editProfile({ programme: programme.id, role: 'mentor', person, form: { ...mentorForm, skills: ['leadership'], codeAccepted: false } })).toMatchObject({ kind: 'done', enrolment: { profile: { skills: ['leadership'] }, availability: { capacity: 2 } } });
  expect(await app.editProfile({ programme: programme.id, role: 'mentor', person, form: { ...mentorForm, speaks: [] } })).toMatchObject({ kind: 'mend', view: { purpose: 'edit' } });
  expect(await app.editProfile({ programme: programme.id, role: 'mentor', person: await arrive(li), form: mentorForm })).toEqual({ kind: 'refused', reason: 'notEnrolled' });
});

it('offers what is open today, and what opens next', async () => {
  expect(await app.listProgrammes({ person: amina.id, timeZone: 'UTC' })).toMatchObject({ open: [{ programme: { id: programme.id }, roles: { mentor: { kind: 'welcome' } } }] });
  await saveProgramme(ports.documents.programmes, aProgramme({ id: 'later', enrolment: { opens: '2027-01-01', closes: '2027-02-01' } }));
  ports.clock.forward(days(90));
  expect(await app.listProgrammes({ person: amina.id, timeZone: 'UTC' })).toMatchObject({ open: [], next: { id: 'later' } });
});

it('lets news that comes late, twice or in the wrong order change nothing: the enrolment is the truth', async () => {
  const changes = makeChanges(ports);
  const [mentor, mentee] = [{ programme: programme.id, mentor: amina.id }, { programme: programme.id, mentee: li.id }];
  await app.enrol({ programme: programme.id, role: 'mentor', person: await arrive(amina), form: mentorForm });
  await app.enrol({ programme: programme.id, role: 'mentee', person: await arrive(li), form: menteeForm });
  await changes['seats.close']?.(mentor);
  await changes['wishlists.close']?.(mentee);
  await changes['people.noteParticipation']?.({ programme: programme.id, role: 'mentor', person: amina.id });
  const listOf = async () => (await readAt(ports.documents.wishlists, wishlistAt(programme.id, li.id)))?.body.status;
  expect([(await seatOf(amina))?.status, await listOf()]).toEqual(['open', 'open']);

  await app.leaveProgramme({ programme: programme.id, role: 'mentor', person: amina.id });
  await app.leaveProgramme({ programme: programme.id, role: 'mentee', person: li.id });
  await changes['seats.open']?.(mentor);
  await changes['wishlists.open']?.(mentee);
  expect([(await seatOf(amina))?.status, await listOf()]).toEqual(['closed', 'closed']);
  expect((await app.viewSettings({ person: amina.id }))).toMatchObject({ value: { mentorIn: [] } });
});

it('keeps what matching reads besides, fills it in again, and quietly drops what no list has', async () => {
  const person = await arrive(li);
  const form = { ...menteeForm, goals: ['career', 'conquest'], values: ['fairness', 'growth'], style: ['gentle', ''] };
  expect(await app.enrol({ programme: programme.id, role: 'mentee', person, form })).toMatchObject({ kind: 'done', enrolment: { profile: { goals: ['career'], values: ['fairness', 'growth'], style: ['gentle'] } } });
  expect((await app.viewProfile({ person: li.id })).shown?.enrolment.profile).toMatchObject({ goals: ['career'], values: ['fairness', 'growth'], style: ['gentle'] });
});
