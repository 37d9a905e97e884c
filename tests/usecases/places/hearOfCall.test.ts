import { pairAt, placeAt, seatAt } from '../../../bot/usecases/collections';
import { type Collection, readAt, StorageError } from '../../../bot/usecases/documents';
import { makeUseCases, type UseCases } from '../../../bot/usecases';
import { type HeardCall } from '../../../bot/usecases/places/hearOfCall';
import { aPair, aSeat, aSession, noon, people, programme } from '../../support/builders';
import { type TestPorts } from '../../support/ports';
import { portsWithPair, storedPair } from '../../support/pairs';
import { openThrowAwayCosmos, openThrowAwaySqlite, type OpenStore } from '../../support/stores';

const where = { tenant: 'un', place: '19:meeting_abc@thread.v2', kind: 'meeting' } as const;
const minute = 60_000;

let opened: OpenStore;
let ports: TestPorts;
let app: UseCases;
const heard = (what: HeardCall['what'], afterMinutes = 0, more: Partial<HeardCall> = {}) => app.hearOfCall({ ...where, what, at: noon + afterMinutes * minute, by: people.mentor, people: async () => [people.mentor, people.mentee], ...more });
const told = (): string[] => ports.messenger.sent.map(({ notice }) => notice).sort();
const call = async () => (await readAt(ports.documents.places, placeAt(where)))?.body.call;

describe.each([['sqlite', openThrowAwaySqlite], ['cosmos', openThrowAwayCosmos]] as const)('on %s', (_name, open) => {
  beforeEach(async () => {
    opened = await open();
    ports = await portsWithPair({ store: opened.store, pair: aPair({ status: 'grow', sessions: [aSession({ startsAt: noon, reminded: 0 })] }) });
    app = makeUseCases(ports);
    const { partition, id } = seatAt(programme, people.mentor);
    await ports.documents.seats.create(partition, id, aSeat({ pairs: [{ pair: 'r1', mentee: people.mentee, menteeName: 'Li Lei', since: noon }] }));
    const person = (await readAt(ports.documents.people, { partition: people.mentor, id: 'person' }))!;
    await ports.documents.people.replace(person, { ...person.body, takesPartIn: [{ programme, role: 'mentor' }] });
  });
  afterEach(async () => {
    expect(ports.failures).toEqual([]);
    await ports.close();
    await opened.close();
  });

  it('notes whose call it is, and tells both', async () => {
    expect(await heard('started')).toEqual({ language: 'en' });
    await ports.outbox.idle();
    expect(told()).toEqual(['session.begun', 'session.begun']);
    expect(await call()).toEqual({ startedAt: noon, pair: 'r1', session: 1 });
  });

  it('reads one document when it is told again', async () => {
    await heard('started');
    const pairs = jest.spyOn(ports.documents.pairs, 'read');
    const roster = jest.fn(async () => []);
    expect(await heard('started', 0, { people: roster })).toBeUndefined();
    expect([pairs.mock.calls.length, roster.mock.calls.length]).toEqual([0, 0]);
  });

  const fails = (collection: Collection<never>, method: 'read' | 'replace' | 'create'): void =>
    void jest.spyOn(collection, method).mockImplementationOnce(() => Promise.reject(new StorageError('busy', 'as told')));

  it.each<[string, () => void]>([
    ['the place cannot be read', () => fails(ports.documents.places as Collection<never>, 'read')],
    ['the pair cannot be saved', () => fails(ports.documents.pairs as Collection<never>, 'replace')],
    ['what was heard cannot be noted', () => fails(ports.documents.places as Collection<never>, 'create')],
  ])('is mended by a repeat when %s, and tells nobody twice', async (_what, breaks) => {
    breaks();
    await expect(heard('started')).rejects.toThrow('as told');
    await heard('started');
    await ports.outbox.idle();
    expect(told()).toEqual(['session.begun', 'session.begun']);
  });

  it('does not depend on who is in the chat at the end', async () => {
    await heard('started');
    ports.clock.forward(30 * minute);
    await heard('ended', 30, { people: async () => undefined });
    await ports.outbox.idle();
    expect(told()).toEqual(['session.begun', 'session.begun', 'session.ended', 'session.ended']);
    expect((await storedPair(ports)).sessions[0]).toMatchObject({ status: 'planned', begun: 0, asked: 0 });
  });

  it('never looks into a chat of more people than any circle has', async () => {
    const crowd = [people.mentor, people.mentee, ...Array.from({ length: 29 }, (_, place) => `un:guest-${place}`)];
    const read = jest.spyOn(ports.documents.people, 'read');
    expect(await heard('started', 0, { people: async () => crowd })).toBeUndefined();
    expect(read.mock.calls.filter(([partition]) => partition.startsWith('un:guest'))).toEqual([]);
    expect(await call()).toEqual({ startedAt: noon });
  });

  it('tells nobody of a pair that is gone', async () => {
    const document = (await readAt(ports.documents.pairs, pairAt('r1')))!;
    await ports.documents.pairs.remove(document);
    expect(await heard('started')).toBeUndefined();
    expect(told()).toEqual([]);
  });
});
