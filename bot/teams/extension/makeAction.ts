import * as z from 'zod';
import { actionDialogCard, type ActionDialog } from '../../cards/fromMessages/actionDialogCard';
import { namesIn } from '../../cards/fromMessages/parts';
import { canWork } from '../../cards/goals/parts';
import { commandPhrases } from '../../content/commands';
import { texts } from '../../content/texts';
import { type Refusal } from '../../domain/decision';
import { isMember } from '../../domain/pairs/members';
import { type UseCases } from '../../usecases';
import { longestAction } from '../../usecases/goals/readWording';
import { readSource } from '../../usecases/papers/source';
import { documentId, loose } from '../../verbs/inputs';
import { refusalText } from '../../verbs/sentences';
import { type Turn } from '../../verbs/verb';
import { type DialogCommand, type Shown } from './command';
import { opening, placesFor, sentBack, sentence } from './fromMessage';

const form = z.object({ ...sentBack, action: documentId, owner: loose, dueOn: loose });
type Form = z.infer<typeof form>;

/** Writes a message down as something that one of a pair will do, with the way back to it. The others of the pair see it. */
export const makeAction: DialogCommand = {
  id: 'makeAction',
  open: async (message, turn, app) => {
    const places = await placesFor(turn, app, canWork);
    if ('sentence' in places) return sentence(texts(turn.reader.language)('fromMessages.action.title'), places.sentence);
    return drawn({ ...opening(message, places.pairs, longestAction), action: places.newId, owner: turn.actor, dueOn: '' }, turn);
  },
  submit: async (data, _message, turn, app) => {
    const { actor, reader } = turn;
    const t = texts(reader.language);
    const parsed = form.safeParse(data);
    if (!parsed.success) return sentence(t('fromMessages.action.title'), t('fromMessages.oldForm'));
    const { pair, text, action, owner, dueOn } = parsed.data;
    const source = readSource(parsed.data);
    // Who wrote the message is nothing that the list of actions shows, so it is not kept with one.
    const added = await app.addAction({ pair, actor, action, text, owner, dueOn, timeZone: reader.timeZone, source: source && { link: source.link } });
    if (added.kind === 'refused') return again(parsed.data, added.reason, turn, app);
    return sentence(t('fromMessages.action.title'), t('fromMessages.action.done', { name: namesIn(added.value, reader), word: commandPhrases[reader.language].goals[0] ?? '' }));
  },
};

function drawn(dialog: ActionDialog, { reader }: Turn): Shown {
  return { kind: 'form', title: texts(reader.language)('fromMessages.action.title'), card: actionDialogCard(dialog, reader) };
}

/** The form with what was typed, and what has to be mended; a pair that is not the actor's own is not talked about. */
async function again({ pair, text, link, author, sentAt, ...typed }: Form, reason: Refusal, turn: Turn, app: UseCases): Promise<Shown> {
  const t = texts(turn.reader.language);
  const places = reason === 'notYours' ? undefined : await placesFor(turn, app, canWork);
  if (!places || 'sentence' in places) return sentence(t('fromMessages.action.title'), refusalText(reason, turn.reader));
  const chosen = places.pairs.find((one) => one.pair.id === pair) ?? places.pairs[0];
  const isElsewhere = reason === 'badChoice' && places.pairs.some((one) => isMember(one.pair, typed.owner));
  const note = isElsewhere ? t('fromMessages.action.elsewhere') : t(`errors.${reason}`);
  return drawn({ ...typed, pairs: places.pairs, chosen: chosen?.pair.id ?? '', text, source: { link, author, sentAt }, note }, turn);
}
