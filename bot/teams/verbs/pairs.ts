import { z } from 'zod';
import { pairCard } from '../../cards/pairs/pairCard';
import { pairsCard } from '../../cards/pairs/pairsCard';
import { texts } from '../../content/texts';
import { type Refusal } from '../../domain/decision';
import { type UseCases } from '../../usecases';
import { type Answer, refuse, show, type Turn, verb, type Verb } from '../verb';
import { documentId } from './inputs';

const ofPair = z.object({ pair: documentId });

export const pairVerbs: readonly Verb[] = [
  verb('mentoring.mine', z.object({}), async (_input, turn, app) => show(pairsCard(await app.listRequests(turn.person), turn.reader))),
  verb('pair.show', ofPair, ({ pair }, turn, app) => truth(pair, turn, app)),
  verb('pair.end', ofPair, async ({ pair }, turn, app) => {
    const outcome = await app.endPair({ pair, actor: turn.actor });
    return truth(pair, turn, app, outcome.kind === 'refused' ? outcome.reason : undefined);
  }),
];

async function truth(pair: string, { actor, reader }: Turn, app: UseCases, reason?: Refusal): Promise<Answer> {
  const view = await app.viewPair({ pair, actor });
  if (view.kind === 'refused') return refuse(view.reason);
  return show(pairCard(view.value, reader, reason && texts(reader.language)(`errors.${reason}`)));
}
