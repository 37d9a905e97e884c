import * as z from 'zod';
import { moreCard } from '../cards/pairs/moreCard';
import { pairCard } from '../cards/pairs/pairCard';
import { pairsCard } from '../cards/pairs/pairsCard';
import { texts } from '../content/texts';
import { type Refusal } from '../domain/decision';
import { type UseCases } from '../usecases';
import { type OwnPair, type PairContext } from '../usecases/pairs/pairAccess';
import { type Outcome } from '../usecases/requests/outcome';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { documentId, loose } from './inputs';

const ofPair = z.object({ pair: documentId });

/** A tap that moves the pair: whatever it comes to, the card is drawn again from the truth. */
const move = (name: string, act: (app: UseCases) => (own: OwnPair) => Promise<Outcome<PairContext>>): Verb =>
  verb(name, ofPair, async ({ pair }, turn, app) => after(await act(app)({ pair, actor: turn.actor }), pair, turn, app));

export const pairVerbs: readonly Verb[] = [
  verb('mentoring.mine', z.object({}), async (_input, turn, app) => show(pairsCard(await app.listRequests(turn.person), turn.reader))),
  verb('pair.show', ofPair, ({ pair }, turn, app) => truth(pair, turn, app)),
  verb('pair.more', ofPair, async ({ pair }, { actor, reader }, app) => {
    const view = await app.viewPair({ pair, actor });
    return view.kind === 'refused' ? refuse(view.reason) : show(moreCard(view.value, reader));
  }),
  move('pair.begin', (app) => app.beginPair),
  move('pair.commit', (app) => app.commitPair),
  move('pair.resume', (app) => app.resumePair),
  move('pair.extend', (app) => app.extendPair),
  move('pair.complete', (app) => app.completePair),
  move('pair.end', (app) => app.endPair),
  verb('pair.pause', ofPair.extend({ until: loose }), async ({ pair, until }, turn, app) =>
    after(await app.pausePair({ pair, actor: turn.actor, until, timeZone: turn.reader.timeZone }), pair, turn, app)),
  verb('pair.wrapUp', ofPair.extend({ because: z.enum(['goalReached', 'wished']) }), async ({ pair, because }, turn, app) =>
    after(await app.wrapUpPair({ pair, actor: turn.actor, because }), pair, turn, app)),
];

const after = (outcome: Outcome<unknown>, pair: string, turn: Turn, app: UseCases): Promise<Answer> => truth(pair, turn, app, outcome.kind === 'refused' ? outcome.reason : undefined);

async function truth(pair: string, { actor, reader }: Turn, app: UseCases, reason?: Refusal): Promise<Answer> {
  const view = await app.viewPair({ pair, actor });
  if (view.kind === 'refused') return refuse(view.reason);
  return show(pairCard(view.value, reader, reason && texts(reader.language)(`errors.${reason}`)));
}
