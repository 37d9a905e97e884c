import { type DirectoryEntry } from '../../../bot/domain/people/person';
import { type Programme } from '../../../bot/domain/programmes/programme';
import { enrolmentAt, pairAt } from '../../../bot/usecases/collections';
import { makeIdeasUseCases } from '../../../bot/usecases/ideas';
import { programmeSchema } from '../../../bot/usecases/programmeSchema';
import { aPair } from '../../support/builders';
import { aMentor, aProfile } from '../../support/mentors';
import { anEntry, aProgramme, testPorts, type TestPorts } from '../../support/ports';

const idOf = (number: number): string => anEntry(number).id;
const [mentor, mentee, colleague] = [idOf(1), idOf(2), idOf(3)];
const programme = aProgramme();

let ports: TestPorts;
afterEach(() => ports.close());

/** A mentor and a mentee, and Amina who mentors in the same programme; who is above whom is the test's to say. */
async function open(people: readonly DirectoryEntry[]) {
  ports = await testPorts({ people, programmes: [programme] });
  const members = [{ person: mentor, name: 'Mo', role: 'mentor' }, { person: mentee, name: 'Li', role: 'mentee' }] as const;
  const { partition, id } = pairAt('p1');
  await ports.documents.pairs.create(partition, id, aPair({ id: 'p1', programme: programme.id, members }));
  for (const [person, role] of [[mentor, 'mentor'], [mentee, 'mentee'], [colleague, 'mentor']] as const) {
    const at = enrolmentAt(programme.id, role, person);
    await ports.documents.enrolments.create(at.partition, at.id, { ...aMentor({ programme: programme.id, person, profile: aProfile({ email: `${role}.${person.slice(-1)}@example.org` }) }), role });
  }
  return makeIdeasUseCases(ports);
}
const introduction = { pair: 'p1', actor: mentor, id: 'i1', whom: '', note: '' };

describe('the reporting line', () => {
  it.each([
    ['the mentee’s supervisor', [anEntry(1), anEntry(2, { managerId: colleague }), anEntry(3)]],
    ['the supervisor’s supervisor', [anEntry(1), anEntry(2, { managerId: idOf(4) }), anEntry(4, { managerId: colleague }), anEntry(3)]],
    ['somebody who reports to the mentee', [anEntry(1), anEntry(2), anEntry(3, { managerId: mentee })]],
  ])('%s is not introduced', async (_who, people) => {
    const app = await open(people);
    expect(await app.introduce({ ...introduction, colleague })).toEqual({ kind: 'refused', reason: 'introduceLine' });
  });

  it('neither is one whose address is typed', async () => {
    const app = await open([anEntry(1), anEntry(2, { managerId: colleague }), anEntry(3, { email: 'Boss@example.org' })]);
    expect(await app.introduce({ ...introduction, colleague: { name: 'Boss', email: 'boss@EXAMPLE.org' } })).toEqual({ kind: 'refused', reason: 'introduceLine' });
  });

  it('hides whoever is above from what is offered', async () => {
    const people = [anEntry(1), anEntry(2), anEntry(3)];
    const offered = async (entries: readonly DirectoryEntry[]) => {
      const form = await (await open(entries)).startIntroduction({ pair: 'p1', actor: mentor });
      return form.kind === 'done' ? form.value.colleagues.map(({ person }) => person) : form.reason;
    };
    expect(await offered(people)).toEqual([colleague]);
    await ports.close();
    expect(await offered([anEntry(1), anEntry(2, { managerId: colleague }), anEntry(3)])).toEqual([]);
  });

  it('lets the mentor’s own supervisor be introduced', async () => {
    const app = await open([anEntry(1, { managerId: colleague }), anEntry(2), anEntry(3)]);
    expect(await app.introduce({ ...introduction, colleague })).toMatchObject({ kind: 'done', value: { introduction: 'i1' } });
  });
});

it('tells the colleague nothing that the pair said, and everybody else nothing at all', async () => {
  const app = await open([anEntry(1), anEntry(2), anEntry(3)]);
  await app.introduce({ ...introduction, colleague, note: 'why' });
  expect(await app.viewHeard({ pair: 'p1', whom: mentee, actor: colleague })).toEqual({ kind: 'done', value: { programme: programme.name, byName: 'Mo' } });
  for (const actor of [mentor, mentee, idOf(9)]) expect(await app.viewHeard({ pair: 'p1', whom: mentee, actor })).toEqual({ kind: 'refused', reason: 'notYours' });
  expect(await app.viewIntroduction({ pair: 'p1', introduction: 'i1', actor: colleague })).toEqual({ kind: 'refused', reason: 'notYours' });
  await app.consentToIntroduction({ pair: 'p1', introduction: 'i1', actor: mentee });
  expect(await app.viewHeard({ pair: 'p1', whom: mentee, actor: colleague })).toMatchObject({ value: { whomName: 'Li' } });
});

it('is still told that there was one when the pair’s key is gone', async () => {
  const app = await open([anEntry(1), anEntry(2), anEntry(3)]);
  await app.introduce({ ...introduction, colleague, note: 'why' });
  const withoutKey = makeIdeasUseCases({ ...ports, vault: { ...ports.vault, open: () => Promise.resolve(undefined) } });
  const view = await withoutKey.viewIntroduction({ pair: 'p1', introduction: 'i1', actor: mentee });
  expect(view).toMatchObject({ kind: 'done', value: { byName: 'Mo' } });
  expect(view).not.toHaveProperty('value.words');
});

describe('a programme’s own pages', () => {
  const stored = ({ resources: _resources, ...rest }: Programme): object => rest;

  it('are none in what an older version stored', () => {
    expect(programmeSchema.parse(stored(programme))).not.toHaveProperty('resources');
  });

  it.each([['https://example.org/guide', true], ['http://example.org/guide', false], ['javascript:alert(1)', false], ['guide', false]])('may be at %s: %s', (url, fine) => {
    expect(programmeSchema.safeParse({ ...stored(programme), resources: [{ title: 'Guide', url }] })).toHaveProperty('success', fine);
  });
});
