import * as z from 'zod';
import { closingCard } from '../cards/closing/closingCard';
import { sharedWorksheetCard, type TypedWorksheet, worksheetCard } from '../cards/closing/worksheetCard';
import { texts } from '../content/texts';
import { nextChoices } from '../domain/closing/closing';
import { type Refusal } from '../domain/decision';
import { type UseCases } from '../usecases';
import { type WorksheetPart } from '../usecases/closing/worksheet';
import { type Outcome } from '../usecases/requests/outcome';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { documentId, loose, looseList } from './inputs';

const ofPair = z.object({ pair: documentId });
type OfPair = z.infer<typeof ofPair>;
const words: z.ZodObject<Readonly<Record<WorksheetPart, typeof loose>>> = z.object({ planning: loose, learning: loose, integrating: loose, celebrating: loose, redefining: loose, movingOn: loose });
const chosen = looseList.pipe(z.array(z.enum(nextChoices)));

export const closingVerbs: readonly Verb[] = [
  verb('closing.show', ofPair, (input, turn, app) => overview(input, turn, app)),
  verb('closing.thank', ofPair.extend({ form: z.uuid(), text: loose }), async ({ pair, form, text }, turn, app) =>
    after(await app.sayThanks({ pair, actor: turn.actor, id: form, text }), { pair }, turn, app)),
  verb('closing.next', ofPair.extend({ choices: chosen }), async (input, turn, app) => after(await app.chooseNext({ ...input, actor: turn.actor }), input, turn, app)),
  verb('closing.worksheet', ofPair, (input, turn, app) => worksheet(input, turn, app)),
  verb('closing.saveWorksheet', ofPair.extend({ from: z.number(), ...words.shape }), saveWorksheet),
  verb('closing.shareWorksheet', ofPair, async (input, turn, app) => {
    const shared = await app.shareWorksheet({ ...input, actor: turn.actor });
    return shared.kind === 'refused' ? refuse(shared.reason) : worksheet(input, turn, app);
  }),
  verb('closing.sendWorksheet', ofPair, async (input, turn, app) => {
    const sent = await app.sendWorksheet({ ...input, actor: turn.actor });
    return sent.kind === 'refused' ? refuse(sent.reason) : worksheet(input, turn, app);
  }),
  verb('closing.readWorksheet', ofPair.extend({ author: documentId }), async (input, { actor, reader }, app) => {
    const read = await app.readWorksheet({ ...input, actor });
    return read.kind === 'refused' ? refuse(read.reason) : show(sharedWorksheetCard(read.value, reader));
  }),
];

/** What was refused for its words stands above the card; any other refusal leaves the card, and what was typed, as it is. */
const after = (outcome: Outcome<unknown>, input: OfPair, turn: Turn, app: UseCases): Promise<Answer> =>
  outcome.kind === 'refused' && outcome.reason !== 'textMissing' ? Promise.resolve(refuse(outcome.reason)) : overview(input, turn, app, outcome.kind === 'refused' ? outcome.reason : undefined);

async function overview({ pair }: OfPair, { actor, reader }: Turn, app: UseCases, reason?: Refusal): Promise<Answer> {
  const view = await app.viewClosing({ pair, actor });
  return view.kind === 'refused' ? refuse(view.reason) : show(closingCard(view.value, reader, reason && texts(reader.language)(`errors.${reason}`)));
}

async function worksheet({ pair }: OfPair, { actor, reader }: Turn, app: UseCases, typed?: TypedWorksheet): Promise<Answer> {
  const view = await app.viewWorksheet({ pair, actor });
  return view.kind === 'refused' ? refuse(view.reason) : show(worksheetCard(view.value, reader, typed));
}

async function saveWorksheet({ pair, from, ...typed }: OfPair & { from: number } & z.infer<typeof words>, turn: Turn, app: UseCases): Promise<Answer> {
  const saved = await app.saveWorksheet({ pair, actor: turn.actor, from, words: typed });
  if (saved.kind === 'done') return worksheetSaved({ pair }, turn, app);
  if (saved.reason !== 'changedMeanwhile' && saved.reason !== 'textMissing') return refuse(saved.reason);
  return worksheet({ pair }, turn, app, { note: texts(turn.reader.language)(`errors.${saved.reason}`), words: typed, isBehind: saved.reason === 'changedMeanwhile' });
}

/** Back to where goodbyes are said; to the worksheet while it is not yet time for them. */
async function worksheetSaved(input: OfPair, turn: Turn, app: UseCases): Promise<Answer> {
  const answer = await overview(input, turn, app);
  return answer.kind === 'refusal' ? worksheet(input, turn, app) : answer;
}
