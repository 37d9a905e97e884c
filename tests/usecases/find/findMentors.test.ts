import { type MentorFilters } from '../../../bot/domain/matching/filters';
import { DirectoryError } from '../../../bot/usecases/directory';
import { type GivenFilters, packFilters, readFilters } from '../../../bot/usecases/find/filters';
import { makeFindMentors, type MentorSearch } from '../../../bot/usecases/find/findMentors';
import { openThrowAwaySqlite, type OpenStore } from '../../support/stores';
import { aProgramme, openWorld, personId, type World } from '../../support/world';
import { saveProgramme } from '../../../bot/usecases/programmes';

const mentee = personId(100);
let opened: OpenStore;
let world: World;

beforeEach(async () => {
  opened = await openThrowAwaySqlite();
  world = await openWorld(opened.store);
});
afterEach(async () => {
  await world.app.stop();
  await opened.close();
});

/** Mentors join one minute apart, so what this process knows is never older than that. */
async function joinAll(mentors: number): Promise<void> {
  for (let number = 0; number < mentors; number += 1) await world.join(number, 'mentor', { form: { speaks: number === 0 ? ['fr'] : ['en'], practiceAreas: number === 1 ? ['trade'] : ['health'] } });
  await world.join(100, 'mentee', { form: { speaks: ['en', 'fr'], objective: 'To write well' } });
  world.advance(60_000);
}

async function find(filters: GivenFilters = '', page = 0, by = mentee): Promise<MentorSearch> {
  const found = await world.app.useCases.findMentors({ programme: 'career', mentee: by, filters, page });
  if (found.kind === 'refused') throw new Error(found.reason);
  return found.value;
}
const names = ({ hits }: MentorSearch) => hits.map(({ name }) => name);

describe('a search', () => {
  it('shows five a page, each mentor once, with names and reasons', async () => {
    await joinAll(12);
    const pages = [await find('', 0), await find('', 1), await find('', 2)];
    expect(pages.map(({ hits, total, page, pages: count }) => [hits.length, total, page, count])).toEqual([[5, 12, 0, 3], [5, 12, 1, 3], [2, 12, 2, 3]]);
    expect(new Set(pages.flatMap(names)).size).toBe(12);
    expect(pages[0]!.hits[0]).toMatchObject({ title: 'Officer', dutyStation: 'Nairobi', agency: 'UNDP' });
    expect(pages[0]!.hits[0]!.reasons).toContainEqual({ kind: 'practiceAreas', codes: ['health'] });
  });

  it.each([[-1, 0], [-1e9, 0], [1e9, 2], [0.7, 0], [2.9, 2], [99, 2]])('takes page %d for page %d', async (wanted, page) => {
    await joinAll(11);
    expect(await find('', wanted)).toMatchObject({ page, total: 11 });
  });

  it('never shows oneself, whoever was asked and waits, or one’s mentor', async () => {
    await saveProgramme(world.app.ports.documents.programmes, aProgramme({ id: 'career', bothRoles: true, limits: { ...aProgramme().limits, mentorsPerMentee: 2 } }));
    world.advance(120_000);
    await joinAll(3);
    await world.join(100, 'mentor');
    world.advance(60_000);
    expect(names(await find()).sort()).toEqual(['Person 0', 'Person 1', 'Person 2']);
    const { useCases } = world.app;
    const asked = await useCases.askMentor({ programme: 'career', mentee, mentor: personId(0), message: 'Hello' });
    expect(names(await find()).sort()).toEqual(['Person 1', 'Person 2']);
    await world.settle();
    await useCases.answerRequest({ programme: 'career', request: asked.kind === 'done' ? asked.value.wishes[0]!.id : '', mentor: personId(0), timeZone: 'UTC', answer: { kind: 'accept' } });
    await world.settle();
    expect(names(await find()).sort()).toEqual(['Person 1', 'Person 2']);
    await useCases.askMentor({ programme: 'career', mentee, mentor: personId(1), message: 'Hello' });
    await useCases.withdrawRequest({ programme: 'career', mentee, request: (await listed())[0]!.id });
    expect(names(await find()).sort()).toEqual(['Person 1', 'Person 2']);
  });

  const listed = async () => (await world.app.ports.documents.wishlists.read(`career|${mentee}`, 'wishlist'))!.body.wishes.filter(({ status }) => status === 'pending');

  it('never shows the reporting line, and goes on when the directory is silent', async () => {
    await joinAll(4);
    const entry = { name: '', email: '', title: '', agency: '', unit: '', dutyStation: '', timeZone: '', grade: '', contract: '', joinedOn: '', inPostSince: '', speaks: [], practiceAreas: [], background: [] };
    const managers = new Map([[mentee, personId(0)], [personId(0), personId(1)], [personId(2), mentee]]);
    const find2 = (lookUp: (id: string) => Promise<{ managerId?: string }>) =>
      makeFindMentors({ ...world.app.ports, directory: { find: async (id) => ({ ...entry, id, ...(await lookUp(id)) }) } })({ programme: 'career', mentee, filters: '', page: 0 });
    const line = await find2(async (id) => ({ ...(managers.has(id) && { managerId: managers.get(id)! }) }));
    expect(line.kind === 'done' && names(line.value)).toEqual(['Person 3']);
    const silent = await find2(() => Promise.reject(new DirectoryError('busy', 'later')));
    expect(silent.kind === 'done' && silent.value.total).toBe(4);
  });

  it('tells which filter to drop when nobody fits, and whether that search is waited for', async () => {
    await joinAll(4);
    const filters = { practiceArea: 'trade', speaks: 'fr' };
    expect(await find(filters)).toMatchObject({ hits: [], total: 0, page: 0, filters, alerted: false, relaxations: [{ drop: ['practiceArea'], count: 1 }, { drop: ['speaks'], count: 1 }] });
    await world.app.useCases.saveAlert({ programme: 'career', mentee, filters: packFilters({ speaks: 'fr', practiceArea: 'trade' }) });
    expect((await find(filters)).alerted).toBe(true);
    expect((await find({ ...filters, unit: 'Unit 1' })).alerted).toBe(false);
  });

  it('is for the mentees of the programme', async () => {
    await joinAll(1);
    const by = (programme: string, person: string) => world.app.useCases.findMentors({ programme, mentee: person, filters: '', page: 0 });
    expect(await by('career', personId(0))).toEqual({ kind: 'refused', reason: 'notEnrolled' });
    expect(await by('career', personId(55))).toEqual({ kind: 'refused', reason: 'notEnrolled' });
    expect(await by('nowhere', mentee)).toEqual({ kind: 'refused', reason: 'notFound' });
    expect((await world.app.useCases.searchableProgrammes(mentee)).map(({ id }) => id)).toEqual(['career']);
    expect(await world.app.useCases.searchableProgrammes(personId(0))).toEqual([]);
  });
});

describe('filters', () => {
  it.each<[MentorFilters]>([[{}], [{ dutyStation: 'Saint-Denis | La Réunion 100%', gender: 'woman' }], [{ unit: 'a=b|c%7C', agency: '联合国', practiceArea: 'health', speaks: 'ar' }]])('%j come back from a button as they were', (filters) => {
    expect(readFilters(packFilters(filters))).toEqual({ kind: 'ok', filters });
  });

  it('leave out what is empty or does not matter', () => {
    expect(readFilters({ dutyStation: ' ', gender: '*', unit: undefined, speaks: 'fr' })).toEqual({ kind: 'ok', filters: { speaks: 'fr' } });
  });

  it.each<[string, GivenFilters]>([
    ['an unknown gender', { gender: 'blue' }], ['an unknown language', { speaks: 'tlh' }], ['two at once', { speaks: 'en,fr' }], ['an unknown practice area', 'practiceArea=alchemy'], ['an unknown filter', 'grade=P5'],
    ['no filter at all', 'hello'], ['bidirectional marks', { unit: 'Unit\u202E1' }], ['control characters', { unit: 'Unit\u00001' }], ['a very long unit', { unit: 'x'.repeat(300) }], ['100 kB', `unit=${'x'.repeat(100_000)}`],
  ])('with %s are refused', async (_what, given) => {
    expect(readFilters(given)).toEqual({ kind: 'refused', reason: 'badChoice' });
    await joinAll(1);
    expect(await world.app.useCases.findMentors({ programme: 'career', mentee, filters: given, page: 0 })).toEqual({ kind: 'refused', reason: 'badChoice' });
    expect(await world.app.useCases.saveAlert({ programme: 'career', mentee, filters: given })).toEqual({ kind: 'refused', reason: 'badChoice' });
  });
});
