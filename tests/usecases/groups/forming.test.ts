import { templates } from '../../../bot/content/templates';
import { reserveSeat } from '../../../bot/domain/groups/holds';
import { type Joining } from '../../../bot/domain/groups/forming';
import { hours } from '../../../bot/domain/time';
import { enrolmentAt, pairAt, seatAt, wishlistAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { sealFields } from '../../../bot/usecases/pairs/sealedFields';
import { storeKinds, type OpenStore } from '../../support/stores';
import { inDays, openWorld, personId, type World } from '../../support/world';

const mentor = personId(0);
const mentees = (count: number, from = 1): Joining[] => Array.from({ length: count }, (_, index) => ({ person: personId(from + index), role: 'mentee' }));
const groupOf = (count: number): Joining[] => [{ person: mentor, role: 'mentor' }, ...mentees(count)];

let opened: OpenStore;
let world: World;

async function start(open: () => Promise<OpenStore>, template: 'group' | 'circle' | 'panel' | 'open' | 'career', capacity = '12'): Promise<void> {
  opened = await open();
  const { structure, pairing, journey, limits } = templates[template];
  world = await openWorld(opened.store, { structure, pairing, journey, limits });
  if (template !== 'circle' && template !== 'panel') await world.join(0, 'mentor', { form: { capacity } });
}
afterEach(async () => {
  await world.app.stop();
  await opened.close();
});

const join = (count: number, from = 1) => Promise.all(Array.from({ length: count }, (_, index) => world.join(from + index, 'mentee')));
const form = (id: string, members: readonly Joining[]) => world.app.useCases.formPair({ programme: 'career', id, members });
const seat = async (of = mentor) => (await readAt(world.app.ports.documents.seats, seatAt('career', of)))!.body;
const list = async (number: number) => (await readAt(world.app.ports.documents.wishlists, wishlistAt('career', personId(number))))!.body;
const pair = async (id: string) => (await readAt(world.app.ports.documents.pairs, pairAt(id)))?.body;
const told = (notice: string): string[] => world.sent.filter((one) => one.notice === notice).map(({ to }) => to).sort();
const mine = async (number: number) => world.app.useCases.listRequests((await world.app.useCases.notePresence({ id: personId(number), name: `Person ${number}` })));

describe.each(storeKinds)('on $name', ({ open }) => {
  it('makes a group once, however often it is asked for, and everybody sees it', async () => {
    await start(open, 'group');
    await join(4);
    const answers = await Promise.all([form('g1', groupOf(4)), form('g1', groupOf(4)), form('g1', groupOf(4).reverse())]);
    await world.settle();
    expect(answers.map((answer) => answer.kind === 'done' && answer.value.id)).toEqual(['g1', 'g1', 'g1']);
    expect(await form('g1', groupOf(4))).toMatchObject({ kind: 'done' });
    expect(await form('g1', [...groupOf(3), { person: personId(5), role: 'mentee' }])).toEqual({ kind: 'refused', reason: 'badChoice' });
    expect((await seat()).pairs.map(({ pair: id, mentee }) => [id, mentee])).toEqual([1, 2, 3, 4].map((number) => ['g1', personId(number)]));
    expect((await list(3)).pairs).toEqual([expect.objectContaining({ pair: 'g1', mentor })]);
    expect(told('group.formed')).toEqual([0, 1, 2, 3, 4].map(personId));
    expect((await mine(0)).flatMap(({ pairs }) => pairs)).toEqual([{ pair: 'g1', partners: ['Person 1', 'Person 2', 'Person 3', 'Person 4'] }]);
    expect((await mine(2)).flatMap(({ pairs }) => pairs)).toEqual([{ pair: 'g1', partners: ['Person 0'] }]);
  });

  it('makes one of two groups that want the same mentee, wholly, and leaves no trace of the other', async () => {
    await start(open, 'group');
    await Promise.all([world.join(20, 'mentor', { form: { capacity: '12' } }), join(7)]);
    const other: Joining[] = [{ person: personId(20), role: 'mentor' }, ...mentees(4, 4)];
    const answers = await Promise.all([form('g1', groupOf(4)), form('g2', other)]);
    await world.settle();
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    const [won, lost] = answers[0].kind === 'done' ? ['g1', 'g2'] : ['g2', 'g1'];
    expect([await pair(won), await pair(lost)]).toEqual([expect.objectContaining({ id: won }), undefined]);
    const places = [...(await seat()).pairs, ...(await seat(personId(20))).pairs, ...(await Promise.all([1, 2, 3, 4, 5, 6, 7].map(list))).flatMap(({ pairs }) => pairs)];
    expect([places.length, new Set(places.map((place) => place.pair))]).toEqual([8, new Set([won])]);
  });

  it('is finished by the sweep when the process dies after the first place', async () => {
    await start(open, 'group');
    await join(4);
    const { ports } = world.app;
    const plan = await sealFields(ports, 'g1', { members: groupOf(4), notice: 'group.formed' });
    const document = (await readAt(ports.documents.seats, seatAt('career', mentor)))!;
    const places = [1, 2, 3, 4].map((number) => ({ pair: 'g1', mentee: personId(number), menteeName: `Person ${number}` }));
    const left = reserveSeat(document.body, places, { limits: templates.group.limits, most: 12 }, [{ kind: 'change', id: 'g1:form', name: 'pairs.form', with: { programme: 'career', pair: 'g1', plan } }], world.now());
    await ports.documents.seats.replace(document, left.kind === 'moved' ? left.next : document.body);
    await world.settle();
    expect(await pair('g1')).toMatchObject({ structure: 'group', members: { length: 5 } });
    expect((await seat()).pairs).toHaveLength(4);
    expect(told('group.formed')).toHaveLength(5);
  });
});

const sqlite = storeKinds[0]!.open;

it('undoes by the sweep what was begun and cannot be finished', async () => {
  await start(sqlite, 'group');
  await join(3); // the fourth never signed up
  const { ports } = world.app;
  const plan = await sealFields(ports, 'g1', { members: groupOf(4), notice: 'group.formed' });
  const document = (await readAt(ports.documents.seats, seatAt('career', mentor)))!;
  const left = reserveSeat(document.body, [{ pair: 'g1', mentee: personId(1), menteeName: 'Person 1' }], { limits: templates.group.limits, most: 12 }, [{ kind: 'change', id: 'g1:form', name: 'pairs.form', with: { programme: 'career', pair: 'g1', plan } }], world.now());
  await ports.documents.seats.replace(document, left.kind === 'moved' ? left.next : document.body);
  await world.settle();
  expect([await pair('g1'), (await seat()).pairs, (await list(1)).pairs]).toEqual([undefined, [], []]);
  expect(world.sent).toEqual([]);
});

it('holds the limits: the mentor’s places and the mentees’ room', async () => {
  await start(sqlite, 'group', '5');
  await join(9);
  expect(await form('g1', groupOf(6))).toEqual({ kind: 'refused', reason: 'full' });
  expect(await form('g2', groupOf(4))).toMatchObject({ kind: 'done' });
  expect(await form('g3', [{ person: mentor, role: 'mentor' }, ...mentees(4, 4)])).toEqual({ kind: 'refused', reason: 'full' });
  await world.settle();
  expect((await seat()).pairs).toHaveLength(4);
  expect((await list(6)).pairs).toEqual([]);
});

it.each([
  ['too few', groupOf(3), 'wrongSize'], ['somebody twice', [...groupOf(4), { person: personId(1), role: 'mentee' }], 'nobodyTwice'], ['somebody who takes no part', [...groupOf(3), { person: personId(50), role: 'mentee' }], 'notEnrolled'],
  ['a mentor who is a mentee', [{ person: personId(4), role: 'mentor' }, ...mentees(3), { person: mentor, role: 'mentee' }], 'notEnrolled'],
] as const)('refuses %s', async (_, members, reason) => {
  await start(sqlite, 'group');
  await join(4);
  expect(await form('g1', members)).toEqual({ kind: 'refused', reason });
  expect((await seat()).pairs).toEqual([]);
});

it('frees exactly one place when a mentee leaves, and the others go on', async () => {
  await start(sqlite, 'group');
  await join(5);
  await form('g1', groupOf(4));
  await world.settle();
  await world.app.useCases.endPair({ pair: 'g1', actor: personId(2) });
  await world.app.useCases.endPair({ pair: 'g1', actor: personId(2) });
  await world.settle();
  expect((await seat()).pairs.map(({ mentee }) => mentee)).toEqual([1, 3, 4].map(personId));
  expect([(await list(2)).pairs, (await list(3)).pairs.length]).toEqual([[], 1]);
  expect(await pair('g1')).toMatchObject({ status: 'prepare' });
  expect(told('pair.left')).toEqual([0, 1, 3, 4].map(personId));
});

it('ends for all when the mentor leaves, and frees every place once', async () => {
  await start(sqlite, 'group');
  await join(4);
  await form('g1', groupOf(4));
  await world.settle();
  await world.app.useCases.endPair({ pair: 'g1', actor: mentor });
  await world.settle();
  expect(await pair('g1')).toMatchObject({ status: 'ended' });
  expect([(await seat()).pairs, ...(await Promise.all([1, 2, 3, 4].map(list))).map(({ pairs }) => pairs)]).toEqual([[], [], [], [], []]);
  expect(told('pair.ended')).toEqual([1, 2, 3, 4].map(personId));
  expect((await readAt(world.app.ports.documents.enrolments, enrolmentAt('career', 'mentor', mentor)))?.body.availability?.freeSeats).toBe(12);
});

it('makes a circle without any mentor, and lists its people for each of them', async () => {
  await start(sqlite, 'circle');
  await join(3);
  expect(await form('c1', mentees(3))).toMatchObject({ kind: 'done' });
  await world.settle();
  expect((await mine(2)).flatMap(({ pairs }) => pairs)).toEqual([{ pair: 'c1', partners: ['Person 1', 'Person 3'], gathering: 'circle' }]);
  await world.app.useCases.endPair({ pair: 'c1', actor: personId(1) });
  await world.settle();
  expect((await mine(2)).flatMap(({ pairs }) => pairs)).toEqual([{ pair: 'c1', partners: ['Person 3'], gathering: 'circle' }]);
});

it.each([['career', ['withdrawn']], ['open', ['pending']]] as const)('in %s, a mentee who was given a mentor keeps what is open only while another mentor is allowed', async (template, statuses) => {
  await start(sqlite, template, '2');
  await Promise.all([world.join(20, 'mentor', { form: { capacity: '2' } }), join(1)]);
  const ask = (of: string) => world.app.useCases.askMentor({ programme: 'career', mentee: personId(1), mentor: of, message: 'Would you?' });
  await ask(personId(20));
  await form('p1', groupOf(1));
  await world.settle();
  expect((await list(1)).wishes.map(({ status }) => status)).toEqual(statuses);
  expect(await ask(mentor)).toEqual({ kind: 'refused', reason: 'alreadyAsked' });
  expect((await list(1)).pairs).toHaveLength(1);
});

describe('an evening of tables', () => {
  const hosts = [10, 11, 12];
  const guests = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(personId);
  const evening = (overrides: object = {}) => world.app.useCases.formPanel({
    programme: 'career', id: 'e1', startsAt: inDays(3), roundsAt: inDays(3) + hours(1), tables: hosts.map((host) => ({ host: personId(host), subject: `Subject ${host}` })), guests, ...overrides,
  });

  it('seats everybody, stands in the calendar, and takes one place of each host', async () => {
    await start(sqlite, 'panel');
    await Promise.all([join(9), ...hosts.map((host) => world.join(host, 'mentor', { form: { capacity: '1' } }))]);
    expect(await evening()).toMatchObject({ kind: 'done', value: { structure: 'panel', sessions: [{ status: 'planned', startsAt: inDays(3), minutes: 150 }], panel: { seats: { length: 9 }, rounds: [{ number: 1, startsAt: inDays(3) + hours(1), minutes: 30 }, {}, {}] } } });
    await world.settle();
    expect(told('panel.formed')).toHaveLength(12);
    expect(await Promise.all(hosts.map(async (host) => (await seat(personId(host))).pairs.length))).toEqual([1, 1, 1]);
    expect((await mine(1)).flatMap(({ pairs }) => pairs)).toEqual([{ pair: 'e1', partners: hosts.map((host) => `Person ${host}`), gathering: 'panel' }]);
    const view = await world.app.useCases.viewPanel({ pair: 'e1', actor: personId(4) });
    expect(view.kind === 'done' && new Set(view.value.sittings.map(({ table }) => table)).size).toBe(3);
    expect(await world.app.useCases.viewPanel({ pair: 'e1', actor: personId(50) })).toEqual({ kind: 'refused', reason: 'notYours' });
  });

  it.each([
    ['fewer tables than rounds', { tables: [{ host: personId(10), subject: 'One' }] }, 'tooFewTables'], ['the past', { startsAt: inDays(-1) }, 'timePast'], ['rounds before the beginning', { roundsAt: inDays(2) }, 'badTime'],
    ['a table without a subject', { tables: hosts.map((host) => ({ host: personId(host), subject: ' ' })) }, 'textMissing'],
  ] as const)('refuses %s', async (_, overrides, reason) => {
    await start(sqlite, 'panel');
    expect(await evening(overrides)).toEqual({ kind: 'refused', reason });
  });
});
