import * as z from 'zod';
import { formCard } from '../cards/signup/formCard';
import { joinedCard } from '../cards/signup/joinedCard';
import { programmesCard } from '../cards/signup/programmesCard';
import { waitingCard } from '../cards/roster/waitingCard';
import { refuse, show, verb, type Verb } from './verb';
import { looseNumber, programmeId, role, typedForm } from './inputs';

const place = z.object({ programme: programmeId, role });

export const signupVerbs: readonly Verb[] = [
  verb('signup.start', z.object({ page: looseNumber }), async ({ page }, { actor, reader }, app) => {
    const offers = await app.listProgrammes({ person: actor, timeZone: reader.timeZone });
    return show(programmesCard({ offers, page: page > 0 ? page : 0 }, reader));
  }),
  verb('signup.form', place, async (input, { actor, reader }, app) => {
    const started = await app.startSignUp({ ...input, person: actor, timeZone: reader.timeZone, language: reader.language });
    return started.kind === 'refused' ? refuse(started.reason) : show(formCard(started.value, reader));
  }),
  verb('signup.save', z.intersection(place, typedForm), async ({ programme, role: as, ...form }, { person, reader }, app) => {
    const submitted = await app.enrol({ programme, role: as, person, form });
    if (submitted.kind === 'refused') return refuse(submitted.reason);
    if (submitted.kind === 'waits') return show(waitingCard(submitted, reader));
    return show(submitted.kind === 'mend' ? formCard(submitted.view, reader) : joinedCard({ programme: submitted.programme, role: as }, reader));
  }),
];
