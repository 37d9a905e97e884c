import { enrolmentAt, listingAt, programmeAt, seatAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { versionOf } from '../../../bot/usecases/setup/readStep';
import { steps } from '../../../bot/usecases/setup/steps';
import { anEntry } from '../../support/ports';
import { type OpenStore, storeKinds } from '../../support/stores';
import { adam, cora, fileOf, line, menteeForm, olga, openStage, type Stage, staffed, stranger, valueOf } from './people';

const programme = 'career-2026';
const idOf = (number: number): string => anEntry(number).id;

describe.each(storeKinds)('a programme with few places, on $name', ({ open }) => {
  let place: OpenStore;
  let stage: Stage;
  beforeEach(async () => {
    place = await open();
    stage = await openStage({ store: place.store, programmes: [staffed({ admits: { mentee: 2, mentor: 1 } })] });
  }, 30_000);
  afterEach(async () => {
    await stage.settle();
    const { failures } = stage.ports;
    await stage.ports.close();
    await place.close().catch(() => undefined);
    expect(failures).toEqual([]);
  });

  const tries = async (number: number, role: 'mentor' | 'mentee' = 'mentee') => stage.app.enrol({ programme, role, person: await stage.arrive(number), form: { ...menteeForm, objective: `To grow, ${number}`, capacity: '2' } });
  const statusOf = async (number: number, role: 'mentor' | 'mentee' = 'mentee') => (await readAt(stage.ports.documents.enrolments, enrolmentAt(programme, role, idOf(number))))?.body.status;
  const listing = async (number: number, role: 'mentor' | 'mentee' = 'mentee') => (await readAt(stage.ports.documents.listings, listingAt(programme, role, idOf(number))))?.body;
  const settle = async () => {
    for (let round = 0; round < 4; round += 1) await stage.settle();
  };
  const told = () => stage.ports.messenger.sent.filter(({ notice }) => notice === 'roster.takenIn').map(({ to }) => to);

  it('puts whoever comes when it is full in line, by time, and takes in the first when a place is free', async () => {
    for (const number of [1, 2]) expect((await tries(number)).kind).toBe('done');
    expect(await tries(3)).toMatchObject({ kind: 'waits', role: 'mentee', position: 1 });
    stage.ports.clock.forward(1_000);
    expect(await tries(4)).toMatchObject({ kind: 'waits', position: 2 });
    stage.ports.clock.forward(1_000);
    // Again, with other words: the place in line stays.
    expect(await tries(3)).toMatchObject({ kind: 'waits', position: 1 });
    await stage.app.leaveProgramme({ programme, role: 'mentee', person: idOf(1) });
    await settle();
    expect([await statusOf(3), await statusOf(4)]).toEqual(['active', undefined]);
    expect((await readAt(stage.ports.documents.enrolments, enrolmentAt(programme, 'mentee', idOf(3))))?.body.profile.objective).toBe('To grow, 3');
    expect([await listing(3), await listing(4)]).toMatchObject([{ status: 'joined' }, { status: 'waiting', application: { profile: { objective: 'To grow, 4' } } }]);
    expect((await listing(3))?.application).toBeUndefined();
    expect(told()).toEqual([idOf(3)]);
  });

  it('never lets in more than there are places, whoever comes at once', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, (_, number) => stage.arrive(number + 1)));
    const outcomes = await Promise.all(people.map((person) => stage.app.enrol({ programme, role: 'mentee', person, form: menteeForm })));
    await settle();
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(2);
    const statuses = await Promise.all(Array.from({ length: 8 }, (_, number) => statusOf(number + 1)));
    expect(statuses.filter((status) => status === 'active')).toHaveLength(2);
  });

  it('opens the seat of a mentor who is taken in, with the capacity that they said', async () => {
    await tries(1, 'mentor');
    expect(await tries(2, 'mentor')).toMatchObject({ kind: 'waits' });
    expect(await stage.app.changeList({ programme, actor: cora, person: idOf(2), role: 'mentor', action: 'takeIn' })).toMatchObject({ kind: 'done' });
    await settle();
    expect((await readAt(stage.ports.documents.seats, seatAt(programme, idOf(2))))?.body).toMatchObject({ status: 'open', capacity: 2 });
    expect(await stage.app.changeList({ programme, actor: cora, person: idOf(2), role: 'mentor', action: 'takeIn' })).toMatchObject({ kind: 'done' });
    expect(told()).toEqual([idOf(2)]);
  });

  it('forgets whoever waits no longer, and gives the place to the next', async () => {
    for (const number of [1, 2, 3, 4]) {
      await tries(number);
      stage.ports.clock.forward(1_000);
    }
    expect(await stage.app.declinePlace({ programme, role: 'mentee', person: idOf(3) })).toMatchObject({ kind: 'done' });
    expect((await listing(3))?.application).toBeUndefined();
    await stage.app.leaveProgramme({ programme, role: 'mentee', person: idOf(2) });
    await settle();
    expect([await statusOf(3), await statusOf(4)]).toEqual([undefined, 'active']);
  });

  it('takes in the first in line when its coordinator makes room, and everybody when there is no limit any more', async () => {
    for (const number of [1, 2, 3, 4, 5]) {
      await tries(number);
      stage.ports.clock.forward(1_000);
    }
    const setTo = async (admits: string) => {
      const known = (await readAt(stage.ports.documents.programmes, programmeAt(programme)))!.body;
      const form = { step: 'who', version: versionOf('who', known), values: { ...steps.who.typed(known), 'mentee.admits': admits } } as const;
      const outcomes = [await stage.app.saveProgrammeStep({ programme, actor: cora, ...form }), await stage.app.saveProgrammeStep({ programme, actor: cora, ...form })];
      expect(outcomes).toEqual([{ kind: 'done', value: { problems: [] } }, { kind: 'done', value: { problems: [] } }]);
      await settle();
      return Promise.all([3, 4, 5].map((number) => statusOf(number)));
    };
    expect(await setTo('3')).toEqual(['active', undefined, undefined]);
    expect(await setTo('')).toEqual(['active', 'active', 'active']);
    expect(told()).toEqual([idOf(3), idOf(4), idOf(5)]);
  });

  it('says how full it is and who waits, to whoever may see it; an administrator of their duty stations', async () => {
    for (const number of [1, 2, 3]) await tries(number);
    const view = valueOf(await stage.app.viewPeople({ programme, actor: cora, search: '', page: 0 }));
    expect(view).toMatchObject({ found: 3, counts: { active: 2, waiting: 1 }, places: [{ role: 'mentor', of: 1, taken: 0 }, { role: 'mentee', of: 2, taken: 2 }], dutyStations: ['Copenhagen'] });
    expect(view.people.find(({ status }) => status === 'waiting')).toMatchObject({ name: 'Person 3', actions: ['nominate', 'takeIn'] });
    expect(JSON.stringify(view.people.map(({ listing: _listing, ...row }) => row))).not.toContain('To grow');
    expect(valueOf(await stage.app.viewPeople({ programme, actor: cora, search: 'PERSON  3 example', page: 7 }))).toMatchObject({ found: 1, page: 0 });
    expect(valueOf(await stage.app.viewPeople({ programme, actor: cora, search: '', status: 'active', page: 0 })).found).toBe(2);
    expect(valueOf(await stage.app.viewPeople({ programme, actor: adam, search: '', page: 0 })).found).toBe(0);
    expect(await stage.app.changeList({ programme, actor: adam, person: idOf(3), role: 'mentee', action: 'takeIn' })).toEqual({ kind: 'refused', reason: 'notYourStation' });
    for (const [actor, reason] of [[olga, 'notYourRole'], [stranger, 'notCoordinator']] as const) {
      expect(await stage.app.viewPeople({ programme, actor, search: '', page: 0 })).toEqual({ kind: 'refused', reason });
      expect(await stage.app.changeList({ programme, actor, person: idOf(3), role: 'mentee', action: 'takeIn' })).toEqual({ kind: 'refused', reason });
    }
  });
});

it('lets in only whoever was nominated, where the programme asks for it', async () => {
  const stage = await openStage({ programmes: [staffed({ eligibility: { mentor: [], mentee: [{ kind: 'nominated' }] } })] });
  const person = await stage.arrive(1);
  const join = () => stage.app.enrol({ programme, role: 'mentee', person, form: menteeForm });
  expect(await join()).toEqual({ kind: 'refused', reason: 'notEligible' });
  expect((await stage.app.listProgrammes({ person: person.id, timeZone: 'UTC' })).open).toMatchObject([{ roles: { mentor: { kind: 'welcome' }, mentee: { kind: 'notEligible', unmet: [{ kind: 'nominated' }] } } }]);
  const text = fileOf(line(1, { nominate: 'yes' }));
  const { digest, lookedAt } = valueOf(await stage.app.checkPeople({ programme, actor: cora, text }));
  await stage.app.applyPeople({ programme, actor: cora, text, digest, lookedAt, from: 0 });
  expect((await stage.app.listProgrammes({ person: person.id, timeZone: 'UTC' })).open).toMatchObject([{ roles: { mentee: { kind: 'welcome' } } }]);
  expect(await join()).toMatchObject({ kind: 'done' });
  await stage.settle();
  expect(stage.ports.failures).toEqual([]);
  await stage.ports.close();
});
