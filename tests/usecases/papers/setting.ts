import { makeUseCases, type UseCases } from '../../../bot/usecases';
import { pairAt, personAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { type Programme } from '../../../bot/domain/programmes/programme';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { hours } from '../../../bot/domain/time';
import { openSqliteStore } from '../../../bot/storage/sqlite';
import { aPair, aSession, noon } from '../../support/builders';
import { aPerson } from '../../support/ports';
import { snapshotOf, type Snapshot } from '../../support/stored';
import { openWorld, personId, type World } from '../../support/world';

export const mentor = personId(1);
export const mentee = personId(2);
export const third = personId(3);
export const coordinator = personId(4);
export const otherCoordinator = personId(5);
export const stranger = personId(6);
export const own = { pair: 'r1', actor: mentee, session: 1 };

export interface Setting {
  readonly world: World;
  readonly app: UseCases;
  /** The same use cases in a process that dies right after each save: it performs nothing of what it owes. */
  readonly dying: UseCases;
  pair(): Promise<Pair>;
  stored(): Promise<Snapshot>;
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** A pair whose first meeting ended an hour ago, in a programme that collects logs, beside one that has a coordinator of its own. */
export async function openSetting(overrides: Partial<Pair> = {}, programme: Partial<Programme> = {}): Promise<Setting> {
  const store = openSqliteStore({ file: ':memory:' });
  const world = await openWorld(store, { coordinators: [coordinator], journey: { ...usualJourney, sharing: { ...usualJourney.sharing, log: 'coordinator' } }, ...programme });
  const { documents } = world.app.ports;
  const members = [{ person: mentor, name: 'Amina Diallo', role: 'mentor' }, { person: mentee, name: 'Li Lei', role: 'mentee' }] as const;
  const pair = aPair({ programme: 'career', members, status: 'grow', sessions: [aSession({ startsAt: noon - hours(2), changedBy: mentee })], ...overrides });
  await documents.pairs.create(pair.id, 'pair', pair);
  for (const person of [mentor, mentee, third, coordinator]) await documents.people.create(person, personAt(person).id, aPerson(person, { timeZone: 'Etc/UTC' }));
  return {
    world, app: world.app.useCases, dying: makeUseCases({ ...world.app.ports, perform: async () => undefined }),
    pair: async () => {
      const found = await readAt(documents.pairs, pairAt(pair.id));
      if (!found) throw new Error('There must be a pair');
      return found.body;
    },
    stored: () => snapshotOf(documents),
    settle: world.settle,
    close: async () => {
      await world.app.stop();
      await store.close();
    },
  };
}

export const typed = (answers: Partial<Record<'issues' | 'objectives' | 'followUp' | 'takeAways' | 'nextOn' | 'nextTopic', string>> = { issues: 'Trust' }) =>
  ({ issues: '', objectives: '', followUp: '', takeAways: '', nextOn: '', nextTopic: '', ...answers });
