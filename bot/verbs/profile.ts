import * as z from 'zod';
import { leftCard } from '../cards/profile/leftCard';
import { profileCard } from '../cards/profile/profileCard';
import { formCard } from '../cards/signup/formCard';
import { refuse, show, verb, type Verb } from './verb';
import { programmeId, role, typedForm } from './inputs';

const place = z.object({ programme: programmeId, role });
const perhapsPlace = z.object({ programme: programmeId.exactOptional(), role: role.exactOptional() });

export const profileVerbs: readonly Verb[] = [
  verb('profile.show', perhapsPlace, async (input, { actor, reader }, app) => show(profileCard({ profile: await app.viewProfile({ ...input, person: actor }) }, reader))),
  verb('profile.edit', place, async (input, { actor, reader }, app) => {
    const started = await app.startEdit({ ...input, person: actor, language: reader.language });
    return started.kind === 'refused' ? refuse(started.reason) : show(formCard(started.value, reader));
  }),
  verb('profile.save', z.intersection(place, typedForm), async ({ programme, role: as, ...form }, { person, reader }, app) => {
    const submitted = await app.editProfile({ programme, role: as, person, form });
    if (submitted.kind === 'refused') return refuse(submitted.reason);
    if (submitted.kind === 'mend') return show(formCard(submitted.view, reader));
    const profile = await app.viewProfile({ programme, role: as, person: person.id });
    return show(profileCard({ profile, saved: true }, reader));
  }),
  verb('profile.leave', place, async (input, { actor, reader }, app) => {
    const left = await app.leaveProgramme({ ...input, person: actor });
    return left.kind === 'refused' ? refuse(left.reason) : show(leftCard(left.value, reader));
  }),
];
