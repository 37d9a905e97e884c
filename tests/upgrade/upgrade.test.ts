import { readdirSync } from 'node:fs';
import { dateIn, days, hours, shiftDate } from '../../bot/domain/time';
import { meetingPlanned, pairDocument } from '../support/meetings';
import { catchProcessLog } from '../support/processLog';
import { idOf } from '../support/productPeople';
import { everythingIn } from '../support/stored';
import { buttonsOn } from '../support/taps';
import { type Person } from '../support/teams/person';
import { type Fixture, fixturesFolder, readFixture } from './fixture';
import { must } from './must';
import { type OpenedFixture, openFixture, type StoreKind } from './openFixture';

// Data that an earlier version wrote is read by this one: nothing is converted, the schemas read both.

process.env.LOG_LEVEL = 'warn';

// A schema reads the same from either store: what Cosmos gives and takes is looked at with the newest.
const names = readdirSync(fixturesFolder).sort();
const cases = [...names.map((name): readonly [string, StoreKind] => [name, 'sqlite']), ...names.slice(-1).map((name): readonly [string, StoreKind] => [name, 'cosmos'])];

describe.each(cases)('What %s had written, opened on %s', (name, store) => {
  let fixture: Fixture;
  let opened: OpenedFixture;
  let log: ReturnType<typeof catchProcessLog>;
  beforeAll(async () => {
    log = catchProcessLog();
    fixture = await readFixture(name);
    opened = await openFixture(fixture, store);
  });
  afterAll(async () => {
    log.stop();
    await opened.stop();
  });
  const nothingFailed = (): void => expect(log.text().split('\n').filter((line) => line.includes('failed'))).toEqual([]);
  const asks = async (person: Person, path: string): Promise<string> => {
    const answer = await opened.stage.call(person, path);
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status} to ${person.name}: ${text}`);
    return text;
  };
  const pairOf = async (one: Person, other: Person): Promise<string> =>
    (await everythingIn(opened.stage.documents.pairs)).find(({ body }) => [one, other].every((person) => body.members.some((member) => member.person === idOf(person))))?.body.id ?? '';

  it('is there, and every document is read', async () => {
    const counted = await Promise.all(Object.values(opened.stage.documents).map(async (collection) => [collection.name, (await everythingIn<object>(collection)).length] as const));
    const stored = counted.filter(([collection, count]) => count > 0 && (collection !== 'programmes' || fixture.documents.has('programmes')));
    expect(Object.fromEntries(stored)).toEqual(Object.fromEntries([...fixture.documents].map(([collection, lines]) => [collection, lines.length])));
  });

  it('greets everybody and shows requests, pairs, profile and settings', async () => {
    const takingPart = new Set((await everythingIn(opened.stage.documents.people)).flatMap(({ body }) => (body.takesPartIn.length > 0 ? [body.id] : [])));
    const always = [['hello', 'help'], ['settings', 'settings.save']] as const;
    const inside = [['my requests', 'menu'], ['my mentoring', 'menu'], ['profile', 'menu'], ['reminders', 'reminders.save']] as const;
    for (const person of opened.people) {
      for (const [typed, verb] of takingPart.has(idOf(person)) ? [...always, ...inside] : always) {
        person.forgetsInbox();
        await person.says(typed);
        expect([person.name, typed, buttonsOn(person.lastCard()).map((button) => button.verb)]).toEqual([person.name, typed, expect.arrayContaining([verb])]);
      }
    }
    nothingFailed();
  });

  it('answers in the tab: home, what is stored about me, and each pair', async () => {
    for (const person of opened.people) {
      expect(JSON.parse(await asks(person, '/api/home'))).toMatchObject({ greeting: expect.any(String) });
      await asks(person, '/api/data');
    }
    for (const { body } of await everythingIn(opened.stage.documents.pairs)) {
      for (const { name: member } of body.members) for (const part of ['', '/papers', '/resources', '/changes']) await asks(opened.person(member), `/api/pairs/${body.id}${part}`);
    }
    nothingFailed();
  });

  it('opens to people what they wrote', async () => {
    const { useCases } = opened.stage.server.app;
    const seen: string[] = [];
    for (const person of opened.people) seen.push(await asks(person, '/api/data'));
    for (const { body } of await everythingIn(opened.stage.documents.pairs)) {
      const own = { pair: body.id, actor: body.members[0]?.person ?? '' };
      seen.push(JSON.stringify([await useCases.viewBoard(own), await useCases.viewBooking(own)]));
    }
    const all = seen.join('\n');
    expect(Object.keys(fixture.about.words).length).toBeGreaterThan(4);
    expect(Object.entries(fixture.about.words).filter(([, words]) => !all.includes(words))).toEqual([]);
    nothingFailed();
  });

  it('carries out what was owed when that version stopped', async () => {
    const owed = fixture.about.words['owed'];
    if (owed === undefined) return void expect(name).not.toContain('c03a4e6');
    opened.person('Xenia').forgetsInbox();
    opened.stage.clock.advance(60_000);
    await opened.stage.server.app.sweepNow();
    expect(JSON.stringify(await opened.person('Xenia').receives('request.accept'))).toContain(owed);
    nothingFailed();
  });

  it('lets the mentor accept what was pending, and a pair is made', async () => {
    const requests = (await everythingIn(opened.stage.documents.seats)).flatMap(({ body }) => body.requests);
    const pending = requests.find(({ programme, status }) => programme === 'career' && status === 'pending');
    if (!pending) throw new Error('Nothing is pending');
    await opened.person(pending.mentorName).taps({ verb: 'request.accept', data: { v: 1, programme: 'career', request: pending.id } });
    await opened.stage.settle();
    expect(await pairDocument(opened.stage, { pair: pending.id })).toMatchObject({ status: 'prepare', members: [{ person: pending.mentor }, { person: pending.mentee }] });
    expect(await asks(opened.person(pending.menteeName), `/api/pairs/${pending.id}`)).toContain(pending.mentorName);
    nothingFailed();
  });

  it('lets a running pair go on: a meeting is planned, held and logged', async () => {
    const { clock, server } = opened.stage;
    const [mentee, mentor] = [opened.person('Mila'), opened.person('Milo')];
    const pair = await pairOf(mentee, mentor);
    const at = nextWorkingMorning(clock.now());
    await meetingPlanned({ mentee, mentor, pair }, { at });
    clock.advance(at + hours(2) - clock.now());
    await must(server.app.useCases.saveLog({ pair, actor: idOf(mentee), session: 1, from: 0, typed: { issues: '', objectives: '', followUp: '', takeAways: 'It still works.', nextOn: '', nextTopic: '' } }));
    await opened.stage.settle();
    expect((await pairDocument(opened.stage, { pair })).sessions).toMatchObject([{ number: 1, status: 'held', logged: [idOf(mentee)] }]);
    expect(await asks(mentee, '/api/data')).toContain('It still works.');
    nothingFailed();
  });

  it('sweeps on for more than a year, until every pair has ended', async () => {
    const { clock, server } = opened.stage;
    for (const passed of [1, 2, 4, 7, 14, 30, 60, 90, 120, 90, 30, 30]) {
      clock.advance(days(passed));
      for (let round = 0; round < 3; round += 1) {
        await server.app.sweepNow();
        await server.app.idle();
        clock.advance(hours(9));
      }
    }
    expect((await everythingIn(opened.stage.documents.pairs)).filter(({ body }) => body.status !== 'ended').map(({ id, body: { status } }) => [id, status])).toEqual([]);
    nothingFailed();
  });
});

const zone = 'Africa/Nairobi';

/** Ten in the morning on the next day from Tuesday to Thursday, two days ahead at least. */
function nextWorkingMorning(after: number): number {
  for (let day = 2; day < 9; day += 1) {
    const at = Date.parse(`${shiftDate(dateIn(zone, after), { days: day })}T07:00:00Z`);
    if ([2, 3, 4].includes(new Date(at).getUTCDay())) return at;
  }
  throw new Error('A week without working days');
}
