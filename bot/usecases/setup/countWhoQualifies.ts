import { type PersonId } from '../../domain/people/person';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { FormReader } from './formReader';
import { countEligible, type Eligible, type Suggestion, searchPeople, tenantOf } from './knownPeople';
import { coordinatedBy } from './organisers';
import { rulesFrom } from './steps/who';
import { type Typed } from './typed';

/** How many of the known people what was typed lets join; what cannot be read asks for nothing. Coordinators may see people, so the numbers are exact. */
export const makeCountWhoQualifies = (ports: Ports) => async ({ actor, values }: { readonly actor: PersonId; readonly values: Typed }): Promise<Outcome<Eligible>> => {
  const own = await coordinatedBy(ports, actor);
  if (own.kind === 'refused') return own;
  const form = new FormReader(values);
  return { kind: 'done', value: await countEligible(ports, { tenant: tenantOf(actor), rules: { mentor: rulesFrom(form, 'mentor', []), mentee: rulesFrom(form, 'mentee', []) } }) };
};

/** People of the actor's organisation by name. */
export const makeSearchStaff = (ports: Ports) => async ({ actor, search }: { readonly actor: PersonId; readonly search: string }): Promise<Outcome<readonly Suggestion[]>> => {
  const own = await coordinatedBy(ports, actor);
  if (own.kind === 'refused') return own;
  return { kind: 'done', value: await searchPeople(ports, { tenant: tenantOf(actor), search }) };
};
