import { randomBytes } from 'node:crypto';
import { buildApp } from '../../bot/app';
import { skills } from '../../bot/content/vocabulary';
import { openCsvDirectory } from '../../bot/directory/csvDirectory';
import { type DirectoryEntry, type Role } from '../../bot/domain/people/person';
import { unmetRules } from '../../bot/domain/programmes/eligibility';
import { isTimeZone } from '../../bot/domain/time';
import { type DemoPerson, readDemoPeople } from '../../bot/local/demo/people';
import { coffeeProgramme, demoProgrammes } from '../../bot/local/demo/programmes';
import { seedDemo } from '../../bot/local/demo/seed';
import { openSqliteStore } from '../../bot/storage/sqlite';

const days = ['2026-08-31', '2026-11-16', '2027-03-01', '2028-02-29', '2031-12-31'];
const today = '2026-11-16';

const distinct = (people: readonly DemoPerson[], field: (entry: DirectoryEntry) => string): number => new Set(people.map(({ entry }) => field(entry))).size;
const common = (one: readonly string[], other: readonly string[]): number => one.filter((code) => other.includes(code)).length;

async function named(people: Promise<readonly DemoPerson[]>, name: string): Promise<DemoPerson> {
  const person = (await people).find(({ entry }) => entry.name === name);
  if (!person) throw new Error(`${name} is missing`);
  return person;
}

describe('the demo people', () => {
  const reading = readDemoPeople('contoso', today);

  it('are 120 mentors and then 160 mentees, led by the two users of the Playground', async () => {
    const people = await reading;
    expect(people.map(({ demoRole }) => demoRole)).toEqual([...Array<Role>(120).fill('mentor'), ...Array<Role>(160).fill('mentee')]);
    expect([people[0]?.entry.name, people[120]?.entry.name]).toEqual(['Mona Haddad', 'Theo Lindqvist']);
  });

  it('work all over the world, for many agencies', async () => {
    const people = await reading;
    expect(distinct(people, ({ dutyStation }) => dutyStation)).toBeGreaterThanOrEqual(25);
    expect(distinct(people, ({ agency }) => agency)).toBeGreaterThanOrEqual(10);
    expect(distinct(people, ({ name }) => name)).toBe(280);
    expect(people.filter(({ entry }) => !isTimeZone(entry.timeZone))).toEqual([]);
    for (const script of [/\p{Script=Arabic}/u, /\p{Script=Han}/u, /\p{Script=Cyrillic}/u]) expect(people.some(({ entry }) => script.test(entry.name))).toBe(true);
  });

  it('live in one time zone per duty station', async () => {
    const people = await reading;
    expect(distinct(people, ({ dutyStation, timeZone }) => `${dutyStation} ${timeZone}`)).toBe(distinct(people, ({ dutyStation }) => dutyStation));
  });

  it('report to somebody else who is in the file, and never in a circle', async () => {
    const people = await reading;
    const managers = new Map(people.map(({ entry }) => [entry.id, entry.managerId]));
    for (const { entry } of people) {
      const line = [entry.id];
      for (let next = entry.managerId; next; next = managers.get(next)) {
        expect(managers.has(next)).toBe(true);
        expect(line).not.toContain(next);
        line.push(next);
      }
    }
    expect(people.filter(({ entry }) => entry.managerId).length).toBeGreaterThan(100);
  });

  it('carry what enrolling them needs', async () => {
    for (const { demoRole, demoCapacity, demoSkills, demoContact, demoObjective } of await reading) {
      expect(demoCapacity > 0).toBe(demoRole === 'mentor');
      expect(common(demoSkills, skills)).toBe(demoSkills.length);
      expect([demoSkills.length > 1, demoContact.length > 0, demoObjective.length > 20]).toEqual([true, true, true]);
    }
  });

  it.each(days)('stay in step with the calendar: nobody starts after %s, or in a post before joining', async (day) => {
    for (const { entry } of await readDemoPeople('contoso', day)) {
      expect(entry.joinedOn <= entry.inPostSince).toBe(true);
      expect(entry.inPostSince <= day).toBe(true);
    }
  });
});

describe('the demo programmes', () => {
  it.each(days)('are open for enrolment on %s', (day) => {
    for (const { enrolment, runs } of demoProgrammes(day, 'tenant:mona')) {
      expect(enrolment.opens <= day && day < enrolment.closes).toBe(true);
      if (runs.until) expect(enrolment.closes < runs.from && runs.from < runs.until).toBe(true);
    }
  });

  it('start the cohort after its enrolment, for as long as the template says', () => {
    expect(demoProgrammes(today, 'tenant:mona').find(({ id }) => id === 'together')?.runs).toEqual({ from: '2026-12-14', until: '2027-04-14' });
  });

  it.each(days)('take everybody who is to be enrolled on %s, and have enough in each role', async (day) => {
    const people = await readDemoPeople('contoso', day);
    // Coffee has hosts of its own, by grade: the seed finds them.
    for (const { id, eligibility, template } of demoProgrammes(day, 'tenant:mona').filter((one) => one.id !== coffeeProgramme)) {
      const enrolled = people.filter(({ demoEnrol }) => demoEnrol.some((name) => name === template));
      const unwelcome = enrolled.filter(({ entry, demoRole }) => unmetRules(entry, eligibility[demoRole], day).length > 0);
      expect([id, unwelcome.map(({ entry }) => entry.name)]).toEqual([id, []]);
      const count = (role: Role): number => enrolled.filter(({ demoRole }) => demoRole === role).length;
      expect(count('mentor')).toBeGreaterThanOrEqual(40);
      expect(count('mentee')).toBeGreaterThanOrEqual(10);

    }
  });

  it.each(days)('welcome Theo and Mona on %s', async (day) => {
    const people = readDemoPeople('contoso', day);
    const [theo, mona] = [await named(people, 'Theo Lindqvist'), await named(people, 'Mona Haddad')];
    for (const { eligibility } of demoProgrammes(day, 'tenant:mona')) {
      expect(unmetRules(theo.entry, eligibility.mentee, day)).toEqual([]);
      expect(unmetRules(mona.entry, eligibility.mentor, day)).toEqual([]);
    }
    expect(theo.demoEnrol).toEqual([]);
    expect(mona.demoEnrol).toEqual(['career', 'induction', 'together', 'women']);
  });
});

describe('whom Theo finds', () => {
  it.each(['career', 'induction'] as const)('in %s: fifteen good matches outside the reporting line, Mona at the head', async (programme) => {
    const people = await readDemoPeople('contoso', today);
    const theo = await named(Promise.resolve(people), 'Theo Lindqvist');
    const inCommon = ({ entry, demoSkills }: DemoPerson): number => common(theo.entry.practiceAreas, entry.practiceAreas) + common(theo.demoSkills, demoSkills);
    const mentors = people.filter(({ demoRole, demoEnrol, entry }) => demoRole === 'mentor' && demoEnrol.includes(programme) && entry.id !== theo.entry.managerId);
    const good = mentors.filter((mentor) => common(theo.entry.speaks, mentor.entry.speaks) > 0 && common(theo.demoSkills, mentor.demoSkills) > 0 && common(theo.entry.practiceAreas, mentor.entry.practiceAreas) > 0);
    expect(good.length).toBeGreaterThanOrEqual(15);
    expect(mentors.toSorted((one, other) => inCommon(other) - inCommon(one))[0]?.entry.name).toBe('Mona Haddad');
  });

  it('not his own manager, who would otherwise fit', async () => {
    const people = await readDemoPeople('contoso', today);
    const theo = await named(Promise.resolve(people), 'Theo Lindqvist');
    expect(people.find(({ entry }) => entry.id === theo.entry.managerId)).toMatchObject({ demoRole: 'mentor', entry: { dutyStation: 'Geneva' }, demoEnrol: expect.arrayContaining(['career']) });
  });
});

it('is sown while the server runs and has read that there is no programme yet', async () => {
  const people = await readDemoPeople('contoso', today);
  const store = openSqliteStore({ file: ':memory:' });
  const app = buildApp({
    store, directory: openCsvDirectory(people.map(({ entry }) => entry), 'contoso'), clock: { now: () => Date.parse(`${today}T08:00:00Z`) }, sealingKey: randomBytes(32), sweepEveryMs: 3_600_000, report: () => undefined,
    messenger: () => ({ send: async (_to, _notice, _about, activityId) => ({ kind: 'sent', activityId: activityId ?? 'one' }) }),
  });
  try {
    expect(await app.ports.programmes.list()).toEqual([]);
    expect(await seedDemo(app, people.slice(0, 3))).toBe('seeded');
    expect(await app.ports.programmes.list()).toHaveLength(demoProgrammes(today, 'tenant:mona').length);
    expect(await seedDemo(app, people)).toBe('there');
  } finally {
    await app.stop();
    await store.close();
  }
});
