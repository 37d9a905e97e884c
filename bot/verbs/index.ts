import { type Verb } from './verb';
import { agreementVerbs } from './agreement';
import { assessmentsVerbs } from './assessments';
import { closingVerbs } from './closing';
import { contactVerbs } from './contact';
import { findVerbs } from './find';
import { goalsVerbs } from './goals';
import { groupsVerbs } from './groups';
import { ideasVerbs } from './ideas';
import { menuVerbs } from './menu';
import { mineVerbs } from './mine';
import { overviewVerbs } from './overview';
import { pairVerbs } from './pairs';
import { panelsVerbs } from './panels';
import { papersVerbs } from './papers';
import { preparationVerbs } from './preparation';
import { profileVerbs } from './profile';
import { requestVerbs } from './requests';
import { reviewsVerbs } from './reviews';
import { rosterVerbs } from './roster';
import { runsVerbs } from './runs';
import { sessionsVerbs } from './sessions';
import { settingsVerbs } from './settings';
import { setupVerbs } from './setup';
import { signupVerbs } from './signup';
import { slotsVerbs } from './slots';

/** Every verb that a card may carry, by name. Throws when two share one. */
export const verbs: ReadonlyMap<string, Verb> = byName([runsVerbs, menuVerbs, signupVerbs, profileVerbs, settingsVerbs, findVerbs, requestVerbs, pairVerbs, mineVerbs, preparationVerbs, sessionsVerbs, agreementVerbs, goalsVerbs, assessmentsVerbs, papersVerbs, ideasVerbs, contactVerbs, reviewsVerbs, closingVerbs, groupsVerbs, slotsVerbs, panelsVerbs, setupVerbs, overviewVerbs, rosterVerbs].flat());

function byName(all: readonly Verb[]): Map<string, Verb> {
  const named = new Map(all.map((verb) => [verb.name, verb]));
  if (named.size !== all.length) throw new Error('Two verbs share a name');
  return named;
}
