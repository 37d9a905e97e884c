import * as z from 'zod';
import { introduceMentorCard, introduceOtherCard, type TypedIntroduction } from '../cards/ideas/introduceCard';
import { introductionCard, introductionsCard } from '../cards/ideas/introductionCard';
import { type IdeasNote } from '../cards/ideas/parts';
import { texts } from '../content/texts';
import { type Refusal } from '../domain/decision';
import { type UseCases } from '../usecases';
import { longestEmail, longestName } from '../usecases/ideas/byHand';
import { longestNote } from '../usecases/ideas/introduce';
import { type IntroductionView } from '../usecases/ideas/viewIntroduction';
import { type Outcome } from '../usecases/requests/outcome';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { documentId, loose } from './inputs';

/** As `newId` makes them: they become part of other ids. */
const introductionId = z.string().regex(/^[\w-]{1,64}$/);
const ofPair = z.object({ pair: documentId });
const ofIntroduction = ofPair.extend({ introduction: introductionId });
const formInputs = ofPair.extend({ introduction: introductionId.optional(), whom: loose, search: loose, colleague: loose, name: loose, email: loose, note: loose });
type FormInput = z.infer<typeof formInputs>;
/** A form that is sent says which one it is. */
const sentForm = formInputs.extend({ introduction: introductionId });

export const introduceVerbs: readonly Verb[] = [
  verb('introduce.show', formInputs, (input, turn, app) => form('mentor', input, turn, app)),
  verb('introduce.other', formInputs, (input, turn, app) => form('other', input, turn, app)),
  verb('introduce.send', sentForm, (input, turn, app) => (documentId.safeParse(input.colleague).success ? send('mentor', input, turn, app) : form('mentor', input, turn, app, 'nothingChosen'))),
  verb('introduce.sendOther', sentForm, (input, turn, app) => send('other', input, turn, app)),
  verb('introduce.view', ofIntroduction, async (input, turn, app) => shown(await app.viewIntroduction({ ...input, actor: turn.actor }), turn)),
  verb('introduce.consent', ofIntroduction, async (input, turn, app) => shown(await app.consentToIntroduction({ ...input, actor: turn.actor }), turn, { text: texts(turn.reader.language)('ideas.introduced.consented'), tone: 'good' })),
  verb('introduce.list', ofPair, async ({ pair }, { actor, reader }, app) => {
    const list = await app.listIntroductions({ pair, actor });
    return list.kind === 'refused' ? refuse(list.reason) : show(introductionsCard(pair, list.value, reader));
  }),
];

type Kind = 'mentor' | 'other';

/** The form with whatever was typed so far; a refusal stands above it in one sentence. */
async function form(kind: Kind, { pair, introduction, whom, search, ...typed }: FormInput, { actor, reader }: Turn, app: UseCases, reason?: Refusal): Promise<Answer> {
  const started = await app.startIntroduction({ pair, actor, whom, search });
  if (started.kind === 'refused') return refuse(started.reason);
  const { newId } = started.value;
  const filled: TypedIntroduction = { id: introduction ?? newId, colleague: typed.colleague, name: kept(typed.name, longestName), email: kept(typed.email, longestEmail), note: kept(typed.note, longestNote) };
  const draw = kind === 'mentor' ? introduceMentorCard : introduceOtherCard;
  return show(draw(started.value, { typed: filled, problem: reason && texts(reader.language)(`errors.${reason}`) }, reader));
}

/** What came back is shown again, also when it is too long; no client sends twice what an input takes. */
const kept = (typed: string, longest: number): string => [...typed.slice(0, longest * 4).toWellFormed()].slice(0, longest * 2).join('');

async function send(kind: Kind, input: z.infer<typeof sentForm>, turn: Turn, app: UseCases): Promise<Answer> {
  const { pair, introduction: id, whom, note, name, email } = input;
  const sent = await app.introduce({ pair, actor: turn.actor, id, whom, note, colleague: kind === 'mentor' ? input.colleague : { name, email } });
  if (sent.kind === 'refused') return sent.reason === 'notYours' ? refuse('notYours') : form(kind, input, turn, app, sent.reason);
  return shown(await app.viewIntroduction({ pair, actor: turn.actor, introduction: sent.value.introduction }), turn);
}

const shown = (outcome: Outcome<IntroductionView>, { reader }: Turn, note?: IdeasNote): Answer => (outcome.kind === 'refused' ? refuse(outcome.reason) : show(introductionCard(outcome.value, reader, note)));
