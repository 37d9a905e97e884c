import { type Refusal, refused } from '../../domain/decision';
import { type Member, presentMembers } from '../../domain/pairs/members';
import { type PersonId } from '../../domain/people/person';
import { enrolmentAt } from '../collections';
import { readAt } from '../documents';
import { managersOf } from '../find/reportingLine';
import { type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { cleanText } from '../text';

/** Whom an introduction is to, once that was checked. */
interface Target {
  /** A mentor of the programme. */
  readonly to?: PersonId;
  readonly name: string;
  readonly email: string;
}
export type Targeted = { readonly kind: 'target'; readonly target: Target } | { readonly kind: 'refused'; readonly reason: Refusal };

/** Code points. */
export const longestName = 100;
/** The longest that mail can be sent to. */
export const longestEmail = 254;

/**
 * One address in plain letters, with a dot in its domain: what a chat in Teams can be opened with. Stricter than the standard on
 * purpose: quotes, comments and comma-separated lists are mistakes here.
 */
const email = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u;

/** A colleague by name and address. The directory finds nobody by these, so only those whom we know are recognised: the pair itself, and who is above the member. */
export async function readByHand(ports: Ports, { pair, me }: PairContext, whom: PersonId, typed: { readonly name: string; readonly email: string }): Promise<Targeted> {
  const name = cleanText(typed.name.replaceAll(/\s+/g, ' '), { longest: longestName });
  if (name.kind === 'refused') return name;
  const address = cleanText(typed.email, { longest: longestEmail, optional: true });
  if (address.kind === 'refused' || !email.test(address.value)) return refused('badEmail');
  const isTheirs = async (member: Member): Promise<boolean> => (await addressesOf(ports, pair.programme, member)).includes(address.value.toLowerCase());
  if (await isTheirs(me)) return refused('introduceSelf');
  const others = presentMembers(pair).filter(({ person }) => person !== me.person);
  if ((await Promise.all(others.map(isTheirs))).includes(true)) return refused('introducePartner');
  const above = await Promise.all([...(await managersOf(ports.directory, whom))].map((manager) => ports.directory.find(manager)));
  if (above.some((manager) => manager?.email.toLowerCase() === address.value.toLowerCase())) return refused('introduceLine');
  return { kind: 'target', target: { name: name.value, email: address.value } };
}

async function addressesOf(ports: Ports, programme: string, { person, role }: Member): Promise<string[]> {
  const [row, entry] = await Promise.all([readAt(ports.documents.enrolments, enrolmentAt(programme, role, person)), ports.directory.find(person)]);
  return [row?.body.profile.email, entry?.email].flatMap((one) => (one ? [one.toLowerCase()] : []));
}
