import { type Route } from '../../bot/api/route';
import { routes } from '../../bot/api/routes';
import { mayDo, type Standing } from '../../bot/domain/programmes/staff';
import { verbs } from '../../bot/verbs';
import { idOf } from '../support/productPeople';
import { expectUntouched, type Snapshot } from '../support/stored';
import { type Person } from '../support/teams/person';
import { dataOf } from '../support/verbData';
import { rows } from './rows';
import { type Row } from './rows/row';
import { type Answer, asks, asksWith, posting } from './support/asking';
import { badTokens } from './support/badTokens';
import { expectError, ownError } from './support/errorShape';
import { type Scene, secrets, setScene } from './support/scene';

type Who = keyof Scene['people'];
const everybody: readonly Who[] = ['mentee', 'mentor', 'peer', 'otherMentor', 'otherMentee', 'stranger', 'coordinator', 'otherCoordinator', 'administrator', 'observer'];

const keyOf = ({ method, path }: Route): string => `${method} ${path}`;
const cases = routes.flatMap((route): [string, Route, Row][] => {
  const row = rows[keyOf(route)];
  return row ? [[keyOf(route), route, row]] : [];
});
const ofAudience = (audience: Route['audience']) => cases.filter(([, route]) => route.audience === audience);

let scene: Scene;
beforeAll(async () => void (scene = await setScene()), 60_000);
afterAll(() => scene.stage.stop());

/** What a forger would add, in the query and in the body: somebody else's name, and a pair of their own. */
const forgery = (who: Who): Record<string, string> => ({ actor: scene.ids.mentor, person: scene.ids.mentor, author: scene.ids.mentor, mentee: scene.ids.mentee, pair: who.startsWith('other') ? scene.otherPair : scene.ids.circle, programme: 'career' });

function callOf({ method }: Route, { path, body }: Row, forged: Record<string, string> = {}): readonly [path: string, init: RequestInit] {
  const to = path(scene.ids);
  const query = new URLSearchParams(forged).toString();
  if (method === 'get') return [query ? `${to}${to.includes('?') ? '&' : '?'}${query}` : to, {}];
  const given = body?.(scene.ids);
  return [to, posting({ ...forged, ...(typeof given === 'object' ? given : {}) })];
}

const call = (route: Route, row: Row, who: Who, forged?: Record<string, string>): Promise<Answer> => asks(scene.stage, scene.people[who], ...callOf(route, row, forged));

/** What is stored, for as long as nobody was let through. */
let untouched: Snapshot | undefined;

/** Runs the attempt and says that it left no trace: nothing written, nobody told. */
async function leavesNoTrace(attempt: () => Promise<void>): Promise<void> {
  const before = untouched ?? (await scene.stage.stored());
  await attempt();
  untouched = await scene.stage.stored();
  expectUntouched(untouched, before);
}

/** After somebody was let through. */
async function restore(): Promise<void> {
  await scene.restore();
  untouched = undefined;
}

const words = (...which: (keyof typeof secrets)[]): readonly string[] => which.map((one) => secrets[one]);
/** What tells an outsider that there is this pair, and who is in it. */
const marks = (): readonly string[] => [scene.ids.pair, 'Quillfeather', 'Nightjar', 'private.example', scene.ids.request];

/** They came through: the route did it, or the domain said why not, as the row expects. */
function expectAllowed({ allowed = [200] }: Row, who: Who, { status, text }: Answer): void {
  if (!allowed.includes(status)) throw new Error(`The ${who} was answered ${status}, not ${allowed.join(' or ')}: ${text.slice(0, 500)}`);
}

function tellsNone(answer: Answer, forbidden: readonly string[]): void {
  for (const word of forbidden) expect(answer.text).not.toContain(word);
}

it('has a row for every route, and a route for every row', () => {
  const known = routes.map(keyOf);
  const missing = known.filter((key) => rows[key] === undefined).map((key) => `${key} has no row in tests/api/rows`);
  const left = Object.keys(rows).filter((key) => !known.includes(key)).map((key) => `${key} has a row in tests/api/rows, but no route`);
  expect([...missing, ...left]).toEqual([]);
});

it('has every route once, below /api/', () => {
  expect(new Set(routes.map(keyOf)).size).toBe(routes.length);
  expect(routes.map(({ path }) => path).filter((path) => !path.startsWith('/api/'))).toEqual([]);
});

it('has an id of the pair in the path of every route for members, and in no other', () => {
  expect(routes.filter(({ audience, path }) => (audience === 'members') !== path.split('/').includes(':pair')).map(keyOf)).toEqual([]);
});

describe.each(ofAudience('members'))('%s', (_key, route, row) => {
  const insiders: readonly Who[] = row.of === 'circle' ? ['mentee', 'peer'] : ['mentee', 'mentor'];
  afterAll(restore);

  it.each(everybody.filter((who) => !insiders.includes(who)))('is not for the %s, whatever else they send', async (who) => {
    await leavesNoTrace(async () => {
      for (const forged of [{}, forgery(who)]) {
        const answer = await call(route, row, who, forged);
        expect(answer.status).toBe(403);
        expectError(answer, { code: 'notYours', sentence: expect.stringContaining('for the people of one mentoring alone'), todo: 'home' });
      }
    });
  });

  it('is not for a member who names another pair in the path', async () => {
    const elsewhere = { ...row, path: () => row.path({ ...scene.ids, pair: scene.otherPair, circle: scene.otherPair }) };
    for (const who of insiders) expect((await call(route, elsewhere, who, { pair: scene.ids.pair })).status).toBe(403);
  });

  it.each(insiders)('is for the %s, who reads nothing that was written for others', async (who) => {
    const answer = await call(route, row, who);
    expectAllowed(row, who, answer);
    tellsNone(answer, [...(who === 'mentee' ? words('mentor') : who === 'mentor' ? words('mentee') : words('mentor', 'mentee')), ...words('request')]);
    await restore();
  });
});

describe.each(ofAudience('self'))('%s', (_key, route, row) => {
  const own: Readonly<Record<Who, readonly (keyof typeof secrets)[]>> = { mentee: ['pair', 'mentee'], mentor: ['pair', 'mentor', 'request'], peer: ['pair'], otherMentor: [], otherMentee: [], stranger: [], coordinator: [], otherCoordinator: [], administrator: [], observer: [] };
  const knows: readonly Who[] = ['mentee', 'mentor', 'coordinator', 'peer'];

  it.each(everybody)('gives the %s what is their own, whatever else they send', async (who) => {
    for (const forged of [{}, forgery(who)]) {
      const answer = await call(route, row, who, forged);
      expectAllowed(row, who, answer);
      const others = (['pair', 'mentee', 'mentor', 'request'] as const).filter((word) => !own[who].includes(word));
      tellsNone(answer, [...words(...others), ...(knows.includes(who) ? [] : marks())]);
    }
  });

  afterAll(restore);
});

const standings = { coordinator: { role: 'coordinator' }, administrator: { role: 'administrator', dutyStations: ['Nairobi'] }, observer: { role: 'observer' } } as const satisfies Partial<Record<Who, Standing>>;
const staff = ['coordinator', 'administrator', 'observer'] as const;
const everySecret = words('pair', 'mentee', 'mentor', 'request');

it('has the programme in the path of every route for staff, with what it takes, and in no other', () => {
  const offending = routes.filter(({ audience, path, deed }) => (audience === 'staff') !== path.split('/').includes(':programme') || (audience === 'staff') !== (deed !== undefined));
  expect(offending.map(keyOf)).toEqual([]);
});

describe.each(ofAudience('staff'))('%s', (_key, route, row) => {
  const { deed } = route;
  const may = staff.filter((who) => deed && mayDo(standings[who], deed));
  afterAll(restore);

  it('is not for whoever does not run the programme, nor for a programme that does not exist', async () => {
    await leavesNoTrace(async () => {
      for (const who of everybody.filter((one) => !staff.some((other) => other === one))) {
        for (const forged of [{}, { actor: idOf(scene.people.coordinator), person: idOf(scene.people.coordinator) }]) {
          const answer = await call(route, row, who, forged);
          expect([who, answer.status]).toEqual([who, 403]);
          expectError(answer, { code: 'notCoordinator', sentence: expect.any(String), todo: 'home' });
        }
      }
      const answer = await call(route, { ...row, path: (ids) => row.path({ ...ids, programme: 'made-up' }) }, 'coordinator');
      expect([answer.status, answer.text.includes('notCoordinator')]).toEqual([403, true]);
    });
  });

  it('is not for those of its staff whose role does not include it', async () => {
    await leavesNoTrace(async () => {
      for (const who of staff.filter((one) => !may.some((other) => other === one))) {
        const answer = await call(route, row, who);
        expect([who, answer.status]).toEqual([who, 403]);
        expectError(answer, { code: 'notYourRole', sentence: expect.any(String), todo: 'home' });
      }
    });
  });

  it('is for those whose role says so, who read nothing of what is said; names are not for observers', async () => {
    for (const who of may) {
      const answer = await call(route, row, who);
      expectAllowed(row, who, answer);
      tellsNone(answer, who === 'observer' ? [...everySecret, 'Quillfeather', 'Oakhollow', 'Nightjar', 'private.example'] : everySecret);
      await restore();
    }
  });
});

describe.each(ofAudience('organisers'))('%s', (_key, route, row) => {
  afterAll(restore);

  it('is not for whoever runs no programme', async () => {
    await leavesNoTrace(async () => {
      for (const who of everybody.filter((one) => one !== 'otherCoordinator' && !staff.some((other) => other === one))) {
        const answer = await call(route, row, who);
        expect([who, answer.status]).toEqual([who, 403]);
        tellsNone(answer, [...everySecret, ...marks()]);
      }
    });
  });

  it('shows whoever runs one what is theirs', async () => {
    for (const who of ['coordinator', 'otherCoordinator'] as const) {
      const answer = await call(route, row, who);
      expectAllowed(row, who, answer);
      tellsNone(answer, [...everySecret, ...(who === 'otherCoordinator' ? marks() : [])]);
      await restore();
    }
  });
});

describe('without a token to be believed', () => {
  it.each(badTokens)('every route refuses %s', async (_what, authorization, status, code) => {
    const header = await authorization(scene.stage);
    await leavesNoTrace(async () => {
      for (const [key, route, row] of cases) {
        const answer = await asksWith(scene.stage, header, ...callOf(route, row));
        if (answer.status !== status) throw new Error(`${key} answered ${answer.status}, not ${status}: ${answer.text.slice(0, 500)}`);
        expectError(answer, ownError(code, 'signIn'));
      }
    });
  });
});

describe('a verb', () => {
  const everyVerb = [...verbs.keys()].sort();
  const ofSomebody = /^(request|wish|pair|agreement|prepare|goals|actions|assessment|log|note|meetings|agenda|closing|review|ideas|introduce|attendance|circle|panel)\./;
  const taps = (person: Person, verb: string): Promise<Answer> =>
    asks(scene.stage, person, `/api/verbs/${verb}`, posting({ actor: scene.ids.mentor, person: scene.ids.mentor, verb: 'menu', data: { ...forgery('stranger'), v: 1, from: { aadObjectId: scene.people.mentor.objectId }, ...dataOf[verb]?.(scene.ids) } }));

  it.each(everyVerb.filter((verb) => dataOf[verb] && ofSomebody.test(verb)))('%s is told to be somebody else’s, to a mentor of the same programme', async (verb) => {
    await leavesNoTrace(async () => {
      const answer = await taps(scene.people.otherMentor, verb);
      expect(answer.status).toBe(403);
      expectError(answer, { code: 'notYours', sentence: expect.stringContaining('for the people of one mentoring alone'), todo: 'home' });
    });
  });

  it.each(everyVerb)('%s changes nothing and gives nothing away to a stranger', async (verb) => {
    await leavesNoTrace(async () => tellsNone(await taps(scene.people.stranger, verb), [...words('pair', 'mentee', 'mentor', 'request'), ...marks()]));
  });

  it.each(everyVerb.filter((verb) => ofSomebody.test(verb) && dataOf[verb]))('%s gives nothing away to the coordinators', async (verb) => {
    await leavesNoTrace(async () => {
      for (const who of ['coordinator', 'otherCoordinator'] as const) {
        const answer = await taps(scene.people[who], verb);
        expect([who, answer.status]).toEqual([who, 403]);
        tellsNone(answer, [...words('pair', 'mentee', 'mentor', 'request'), ...marks()]);
      }
    });
  });

  it('overview.show is for those who look after the programme', async () => {
    const statuses = await Promise.all((['mentee', 'mentor', 'otherMentor', 'stranger', 'otherCoordinator', 'coordinator'] as const).map(async (who) => (await taps(scene.people[who], 'overview.show')).status));
    expect(statuses).toEqual([403, 403, 403, 403, 403, 200]);
  });
});

it('knows people by their tokens alone: the same call is another’s with another’s token', async () => {
  const names = await Promise.all((['mentee', 'stranger'] as const).map(async (who) => asks(scene.stage, scene.people[who], '/api/verbs/mentoring.mine', posting({ actor: idOf(scene.people.mentee), data: { person: idOf(scene.people.mentee) } }))));
  expect(names.map(({ text }) => text.includes('Oakhollow'))).toEqual([true, false]);
});
