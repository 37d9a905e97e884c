import { alreadyDone, type Decision, moved, refused } from '../decision';
import { type Gender, type PersonId, type Role } from '../people/person';
import { type Structure } from '../programmes/journey';
import { isBroughtTogether, type Programme, type ProgrammeId } from '../programmes/programme';

/**
 * Whom somebody would like to be matched with, and whom not. Nobody but they reads it: the engine heeds it, and no coordinator is told whose wish it was.
 * Partition: the programme. Id: `role:person`.
 */
export interface Preferences {
  readonly programme: ProgrammeId;
  readonly person: PersonId;
  readonly role: Role;
  /** Dearest first, at most five. */
  readonly wishes: readonly PersonId[];
  readonly avoids: readonly PersonId[];
  /** A mentor, or mentee, of this gender; heeded where the programme allows it. */
  readonly gender?: Gender;
}

const wishesAtMost = 5;
export const avoidsAtMost = 20;

export const noPreferences = (of: Pick<Preferences, 'programme' | 'person' | 'role'>): Preferences => ({ ...of, wishes: [], avoids: [] });

/** Where people are matched by somebody else it helps to know whom they would like; where they ask themselves they say it by asking. */
export const heedsPreferences = ({ pairing, structure }: Pick<Programme, 'pairing' | 'structure'>): boolean => structure !== 'panel' && (isBroughtTogether(pairing) || pairing === 'rankedWishes');

/** In which role those stand whom somebody of this role meets: in a circle everybody is a mentee of the others. */
export const counterpartOf = (role: Role, structure: Structure): Role => (structure === 'circle' || role === 'mentor' ? 'mentee' : 'mentor');

/** Somebody is never wished for and avoided at once: the last word counts. */
export function wishFor(preferences: Preferences, person: PersonId): Decision<Preferences> {
  if (person === preferences.person) return refused('askYourself');
  if (preferences.wishes.includes(person)) return alreadyDone(preferences);
  if (preferences.wishes.length >= wishesAtMost) return refused('tooManyWishes');
  return moved({ ...preferences, wishes: [...preferences.wishes, person], avoids: without(preferences.avoids, person) });
}

export function avoid(preferences: Preferences, person: PersonId): Decision<Preferences> {
  if (person === preferences.person) return refused('askYourself');
  if (preferences.avoids.includes(person)) return alreadyDone(preferences);
  if (preferences.avoids.length >= avoidsAtMost) return refused('tooManyWishes');
  return moved({ ...preferences, avoids: [...preferences.avoids, person], wishes: without(preferences.wishes, person) });
}

/** One place nearer to the top. */
export function raiseWish(preferences: Preferences, person: PersonId): Decision<Preferences> {
  const place = preferences.wishes.indexOf(person);
  if (place < 0) return refused('notFound');
  if (place === 0) return alreadyDone(preferences);
  const rest = without(preferences.wishes, person);
  return moved({ ...preferences, wishes: [...rest.slice(0, place - 1), person, ...rest.slice(place - 1)] });
}

/** Nothing is said about this person any more. */
export function forget(preferences: Preferences, person: PersonId): Decision<Preferences> {
  if (!preferences.wishes.includes(person) && !preferences.avoids.includes(person)) return alreadyDone(preferences);
  return moved({ ...preferences, wishes: without(preferences.wishes, person), avoids: without(preferences.avoids, person) });
}

export function wishGender({ gender: _gender, ...rest }: Preferences, gender: Gender | undefined): Decision<Preferences> {
  return moved({ ...rest, ...(gender && { gender }) });
}

const without = (people: readonly PersonId[], person: PersonId): readonly PersonId[] => people.filter((one) => one !== person);
