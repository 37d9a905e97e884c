import * as z from 'zod';
import { helpCard } from '../cards/menu/helpCard';
import { menuCard } from '../cards/menu/menuCard';
import { type AdaptiveCard } from '../cards/kit';
import { isBroughtTogether } from '../domain/programmes/programme';
import { type UseCases } from '../usecases';
import { show, type Turn, verb, type Verb } from './verb';

export const menuVerbs: readonly Verb[] = [
  verb('menu', z.object({}), async (_input, turn, app) => show(await menuFor(turn, app))),
  verb('help', z.object({}), async (_input, turn) => show(helpCard(turn.reader))),
];

/** The welcome and the menu, from where the person stands now. */
export async function menuFor({ person, reader }: Turn, app: UseCases): Promise<AdaptiveCard> {
  const [parts, coordinator] = await Promise.all([app.listRequests(person), app.isCoordinator(person.id)]);
  const situation = {
    // Whoever is brought together with others by the coordinator has nobody to look for, as a mentor has not.
    mentee: parts.some(({ role, programme }) => role === 'mentee' && !isBroughtTogether(programme.pairing)),
    mentor: parts.some(({ role, programme }) => role === 'mentor' || isBroughtTogether(programme.pairing)),
    coordinator,
    openRequests: parts.reduce((count, { open }) => count + open.length, 0),
    hasPair: parts.some(({ pairs }) => pairs.length > 0),
  };
  return menuCard({ name: person.name, situation, pageUrl: app.linkTab({ kind: 'home' }) }, reader);
}
