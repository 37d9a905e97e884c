import { moved } from '../domain/decision';
import { type Programme, type ProgrammeId } from '../domain/programmes/programme';
import { type Instant } from '../domain/time';
import { change } from './change';
import { programmeAt } from './collections';
import { type Collection } from './documents';
import { type Clock, type Programmes } from './ports';

const freshMs = 60_000;
const pageSize = 200;

/**
 * Programmes from storage, kept in memory for at most a minute: every tap needs one and they hardly change. They are read all at
 * once, so that an id that somebody made up costs no read.
 */
export function makeProgrammes({ programmes, clock }: { programmes: Collection<Programme>; clock: Clock }): Programmes {
  let kept: { readonly readAt: Instant; readonly byId: Promise<ReadonlyMap<ProgrammeId, Programme>> } | undefined;
  const current = (): Promise<ReadonlyMap<ProgrammeId, Programme>> => {
    const now = clock.now();
    if (kept && Math.abs(now - kept.readAt) < freshMs) return kept.byId;
    const reading = { readAt: now, byId: readAll(programmes) };
    kept = reading;
    reading.byId.catch(() => {
      if (kept === reading) kept = undefined; // a failure is not kept: the next tap asks again
    });
    return reading.byId;
  };
  return {
    find: async (id) => (await current()).get(id),
    list: async () => [...(await current()).values()],
  };
}

async function readAll(programmes: Collection<Programme>): Promise<ReadonlyMap<ProgrammeId, Programme>> {
  const found: Programme[] = [];
  let after: string | undefined;
  do {
    const page = await programmes.query({ limit: pageSize, ...(after && { after }) });
    found.push(...page.documents.map(({ body }) => body));
    after = page.next;
  } while (after);
  found.sort((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1));
  return new Map(found.map((programme) => [programme.id, programme]));
}

/** Writes a programme, new or changed; for seeding and set-up. Others see it within a minute. */
export async function saveProgramme(programmes: Collection<Programme>, programme: Programme): Promise<void> {
  await change(programmes, programmeAt(programme.id), () => moved(programme));
}
