import * as z from 'zod';
import { refused } from '../../domain/decision';
import { type Introduction } from '../../domain/ideas/introduction';
import { introduce, introductionsIn } from '../../domain/ideas/introductions';
import { memberOf } from '../../domain/pairs/members';
import { type PersonId } from '../../domain/people/person';
import { enrolmentAt } from '../collections';
import { readAt } from '../documents';
import { inReportingLine } from '../find/reportingLine';
import { changePair, openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { openFields, sealFields } from '../pairs/sealedFields';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { cleanText } from '../text';
import { readByHand, type Targeted } from './byHand';

/** Code points. */
export const longestNote = 500;

const wordsSchema = z.object({ name: z.string(), email: z.string(), note: z.string() });
export type IntroductionWords = z.infer<typeof wordsSchema>;

/** Undefined when the pair's key was deleted. */
export const wordsOf = (ports: Ports, pair: string, { words }: Introduction): Promise<IntroductionWords | undefined> => openFields(ports, pair, words, wordsSchema);

export interface Introduce extends OwnPair {
  /** Of the form. */
  readonly id: string;
  /** To whom somebody is suggested; empty where there is only one other. */
  readonly whom: PersonId;
  /** A mentor of the programme; or else a name and an address by hand. */
  readonly colleague: PersonId | { readonly name: string; readonly email: string };
  readonly note: string;
}

/**
 * Suggests somebody to a member, who is told and decides. The colleague hears nothing, unless a mentor of the programme: then that
 * somebody suggested them. Never to who is in the member's reporting line, as far as the directory knows. Gives the pair and the id
 * under which the introduction stands: other words from the same form are another one, so that nothing typed is lost.
 */
export const makeIntroduce = (ports: Ports) => async ({ id, whom: chosen, colleague, note: typed, ...own }: Introduce): Promise<Outcome<PairContext & { readonly introduction: string }>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { pair, others } = opened.value;
  const whom = chosen === '' && others.length === 1 ? (others[0]?.person ?? '') : chosen;
  if (pair.status === 'ended') return refused('pairEnded');
  if (whom === own.actor || !memberOf(pair, whom)) return refused('badChoice');
  const note = cleanText(typed, { longest: longestNote, optional: true });
  if (note.kind === 'refused') return note;
  const found = typeof colleague === 'string' ? await readMentor(ports, opened.value, whom, colleague) : await readByHand(ports, opened.value, whom, colleague);
  if (found.kind === 'refused') return found;
  const { to, ...who } = found.target;
  const words = { ...who, note: note.value };
  const introduction = await idFor(ports, opened.value, id, words);
  const sealed = await sealFields(ports, own.pair, words);
  const made = { id: introduction, by: own.actor, whom, words: sealed, ...(to !== undefined && { to }) };
  const changed = await changePair(ports, own, (context, now) => introduce(context.pair, made, now));
  return changed.kind === 'refused' ? changed : { kind: 'done', value: { ...changed.value, introduction } };
};

/** Derived from the words where the form was used before, so that they too can be sent twice and stand once. */
async function idFor(ports: Ports, { pair, me }: PairContext, id: string, words: IntroductionWords): Promise<string> {
  const before = introductionsIn(pair).find((one) => one.id === id && one.by === me.person);
  const said = before && (await wordsOf(ports, pair.id, before));
  const key = (content: IntroductionWords): string => JSON.stringify([id, content.name, content.email, content.note]);
  return said === undefined || key(said) === key(words) ? id : ports.pseudonym(key(words));
}

async function readMentor(ports: Ports, { pair, me }: PairContext, whom: PersonId, person: PersonId): Promise<Targeted> {
  if (person === me.person) return refused('introduceSelf');
  if (memberOf(pair, person)) return refused('introducePartner');
  const row = await readAt(ports.documents.enrolments, enrolmentAt(pair.programme, 'mentor', person));
  if (row?.body.status !== 'active') return refused('mentorClosed');
  if (await inReportingLine(ports.directory, whom, person)) return refused('introduceLine');
  const { name, email } = row.body.profile;
  return { kind: 'target', target: { to: person, name, email } };
}
