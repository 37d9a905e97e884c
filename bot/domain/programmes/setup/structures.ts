import { type JourneyRules, type Structure } from '../journey';
import { type PairingMode } from '../programme';
import { type ProgrammeContent } from './content';

const twoPeople: readonly PairingMode[] = ['choice', 'rankedWishes', 'coordinator', 'nomination'];
const together: readonly PairingMode[] = ['coordinator', 'nomination'];

/** How pairs may come about in each structure: groups are brought together, single talks are booked. */
export const pairingsOf: Readonly<Record<Structure, readonly PairingMode[]>> = { oneToOne: twoPeople, reverse: twoPeople, group: together, circle: together, oneOff: ['openBooking'], panel: together };

/** True where the programme says how many people come together. */
export const hasSize = (structure: Structure): boolean => structure === 'group' || structure === 'circle' || structure === 'panel';

const usualSizes: Readonly<Record<Structure, Pick<JourneyRules, 'size' | 'rounds'>>> = {
  oneToOne: { size: { from: 2, to: 2 }, rounds: { count: 0, minutes: 0 } },
  reverse: { size: { from: 2, to: 2 }, rounds: { count: 0, minutes: 0 } },
  oneOff: { size: { from: 2, to: 2 }, rounds: { count: 0, minutes: 0 } },
  group: { size: { from: 4, to: 13 }, rounds: { count: 0, minutes: 0 } },
  circle: { size: { from: 3, to: 12 }, rounds: { count: 0, minutes: 0 } },
  panel: { size: { from: 4, to: 80 }, rounds: { count: 3, minutes: 30 } },
};

/** Another structure begins with the sizes that are usual there. */
export function restructured(content: ProgrammeContent, structure: Structure): ProgrammeContent {
  return structure === content.structure ? content : { ...content, structure, journey: { ...content.journey, ...usualSizes[structure] } };
}
