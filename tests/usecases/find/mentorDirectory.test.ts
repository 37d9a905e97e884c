import { openDocuments, type Documents, enrolmentAt } from '../../../bot/usecases/collections';
import { type Query } from '../../../bot/usecases/documents';
import { makeMentorDirectory } from '../../../bot/usecases/find/mentorDirectory';
import { type Enrolment } from '../../../bot/domain/enrolments/enrolment';
import { aMentor } from '../../support/mentors';
import { openThrowAwaySqlite, type OpenStore } from '../../support/stores';
import { aProgramme, firstMoment } from '../../support/world';

let open: OpenStore;
let documents: Documents;
let now: number;
let queries: Query[];
/** Runs once, while the next question is under way. */
let during: (() => Promise<void>) | undefined;

beforeEach(async () => {
  open = await openThrowAwaySqlite();
  documents = openDocuments(open.store);
  [now, queries, during] = [firstMoment, [], undefined];
});
afterEach(() => open.close());

function directory() {
  const enrolments: Documents['enrolments'] = {
    ...documents.enrolments, name: 'enrolments', read: (partition, id) => documents.enrolments.read(partition, id),
    query: async (query) => {
      queries.push(query);
      const page = await documents.enrolments.query(query);
      const meanwhile = during;
      during = undefined;
      await meanwhile?.();
      return page;
    },
  };
  const find = async (id: string) => (id === 'nowhere' ? undefined : aProgramme({ id }));
  return makeMentorDirectory({ documents: { enrolments }, programmes: { find, list: async () => [], note: () => undefined }, clock: { now: () => now } });
}

async function save(overrides: Parameters<typeof aMentor>[0] = {}): Promise<Enrolment> {
  const row = aMentor({ programme: 'career', changedAt: now, ...overrides });
  const { partition, id } = enrolmentAt(row.programme, row.role, row.person);
  const before = await documents.enrolments.read(partition, id);
  await (before ? documents.enrolments.replace(before, row) : documents.enrolments.create(partition, id, row));
  return row;
}

const sizeOf = async (mentors: ReturnType<typeof directory>, programme = 'career') => (await mentors.of(programme))?.size;

it('loads a programme once, however many people search at the same time', async () => {
  await save();
  await save({ person: 'un:left', status: 'left' });
  await save({ person: 'un:mentee', role: 'mentee' });
  await save({ person: 'un:elsewhere', programme: 'induction' });
  const mentors = directory();
  expect(await Promise.all([sizeOf(mentors), sizeOf(mentors), sizeOf(mentors)])).toEqual([1, 1, 1]);
  expect(queries).toHaveLength(1);
});

it('loads many page by page', async () => {
  for (let number = 0; number < 250; number += 1) await save({ person: `un:${number}` });
  expect(await sizeOf(directory())).toBe(250);
  expect(queries).toHaveLength(3);
});

it('asks again after a few seconds, and only for what changed', async () => {
  const mentors = directory();
  for (let number = 0; number < 20; number += 1) await save({ person: `un:${number}`, changedAt: now - 3_600_000 });
  expect(await sizeOf(mentors)).toBe(20);
  await save({ person: 'un:other-process' });
  expect(await sizeOf(mentors)).toBe(20);
  now += 5_000;
  expect(await sizeOf(mentors)).toBe(21);
  const [first, second] = await Promise.all(queries.map((query) => documents.enrolments.query(query)));
  expect([first?.documents.length, second?.documents.length]).toEqual([21, 1]);
});

it('loses nobody who was stamped before the last question but saved after it, or in the very same millisecond', async () => {
  const mentors = directory();
  await save();
  expect(await sizeOf(mentors)).toBe(1);
  await save({ person: 'un:same-moment' });
  await save({ person: 'un:late', changedAt: now - 20_000 });
  now += 5_000;
  expect(await sizeOf(mentors)).toBe(3);
});

it('takes away whoever left, here or elsewhere', async () => {
  const mentors = directory();
  await save();
  await save({ person: 'un:b' });
  expect(await sizeOf(mentors)).toBe(2);
  mentors.note(await save({ status: 'left' }));
  expect(await sizeOf(mentors)).toBe(1);
  now += 5_000;
  await save({ person: 'un:b', status: 'left' });
  expect(await sizeOf(mentors)).toBe(0);
});

it('knows what was saved here at once, also while an older answer is still coming in', async () => {
  const mentors = directory();
  await save();
  await sizeOf(mentors);
  now += 5_000;
  during = async () => mentors.note(await save({ status: 'left' }));
  expect(await sizeOf(mentors)).toBe(0);
});

it('tries again after a failure, and keeps nothing for a programme that does not exist', async () => {
  const mentors = directory();
  await save();
  during = () => Promise.reject(new Error('storage is down'));
  await expect(mentors.of('career')).rejects.toThrow('storage is down');
  expect(await sizeOf(mentors)).toBe(1);
  expect(await mentors.of('nowhere')).toBeUndefined();
  expect(queries).toHaveLength(2);
});

it('lets the programme go that was not asked for longest', async () => {
  const mentors = directory();
  for (let number = 0; number <= 30; number += 1) await sizeOf(mentors, `p${number}`);
  queries.length = 0;
  await sizeOf(mentors, 'p30');
  expect(queries).toHaveLength(0);
  await sizeOf(mentors, 'p0');
  expect(queries).toHaveLength(1);
});

it('names the best for a mentee, without those who were excluded', async () => {
  await save();
  await save({ person: 'un:far', profile: { practiceAreas: ['trade'], skills: [], speaks: ['ru'], timeZone: 'Pacific/Apia' } });
  await save({ person: 'un:full', availability: { freeSeats: 0 } });
  const mentee = aMentor({ programme: 'career', person: 'un:li', role: 'mentee' });
  const ask = (exclude: readonly string[]) => directory().bestFor({ programme: 'career', mentee, exclude: new Set(exclude), limit: 5 });
  expect(await ask([])).toEqual(['un:amina', 'un:far']);
  expect(await ask(['un:amina'])).toEqual(['un:far']);
});
