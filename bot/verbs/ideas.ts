import * as z from 'zod';
import { aboutCard } from '../cards/ideas/aboutCard';
import { exerciseCard } from '../cards/ideas/exerciseCard';
import { ideasCard } from '../cards/ideas/ideasCard';
import { promptCard } from '../cards/ideas/promptCard';
import { supportCard } from '../cards/ideas/supportCard';
import { tipKinds, tipsCard } from '../cards/ideas/tipsCard';
import { type AdaptiveCard } from '../cards/kit';
import { type Reader } from '../cards/reader';
import { themes } from '../content/handbook';
import { type UseCases } from '../usecases';
import { type IdeasView } from '../usecases/ideas/viewIdeas';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { documentId, loose, looseNumber } from './inputs';
import { introduceVerbs } from './introduce';

const ofPair = z.object({ pair: documentId });

export const ideasVerbs: readonly Verb[] = [
  verb('ideas.show', ofPair, ({ pair }, turn, app) => drawn(pair, turn, app, ideasCard)),
  verb('ideas.prompt', ofPair.extend({ theme: loose, chosen: loose, index: looseNumber }), ({ pair, theme, chosen, index }, turn, app) => {
    const wished = themes.find((code) => code === (chosen === '' ? theme : chosen));
    return drawn(pair, turn, app, (view, reader) => promptCard(view, { theme: wished, index }, reader));
  }),
  verb('ideas.exercise', ofPair.extend({ index: looseNumber }), ({ pair, index }, turn, app) => drawn(pair, turn, app, (view, reader) => exerciseCard(view, index, reader))),
  verb('ideas.tips', ofPair.extend({ kind: loose }), ({ pair, kind }, turn, app) => {
    const wished = tipKinds.find((one) => one === kind) ?? 'technique';
    return drawn(pair, turn, app, (view, reader) => tipsCard(view, wished, reader));
  }),
  verb('ideas.about', ofPair.extend({ page: looseNumber }), ({ pair, page }, turn, app) => drawn(pair, turn, app, (_view, reader) => aboutCard({ pair, page }, reader))),
  verb('ideas.support', ofPair, ({ pair }, turn, app) => drawn(pair, turn, app, supportCard)),
  verb('handbook.show', z.object({ page: looseNumber }), async ({ page }, turn) => show(aboutCard({ page }, turn.reader))),
  ...introduceVerbs,
];

async function drawn(pair: string, { actor, reader }: Turn, app: UseCases, draw: (view: IdeasView, reader: Reader) => AdaptiveCard): Promise<Answer> {
  const view = await app.viewIdeas({ pair, actor });
  return view.kind === 'refused' ? refuse(view.reason) : show(draw(view.value, reader));
}
