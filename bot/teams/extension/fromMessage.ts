import * as z from 'zod';
import { type FromMessage, mostPairs } from '../../cards/fromMessages/parts';
import { commandPhrases } from '../../content/commands';
import { texts } from '../../content/texts';
import { messageLink } from '../../domain/papers/source';
import { type UseCases } from '../../usecases';
import { type PairContext } from '../../usecases/pairs/pairAccess';
import { longestAuthor, type GivenSource } from '../../usecases/papers/source';
import { cleaned } from '../../usecases/text';
import { documentId, loose } from '../../verbs/inputs';
import { type Turn } from '../../verbs/verb';
import { type Message, type Shown } from './command';

/** What both forms send back; the form may be old or forged. */
export const sentBack = { pair: documentId, text: loose, link: loose, author: loose, sentAt: z.number().optional().catch(undefined) };

/** The pairs to choose from; where there is none, the sentence that says what to do. */
export async function placesFor({ person, reader }: Turn, app: UseCases, suits: (context: PairContext) => boolean = () => true): Promise<{ readonly pairs: readonly PairContext[]; readonly newId: string } | { readonly sentence: string }> {
  const { pairs, newId } = await app.listRunningPairs(person);
  const t = texts(reader.language);
  const found = pairs.filter(suits).slice(0, mostPairs);
  if (found.length > 0) return { pairs: found, newId };
  if (pairs.length > 0) return { sentence: t('fromMessages.none.resting') };
  const onlyMentors = person.takesPartIn.length > 0 && person.takesPartIn.every(({ role }) => role === 'mentor');
  return { sentence: onlyMentors ? t('fromMessages.none.mentor') : t('fromMessages.none', { word: commandPhrases[reader.language].findMentor[0] ?? '' }) };
}

/** The form as it opens: the message's beginning as text, in the pair whose other member wrote it. */
export function opening(message: Message | undefined, pairs: readonly PairContext[], longest: number): FromMessage {
  const wroteIt = pairs.find(({ others }) => others.some(({ person }) => person === message?.author));
  const { text, isCut } = beginningOf(message?.text ?? '', longest);
  const about = isCut ? 'cut' : text === '' ? 'empty' : undefined;
  return { pairs, chosen: (wroteIt ?? pairs[0])?.pair.id ?? '', text, source: given(message), ...(about && { about }) };
}

/** A link that leads elsewhere is dropped here already: nobody need carry it. */
function given(message: Message | undefined): GivenSource {
  const link = messageLink(message?.link ?? '') ?? '';
  return { link, author: cleaned(message?.authorName ?? '', longestAuthor).slice(0, longestAuthor).trim(), sentAt: message?.sentAt };
}

/** At most so many code points, without a torn word or half an emoji at the end. */
export function beginningOf(given: string, longest: number): { readonly text: string; readonly isCut: boolean } {
  const letters = [...cleaned(given, longest).trim()];
  if (letters.length <= longest) return { text: letters.join(''), isCut: given.length > longest * 8 };
  const fits = letters.slice(0, longest).join('');
  const whole = fits.replace(/\s+\S{0,40}$/u, '');
  const short = whole === fits ? letters.slice(0, longest - 1).join('') : whole;
  return { text: `${short.replace(/\u200D+$/u, '').trimEnd()}…`, isCut: true };
}

export const sentence = (title: string, text: string): Shown => ({ kind: 'sentence', title, text });
