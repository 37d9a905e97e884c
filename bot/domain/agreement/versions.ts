import { alreadyDone, type Decision, moved, refused } from '../decision';
import { type Effect } from '../effects/effect';
import { owe } from '../effects/owing';
import { type PairStatus } from '../pairs/lifecycle';
import { isMember, othersOf, presentMembers } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { type Sealed } from '../requests/request';
import { type Instant } from '../time';
import { type Agreement, newestVersion, type Signature, signedVersion } from './agreement';

/** How many of the newest versions are kept whoever signed them, and how many older ones because somebody signed. */
const keptNewest = 12;
const keptSigned = 24;

/** A pair may agree from its first day; once it grows, a new version amends the old one. */
const agreeingIn: readonly PairStatus[] = ['prepare', 'agree', 'grow'];

/** Why this person cannot change or sign the agreement at this point; undefined when they can. */
export function whyNoAgreeing(pair: Pair, actor: PersonId): ReturnType<typeof refused> | undefined {
  if (!isMember(pair, actor)) return refused('notYours');
  if (pair.status === 'ended') return refused('pairEnded');
  return agreeingIn.includes(pair.status) ? undefined : refused('notNow');
}

export interface NewText {
  readonly text: Sealed;
  /** The number of the version that the author had before them; 0 for none. */
  readonly from: number;
  /** Whoever writes a version may sign it in the same breath. */
  readonly signs: boolean;
}

/**
 * A text as a new version. Signatures stay with the text they stand under, so a new version has none but its author's, and what all
 * had signed holds until all have signed the new one. `changedMeanwhile` when somebody else was quicker.
 */
export function saveVersion(pair: Pair, { text, from, signs }: NewText, actor: PersonId, now: Instant): Decision<Pair> {
  const no = whyNoAgreeing(pair, actor);
  if (no) return no;
  const { agreement } = pair;
  if ((newestVersion(agreement)?.number ?? 0) !== from) return refused('changedMeanwhile');
  const number = from + 1;
  const signatures = signs ? [...agreement.signatures, { person: actor, version: number, at: now }] : agreement.signatures;
  const valid = signedVersion(agreement, presentMembers(pair).map(({ person }) => person));
  const next = thinned({ ...agreement, versions: [...agreement.versions, { number, text, by: actor, at: now }], signatures }, valid?.number);
  return moved(owe({ ...pair, agreement: next }, tell(pair, actor, from === 0 ? 'agreement.drafted' : 'agreement.changed', number), now));
}

/** Signs the newest version; `changedMeanwhile` when a newer one than the reader saw exists, for nobody signs what they have not read. */
export function sign(pair: Pair, version: number, actor: PersonId, now: Instant): Decision<Pair> {
  const no = whyNoAgreeing(pair, actor);
  if (no) return no;
  const { agreement } = pair;
  const newest = newestVersion(agreement);
  if (newest?.number !== version) return refused(newest && version > 0 && version < newest.number ? 'changedMeanwhile' : 'notFound');
  if (signersOf(agreement, version).some(({ person }) => person === actor)) return alreadyDone(pair);
  const next = { ...agreement, signatures: [...agreement.signatures, { person: actor, version, at: now }] };
  const isComplete = signedVersion(next, presentMembers(pair).map(({ person }) => person))?.number === version;
  return moved(owe({ ...pair, agreement: next }, tell(pair, actor, isComplete ? 'agreement.complete' : 'agreement.signed', version), now));
}

/** One accepts the code of conduct, for oneself. */
export function acceptCode(pair: Pair, actor: PersonId): Decision<Pair> {
  const no = whyNoAgreeing(pair, actor);
  if (no) return no;
  const { agreement } = pair;
  if (agreement.codeAccepted.includes(actor)) return alreadyDone(pair);
  return moved({ ...pair, agreement: { ...agreement, codeAccepted: [...agreement.codeAccepted, actor] } });
}

/** Who signed this version, in the order of signing. */
export const signersOf = ({ signatures }: Agreement, version: number): readonly Signature[] => signatures.filter((one) => one.version === version);

/** The newest few, the one that holds, and of the older ones those that somebody signed last: a document must not grow without end. */
function thinned({ versions, signatures, ...rest }: Agreement, valid: number | undefined): Agreement {
  const signed = versions.slice(0, -keptNewest).filter(({ number }) => signatures.some(({ version }) => version === number));
  const older = signed.filter(({ number }, index) => number === valid || index >= signed.length - keptSigned);
  const kept = [...older, ...versions.slice(-keptNewest)];
  return { ...rest, versions: kept, signatures: signatures.filter(({ version }) => kept.some(({ number }) => number === version)) };
}

/** Told to the others; drawn from the truth when it is sent, and left out when a newer version exists by then. */
function tell(pair: Pair, actor: PersonId, notice: string, version: number): Effect[] {
  return othersOf(pair, actor).map(({ person }) => ({
    kind: 'tell', id: `${pair.id}:${notice}:${version}:${actor}:${person}`, to: person, notice, about: { programme: pair.programme, pair: pair.id, version: String(version), by: actor },
  }));
}
