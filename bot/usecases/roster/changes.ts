import * as z from 'zod';
import { type Ports } from '../ports';
import { makeEndPairs, makeFollowPerson } from './followPerson';
import { markLeftBehind } from './leftBehind';
import { makeEnter, makeFillPlaces, makeNoteJoined } from './places';

const text = z.string();
const role = z.enum(['mentor', 'mentee']);
const place = z.object({ programme: text, role, person: text });

/** The changes of this feature that effects may name, each harmless when repeated. */
export function makeRosterChanges(ports: Ports): Readonly<Record<string, (input: unknown) => Promise<void>>> {
  const [follow, endPairs, fill, enter, noteJoined] = [makeFollowPerson(ports), makeEndPairs(ports), makeFillPlaces(ports), makeEnter(ports), makeNoteJoined(ports)];
  return {
    'roster.follow': async (input) => {
      const { person, unit, agency } = z.object({ person: text, unit: z.exactOptional(text), agency: z.exactOptional(text) }).parse(input);
      await follow({ person, ...(unit !== undefined && { unit }), ...(agency !== undefined && { agency }) });
    },
    'roster.endPairs': async (input) => endPairs(place.parse(input)),
    'roster.leftBehind': async (input) => markLeftBehind(ports, place.parse(input)),
    'roster.fillPlaces': async (input) => fill(z.object({ programme: text, role }).parse(input)),
    'roster.enter': async (input) => enter(place.parse(input)),
    'roster.noteJoined': async (input) => noteJoined(place.parse(input)),
  };
}
