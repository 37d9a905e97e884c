import { setTimeout as pause } from 'node:timers/promises';
import { lookingAt } from '../../bot/api/lookingAt';
import { nextVersion, versionOf } from '../../bot/api/waiting';
import { type Bell } from '../../bot/usecases/bell';
import { StorageError } from '../../bot/usecases/documents';
import { testPorts, type TestPorts } from '../support/ports';
import { until } from '../support/until';

const never = new AbortController().signal;

describe('looking whether a pair changed', () => {
  let ports: TestPorts;
  beforeEach(async () => void (ports = await testPorts()));
  afterEach(async () => {
    jest.restoreAllMocks();
    await ports.close();
  });

  it('is one look for everybody who looks together', async () => {
    const read = jest.spyOn(ports.documents.pairs, 'read');
    const look = lookingAt(ports.documents);
    await Promise.all(Array.from({ length: 50 }, () => look('p')));
    expect(read).toHaveBeenCalledTimes(1);
    await look('q');
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is a new look a moment later, also after one that failed', async () => {
    const read = jest.spyOn(ports.documents.pairs, 'read').mockImplementationOnce(() => Promise.reject(new StorageError('busy', 'Too many requests')));
    const look = lookingAt(ports.documents);
    await expect(look('p')).rejects.toThrow('Too many requests');
    expect(await until(async () => look('p').then(() => true, () => false))).toBe(true);
    expect(read).toHaveBeenCalledTimes(2);
  });
});

describe('waiting for a page’s next version', () => {
  const page = (text: string) => ({ version: versionOf(text), text });
  const silent: Bell = { heard: async (_partition, ms, signal) => pause(ms, false, { signal }).catch(() => false) };

  it('gives the page at once when it is another already, without a bell', async () => {
    expect(await nextVersion({ bell: silent, look: async () => 'same' }, { partition: 'p', known: versionOf('old'), waitMs: 60_000, signal: never }, async () => page('new'))).toEqual(page('new'));
  });

  it('makes the page no more often than something changed', async () => {
    let made = 0;
    const told = await nextVersion({ bell: silent, look: async () => 'same' }, { partition: 'p', known: versionOf('same'), waitMs: 1_500, signal: never }, async () => {
      made += 1;
      return page('same');
    });
    expect([told.text, made]).toEqual(['same', 1]);
  });

  it('makes it anew for each ring, until it is another', async () => {
    const texts = ['same', 'same', 'same', 'new'];
    const ringing: Bell = { heard: async () => true };
    expect(await nextVersion({ bell: ringing, look: async () => '' }, { partition: 'p', known: versionOf('same'), waitMs: 60_000, signal: never }, async () => page(texts.shift() ?? 'too late'))).toEqual(page('new'));
    expect(texts).toEqual([]);
  });

  it('never waits longer than a proxy would, whatever was wished', async () => {
    const began = Date.now();
    let clock = began;
    jest.spyOn(Date, 'now').mockImplementation(() => clock);
    const quick: Bell = { heard: async (_partition, ms) => {
      clock += ms;
      return false;
    } };
    await nextVersion({ bell: quick, look: async () => 'same' }, { partition: 'p', known: versionOf('same'), waitMs: 9_999_000, signal: never }, async () => page('same'));
    jest.restoreAllMocks();
    expect(clock - began).toBe(25_000);
  });

  it('sees a change that happened while the page was being made', async () => {
    let etag = 'one';
    const texts = ['same', 'new'];
    const made = await nextVersion({ bell: silent, look: async () => etag }, { partition: 'p', known: versionOf('same'), waitMs: 20_000, signal: never }, async () => {
      etag = 'two';
      return page(texts.shift() ?? '');
    });
    expect(made.text).toBe('new');
  });

  it('gives up at once for whoever is gone', async () => {
    expect(await nextVersion({ bell: silent, look: async () => 'same' }, { partition: 'p', known: versionOf('same'), waitMs: 60_000, signal: AbortSignal.abort() }, async () => page('same'))).toEqual(page('same'));
  });
});
