import { graphUsers } from '../../bot/directory/graphUsers';
import { knownAt } from '../../bot/usecases/collections';
import { readAt } from '../../bot/usecases/documents';
import { type Organisation } from '../../bot/usecases/roster/peopleSource';
import { FakeGraph, graphError } from '../support/fakeGraph';
import { anEntry, tenant } from '../support/ports';
import { openStage, cora, adam, olga, stranger, type Stage, valueOf } from '../usecases/roster/people';
import { makeUseCases } from '../../bot/usecases';

const oid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
/** Somebody as Graph shows them. */
const aUser = (number: number, change: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: oid(number).toUpperCase(), displayName: `Person ${number}`, mail: `person.${number}@example.org`, jobTitle: 'Programme officer', department: 'Supply Division', companyName: null, officeLocation: 'Nairobi',
  employeeHireDate: '0001-01-01T00:00:00Z', accountEnabled: true, userType: 'Member', manager: { id: oid(900) }, ...change,
});

let graph: FakeGraph;
beforeEach(async () => void (graph = await FakeGraph.start()));
afterEach(() => graph.stop());
const organisation = (settings: Partial<Parameters<typeof graphUsers>[0]> = {}): Organisation => graphUsers({ token: async () => 'a-token', baseUrl: graph.url, longestPauseMs: 1, ...settings });

describe('reading Microsoft Graph', () => {
  it('reads every page, with what an entry can take from it', async () => {
    graph.users = [...Array.from({ length: 250 }, (_, index) => aUser(index + 1)), aUser(300, { userType: 'Guest' }), aUser(301, { mail: null })];
    const people = await organisation({ agency: 'UNICEF' }).everybody(tenant);
    expect([people.length, graph.calls.length]).toEqual([250, 3]);
    expect(people[0]).toEqual({ id: `${tenant}:${oid(1)}`, isHere: true, name: 'Person 1', email: 'person.1@example.org', title: 'Programme officer', unit: 'Supply Division', agency: 'UNICEF', dutyStation: 'Nairobi', managerId: `${tenant}:${oid(900)}` });
  });

  it('waits as long as it is told when Graph is busy, and gives up after some tries', async () => {
    graph.users = [aUser(1)];
    graph.befall(graphError(429, 'TooManyRequests', { 'retry-after': '0' }), graphError(503, 'ServiceUnavailable'));
    expect(await organisation().everybody(tenant)).toHaveLength(1);
    expect(graph.calls).toHaveLength(3);
    graph.isDown = true;
    await expect(organisation().everybody(tenant)).rejects.toMatchObject({ code: 'unavailable' });
    expect(graph.calls).toHaveLength(8);
  });

  it.each([[403, 'refused'], [400, 'unreadable']] as const)('takes %d for %s, at once', async (status, code) => {
    graph.befall(graphError(status, 'Authorization_RequestDenied'));
    await expect(organisation().everybody(tenant)).rejects.toMatchObject({ code, message: expect.not.stringContaining('Amina') });
    expect(graph.calls).toHaveLength(1);
  });

  it('gives its token to nobody else', async () => {
    const other = await FakeGraph.start();
    graph.befall({ answer: { status: 200, body: JSON.stringify({ value: [], '@odata.nextLink': `${other.url}/users` }) } });
    await expect(organisation().everybody(tenant)).rejects.toMatchObject({ code: 'unreadable' });
    expect(other.calls).toEqual([]);
    await other.stop();
  });
});

describe('taking over from it', () => {
  const programme = 'career-2026';
  let stage: Stage;
  let app: ReturnType<typeof makeUseCases>;
  beforeEach(async () => {
    stage = await openStage({ people: [anEntry(1), anEntry(2)] });
    app = makeUseCases({ ...stage.ports, organisation: organisation({ agency: 'WHO' }) });
  });
  afterEach(() => stage.ports.close());
  const known = async (number: number) => (await readAt(stage.ports.documents.known, knownAt(anEntry(number).id)))?.body;
  const take = async (actor = cora) => {
    const { digest, lookedAt } = valueOf(await app.checkDirectory({ programme, actor }));
    return app.applyDirectory({ programme, actor, digest, lookedAt, from: 0 });
  };

  it('keeps what Graph does not know, finds a zone for a place, and takes over exactly what it showed', async () => {
    graph.users = [aUser(1, { jobTitle: 'Head', employeeHireDate: '2019-05-01T00:00:00Z' }), aUser(3, { department: null }), aUser(4, { accountEnabled: false })];
    expect(valueOf(await app.checkDirectory({ programme, actor: cora }))).toMatchObject({ people: 2, counts: { new: 2, gone: 0 } });
    expect(await known(1)).toBeUndefined();
    expect(await take()).toMatchObject({ kind: 'done', value: { next: 2, of: 2 } });
    expect((await known(1))?.entry).toMatchObject({ title: 'Head', grade: 'P2', contract: 'Fixed-term', joinedOn: '2019-05-01', dutyStation: 'Nairobi', timeZone: 'Europe/Copenhagen', agency: 'WHO', speaks: ['en', 'fr'] });
    expect((await known(3))?.entry).toMatchObject({ grade: '', joinedOn: '', unit: '', timeZone: 'Africa/Nairobi' });
    const { digest, lookedAt } = valueOf(await app.checkDirectory({ programme, actor: cora }));
    graph.users = [aUser(1)];
    const elsewhere = makeUseCases({ ...stage.ports, organisation: organisation({ agency: 'WHO' }) });
    expect(await elsewhere.applyDirectory({ programme, actor: cora, digest, lookedAt, from: 0 })).toEqual({ kind: 'refused', reason: 'changedMeanwhile' });
  });

  it('takes accounts that were switched off, and people who are not there any more, for gone', async () => {
    graph.users = [aUser(1), aUser(2), aUser(3)];
    await take();
    graph.users = [aUser(1), aUser(2, { accountEnabled: false })];
    expect(valueOf(await app.checkDirectory({ programme, actor: cora })).counts).toMatchObject({ gone: 2, unchanged: 1 });
    await take();
    expect([(await known(1))?.status, (await known(2))?.status, (await known(3))?.status]).toEqual(['here', 'gone', 'gone']);
    expect(await stage.ports.directory.find(anEntry(2).id)).toBeUndefined();
  });

  it('is of an administrator’s duty stations, and for whoever may', async () => {
    graph.users = [aUser(1), aUser(3, { officeLocation: 'Geneva' })];
    expect(valueOf(await app.checkDirectory({ programme, actor: adam }))).toMatchObject({ people: 1 });
    for (const [actor, reason] of [[olga, 'notYourRole'], [stranger, 'notCoordinator']] as const) {
      expect(await app.checkDirectory({ programme, actor })).toEqual({ kind: 'refused', reason });
      expect(await app.applyDirectory({ programme, actor, digest: '', lookedAt: 0, from: 0 })).toEqual({ kind: 'refused', reason });
    }
    expect(graph.calls).toHaveLength(1);
  });

  it('says in a sentence what to do when it is not connected, not allowed, or away', async () => {
    expect(await stage.app.checkDirectory({ programme, actor: cora })).toEqual({ kind: 'refused', reason: 'directoryMissing' });
    graph.befall(graphError(403, 'Authorization_RequestDenied'));
    expect(await app.checkDirectory({ programme, actor: cora })).toEqual({ kind: 'refused', reason: 'directoryRefused' });
    graph.isDown = true;
    expect(await app.checkDirectory({ programme, actor: cora })).toEqual({ kind: 'refused', reason: 'directoryAway' });
  });
});
