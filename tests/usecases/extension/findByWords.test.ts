import { practiceAreaName, skillName, spokenLanguageName } from '../../../bot/content/names';
import { texts } from '../../../bot/content/texts';
import { type Enrolment } from '../../../bot/domain/enrolments/enrolment';
import { type DirectoryEntry, languages, type Person } from '../../../bot/domain/people/person';
import { enrolmentAt } from '../../../bot/usecases/collections';
import { makeExtensionUseCases } from '../../../bot/usecases/extension';
import { type WordHit } from '../../../bot/usecases/extension/searchMentors';
import { makeFindMentors } from '../../../bot/usecases/find/findMentors';
import { manyMentors, randomFrom } from '../../support/mentors';
import { anEntry, aPerson, aProgramme, testPorts, type TestPorts } from '../../support/ports';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));
const random = randomFrom(seed);
const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
const programmes = ['career-2026', 'women-2026'];
const surnames = ['Диалло', 'Hernández', '李雷', 'الحسن', 'Søndergaard', 'O’Neil', 'Nairobi'];

let ports: TestPorts;
let mentors: readonly Enrolment[];
let seeker: Person;
let inLine: readonly string[];
let app: ReturnType<typeof makeExtensionUseCases>;

beforeAll(async () => {
  mentors = programmes.flatMap((programme, at) => manyMentors(150, seed + at, programme)).map((row, number) => ({ ...row, profile: { ...row.profile, name: `${pick(['Amina', 'Boris', 'Chen'])} ${pick(surnames)} ${number}`, nationality: 'Kiribati' } }));
  const me = anEntry(1);
  seeker = aPerson(me.id, { takesPartIn: programmes.map((programme) => ({ programme, role: 'mentee' as const })) });
  // Some mentors report to the seeker, and some are above them: in a chain of three.
  const below = mentors.filter(() => random() < 0.1).map(({ person }): DirectoryEntry => ({ ...me, id: person, managerId: me.id }));
  const above = mentors.filter(({ person }) => !below.some(({ id }) => id === person)).slice(0, 3).map(({ person }, at, all): DirectoryEntry => ({ ...me, id: person, ...(all[at + 1] && { managerId: all[at + 1]!.person }) }));
  ports = await testPorts({ people: [{ ...me, managerId: above[0]!.id }, ...above, ...below], programmes: programmes.map((id) => aProgramme({ id, name: id })) });
  inLine = [...above, ...below].map(({ id }) => id);
  const mentees = programmes.map((programme): Enrolment => ({ ...mentors[0]!, programme, person: seeker.id, role: 'mentee', status: 'active' }));
  for (const row of [...mentors, ...mentees]) {
    const { partition, id } = enrolmentAt(row.programme, row.role, row.person);
    await ports.documents.enrolments.create(partition, id, row);
  }
  app = makeExtensionUseCases(ports);
});
afterAll(() => ports.close());

const keyOf = ({ programme, person }: { programme: { id: string }; person: string }) => `${programme.id}|${person}`;

/** Every page of the programme's own search, with names and all that comes before them. */
async function shownBySearch(): Promise<ReadonlySet<string>> {
  const shown = new Set<string>();
  for (const programme of programmes) {
    for (let page = 0, pages = 1; page < pages; page += 1) {
      const found = await makeFindMentors(ports)({ programme, mentee: seeker.id, filters: '', page });
      if (found.kind === 'refused') throw new Error(found.reason);
      pages = found.value.pages;
      for (const { person } of found.value.hits) shown.add(keyOf({ programme: { id: programme }, person }));
    }
  }
  return shown;
}

async function all(find: 'findByWords' | 'recommendable', text: string): Promise<readonly WordHit[]> {
  const hits: WordHit[] = [];
  for (let skip = 0; skip < 400; skip += 25) {
    const found = await app[find]({ person: seeker, text, skip, limit: 25 });
    if (found.kind === 'refused') throw new Error(`${found.reason} (seed ${seed})`);
    hits.push(...found.value.hits);
  }
  return hits;
}

it('finds without words exactly whom the programmes’ own searches show, each once', async () => {
  const hits = await all('findByWords', '');
  const shown = await shownBySearch();
  expect(shown.size).toBeGreaterThan(20);
  expect({ seed, found: hits.map(keyOf).sort() }).toEqual({ seed, found: [...shown].sort() });
});

it('shows nobody of the reporting line, above or below', async () => {
  for (const find of ['findByWords', 'recommendable'] as const) expect((await all(find, '')).filter(({ person }) => inLine.includes(person))).toEqual([]);
  expect(inLine.length).toBeGreaterThan(10);
});

it('finds with words nobody else, and everybody who has them, in any language', async () => {
  const shown = await shownBySearch();
  const t = () => texts(pick(languages));
  for (let round = 0; round < 40; round += 1) {
    const { programme, person, profile } = pick(mentors);
    const typed = [pick(profile.name.split(' ')), practiceAreaName(t(), pick(profile.practiceAreas)), skillName(t(), pick(profile.skills)), spokenLanguageName(t(), pick(profile.speaks)), profile.dutyStation];
    const text = typed.filter((part) => part !== '').sort(() => random() - 0.5).slice(0, 1 + Math.floor(random() * 3)).map((part) => (random() < 0.5 ? part.toUpperCase() : part)).join(' ');
    const found = (await all('findByWords', text)).map(keyOf);
    expect({ seed, text, strangers: found.filter((key) => !shown.has(key)) }).toEqual({ seed, text, strangers: [] });
    const own = keyOf({ programme: { id: programme }, person });
    expect({ seed, text, own: found.includes(own) }).toEqual({ seed, text, own: shown.has(own) });
  }
});

it('lists first whom a word names, and both halves by fit', async () => {
  const found = await all('findByWords', 'nairobi');
  const isNamed = found.map(({ name }) => name.includes('Nairobi'));
  expect(found.filter(({ name, dutyStation }) => !name.includes('Nairobi') && dutyStation !== 'Nairobi')).toEqual([]);
  expect(new Set(isNamed)).toEqual(new Set([true, false]));
  expect({ seed, isNamed }).toEqual({ seed, isNamed: [...isNamed].sort((one, other) => Number(other) - Number(one)) });
});

it.each(['woman', 'femme', 'Kiribati', 'кирибати', 'another gender'])('finds nobody by what is sensitive: %s', async (text) => {
  expect(await all('findByWords', text)).toEqual([]);
  expect(await all('recommendable', text)).toEqual([]);
});

it('recommends whoever has room and is outside the reporting line, and nobody else', async () => {
  const found = (await all('recommendable', '')).map(keyOf);
  expect({ seed, found: [...found].sort() }).toEqual({ seed, found: [...(await shownBySearch())].sort() }); // nobody was asked yet
  const offered = mentors.filter(({ status, availability }) => status === 'active' && availability!.freeSeats > 0 && !availability!.pausedUntil);
  expect(found.length).toBeLessThan(offered.length);
});

it('passes over whoever left since memory was filled', async () => {
  const [hit] = await all('findByWords', '');
  const { partition, id } = enrolmentAt(hit!.programme.id, 'mentor', hit!.person);
  const row = (await ports.documents.enrolments.read(partition, id))!;
  await ports.documents.enrolments.replace(row, { ...row.body, status: 'left' });
  expect((await all('findByWords', '')).map(keyOf)).not.toContain(keyOf(hit!));
});

it('refuses whoever takes part nowhere, and what has no word in it', async () => {
  const stranger = aPerson('t:stranger');
  const typed = { text: 'x', skip: 0, limit: 25 };
  expect(await app.findByWords({ ...typed, person: stranger })).toEqual({ kind: 'refused', reason: 'notEnrolled' });
  expect(await app.recommendable({ ...typed, person: stranger })).toEqual({ kind: 'refused', reason: 'notEnrolled' });
  expect(await app.findByWords({ ...typed, text: '🙂', person: seeker })).toEqual({ kind: 'refused', reason: 'textMissing' });
  // What somebody says of themselves is not believed: the row is.
  expect(await app.findByWords({ ...typed, person: { ...stranger, takesPartIn: seeker.takesPartIn } })).toEqual({ kind: 'refused', reason: 'notEnrolled' });
});
