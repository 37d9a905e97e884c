import { type ProgrammeId } from '../programme';

/** As the set-up command has it: lower-case letters, digits and hyphens. */
const longest = 40;
const nameless = 'programme';

/**
 * An id for a programme of this name, for ever: what the Latin alphabet has of it ('Mentorat à Genève 2027' → 'mentorat-a-geneve-2027'). `attempt` counts
 * from 1 and tells programmes of the same name apart.
 */
export function slugFor(name: string, attempt: number): ProgrammeId {
  const latin = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  const suffix = attempt > 1 ? `-${attempt}` : '';
  const stem = (latin || nameless).slice(0, longest - suffix.length).replace(/-$/, '');
  return `${stem}${suffix}`;
}
