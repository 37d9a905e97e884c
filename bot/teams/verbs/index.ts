import { type Verb } from '../verb';
import { findVerbs } from './find';
import { menuVerbs } from './menu';
import { pairVerbs } from './pairs';
import { profileVerbs } from './profile';
import { requestVerbs } from './requests';
import { settingsVerbs } from './settings';
import { signupVerbs } from './signup';

/** Every verb that a card may carry, by name. Throws when two share one. */
export const verbs: ReadonlyMap<string, Verb> = byName([menuVerbs, signupVerbs, profileVerbs, settingsVerbs, findVerbs, requestVerbs, pairVerbs].flat());

function byName(all: readonly Verb[]): Map<string, Verb> {
  const named = new Map(all.map((verb) => [verb.name, verb]));
  if (named.size !== all.length) throw new Error('Two verbs share a name');
  return named;
}
