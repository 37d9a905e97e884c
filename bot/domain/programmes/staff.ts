import { type PersonId } from '../people/person';

/** Who runs a programme, besides its coordinators. */
export interface ProgrammeStaff {
  /** Local administrators: they look after the people of their duty stations. */
  readonly administrators: readonly { readonly person: PersonId; readonly dutyStations: readonly string[] }[];
  /** Management and sponsors: figures only, never a name. */
  readonly observers: readonly PersonId[];
}

export const noStaff: ProgrammeStaff = { administrators: [], observers: [] };

/** What somebody is to a programme that they help to run; an administrator with the duty stations that are theirs. */
export type Standing =
  | { readonly role: 'coordinator' | 'observer' }
  | { readonly role: 'administrator'; readonly dutyStations: readonly string[] };
export type StaffRole = Standing['role'];

/** Everything that the console can do, by whom. Whoever stands in no list may do none of it. */
const rulebook = {
  /** Totals and rates, suppressed where few people stand behind them. */
  seeFigures: ['coordinator', 'administrator', 'observer'],
  /** Names, where pairs stand and what was delivered to whom; an administrator: of their duty stations. Never what is said. */
  seePeople: ['coordinator', 'administrator'],
  /** Import, invite, nominate, remind, take in from the waiting list; an administrator: of their duty stations. */
  carePeople: ['coordinator', 'administrator'],
  announce: ['coordinator'],
  match: ['coordinator'],
  changeProgramme: ['coordinator'],
  /** What authors have sent to the programme on purpose. */
  seeSent: ['coordinator'],
} as const satisfies Record<string, readonly StaffRole[]>;
export type Deed = keyof typeof rulebook;
export const deeds: readonly Deed[] = ['seeFigures', 'seePeople', 'carePeople', 'announce', 'match', 'changeProgramme', 'seeSent'];

interface Staffed {
  readonly coordinators: readonly PersonId[];
  readonly staff?: ProgrammeStaff;
}

/** What this person is to the programme; undefined for everybody who does not run it. The strongest role counts. */
export function standingIn({ coordinators, staff = noStaff }: Staffed, person: PersonId): Standing | undefined {
  if (coordinators.includes(person)) return { role: 'coordinator' };
  const dutyStations = staff.administrators.filter((one) => one.person === person).flatMap((one) => one.dutyStations);
  if (dutyStations.length > 0) return { role: 'administrator', dutyStations };
  return staff.observers.includes(person) ? { role: 'observer' } : undefined;
}

export const mayDo = (standing: Standing | undefined, deed: Deed): boolean => standing !== undefined && rulebook[deed].some((role) => role === standing.role);

/** Whether somebody of this duty station is theirs to look after. */
export const isTheirs = (standing: Standing, dutyStation: string): boolean => standing.role === 'coordinator' || (standing.role === 'administrator' && standing.dutyStations.includes(dutyStation));
