import * as z from 'zod';
import { noteDialogCard, type NoteDialog } from '../../cards/fromMessages/noteDialogCard';
import { partnerNames } from '../../cards/pairs/partnerNames';
import { commandPhrases } from '../../content/commands';
import { texts } from '../../content/texts';
import { type Refusal } from '../../domain/decision';
import { longestNote } from '../../domain/papers/note';
import { type UseCases } from '../../usecases';
import { type PairContext } from '../../usecases/pairs/pairAccess';
import { readSource } from '../../usecases/papers/source';
import { refusalText } from '../../verbs/sentences';
import { type Turn } from '../../verbs/verb';
import { type DialogCommand, type Shown } from './command';
import { opening, placesFor, sentBack, sentence } from './fromMessage';

const form = z.object({ ...sentBack, numbers: z.string().max(20_000) });
type Form = z.infer<typeof form>;

/** Keeps a message among the author's own notes of one of their pairs, with the way back to it. */
export const saveNote: DialogCommand = {
  id: 'saveNote',
  open: async (message, turn, app) => {
    const title = texts(turn.reader.language)('fromMessages.note.title');
    const places = await placesFor(turn, app);
    if ('sentence' in places) return sentence(title, places.sentence);
    return drawn({ ...opening(message, places.pairs, longestNote), numbers: await numbersFor(places.pairs, turn, app) }, turn);
  },
  submit: async (data, _message, turn, app) => {
    const t = texts(turn.reader.language);
    const title = t('fromMessages.note.title');
    const parsed = form.safeParse(data);
    const number = parsed.success ? numberIn(parsed.data.numbers, parsed.data.pair) : undefined;
    if (!parsed.success || number === undefined) return sentence(title, t('fromMessages.oldForm'));
    const { pair, text } = parsed.data;
    const { language } = turn.reader;
    const saved = await app.saveNote({ pair, number, from: 0, text, source: readSource(parsed.data), actor: turn.actor });
    if (saved.kind === 'refused') return again(parsed.data, saved.reason, turn, app);
    return sentence(title, t('fromMessages.note.done', { name: partnerNames(saved.value.with, language), word: commandPhrases[language].journal[0] ?? '' }));
  },
};

function drawn(dialog: NoteDialog, { reader }: Turn): Shown {
  return { kind: 'form', title: texts(reader.language)('fromMessages.note.title'), card: noteDialogCard(dialog, reader) };
}

/** The form with what was typed, and what has to be mended; a pair that is not the actor's own is not talked about. */
async function again({ pair, text, numbers, ...rest }: Form, reason: Refusal, turn: Turn, app: UseCases): Promise<Shown> {
  const t = texts(turn.reader.language);
  const places = reason === 'notYours' ? undefined : await placesFor(turn, app);
  if (!places || 'sentence' in places) return sentence(t('fromMessages.note.title'), refusalText(reason, turn.reader));
  const { pairs } = places;
  // A pair that was formed meanwhile is not among the numbers of this form.
  const known = pairs.filter((one) => numberIn(numbers, one.pair.id) !== undefined);
  if (known.length === 0) return sentence(t('fromMessages.note.title'), refusalText(reason, turn.reader));
  const chosen = known.find((one) => one.pair.id === pair) ?? known[0];
  return drawn({ pairs: known, chosen: chosen?.pair.id ?? '', text, numbers, source: { link: rest.link, author: rest.author, sentAt: rest.sentAt }, note: t(`errors.${reason}`) }, turn);
}

/** 'r1 4 r2 1': which number the note gets in each pair, since the pair is chosen in the form only. No id has a space in it. */
async function numbersFor(pairs: readonly PairContext[], { actor }: Turn, app: UseCases): Promise<string> {
  const fresh = await Promise.all(pairs.map(({ pair }) => app.startNote({ pair: pair.id, actor })));
  return fresh.flatMap((one) => (one.kind === 'done' ? [`${one.value.pair.id} ${one.value.number}`] : [])).join(' ');
}

function numberIn(numbers: string, pair: string): number | undefined {
  const words = numbers.split(' ');
  const found = words.find((_word, place) => place % 2 === 1 && words[place - 1] === pair);
  return found !== undefined && /^[1-9]\d{0,4}$/.test(found) ? Number(found) : undefined;
}
