import { moved } from '../domain/decision';
import { type Programme, type ProgrammeId } from '../domain/programmes/programme';
import { type Instant } from '../domain/time';
import { change } from './change';
import { programmeAt } from './collections';
import { type Collection } from './documents';
import { allOf } from './pages';
import { type Clock, type Programmes } from './ports';

const freshMs = 60_000;

/**
 * Programmes from storage, kept in memory for at most a minute: every tap needs one and they hardly change. They are read all at
 * once, so that an id that somebody made up costs no read.
 */
export function makeProgrammes({ programmes, clock }: { programmes: Collection<Programme>; clock: Clock }): Programmes {
  let kept: { readonly readAt: Instant; readonly byId: Promise<ById> } | undefined;
  const keep = (readAt: Instant, byId: Promise<ById>): Promise<ById> => {
    const reading = { readAt, byId };
    kept = reading;
    byId.catch(() => {
      if (kept === reading) kept = undefined; // a failure is not kept: the next tap asks again
    });
    return byId;
  };
  const current = (): Promise<ById> => {
    const now = clock.now();
    return kept && Math.abs(now - kept.readAt) < freshMs ? kept.byId : keep(now, readAll(programmes));
  };
  return {
    find: async (id) => (await current()).get(id),
    list: async () => [...(await current()).values()],
    note: (programme) => {
      // After a reading that is still under way, which may have begun before this was saved.
      if (kept) void keep(kept.readAt, kept.byId.then((byId) => byName([...byId.values()].filter(({ id }) => id !== programme.id).concat(programme))));
    },
  };
}

type ById = ReadonlyMap<ProgrammeId, Programme>;

const readAll = async (programmes: Collection<Programme>): Promise<ById> => byName(await allOf(programmes, {}));

const byName = (programmes: Programme[]): ById => new Map(programmes.sort((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1)).map((programme) => [programme.id, programme]));

/** Writes a programme, new or changed; for seeding and set-up. Others see it within a minute. */
export async function saveProgramme(programmes: Collection<Programme>, programme: Programme): Promise<void> {
  await change(programmes, programmeAt(programme.id), () => moved(programme));
}
