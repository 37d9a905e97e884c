import * as z from 'zod';
import { declinedCard, laterCard } from '../cards/roster/answeredCards';
import { programmeId, role } from './inputs';
import { refuse, show, verb, type Verb } from './verb';

const place = z.object({ programme: programmeId, role });

/** The answers to an invitation; joining is signing up. */
export const rosterVerbs: readonly Verb[] = [
  verb('roster.later', place, async (input, { actor, reader }, app) => {
    const view = await app.viewPlace({ ...input, person: actor });
    return view.kind === 'refused' ? refuse(view.reason) : show(laterCard(view.value, reader));
  }),
  verb('roster.decline', place, async (input, { actor, reader }, app) => {
    const declined = await app.declinePlace({ ...input, person: actor });
    return declined.kind === 'refused' ? refuse(declined.reason) : show(declinedCard({ programme: declined.value }, reader));
  }),
];
