import * as z from 'zod';
import { checklistCard } from '../cards/preparation/checklistCard';
import { expectCard } from '../cards/preparation/expectCard';
import { iceBreakerCard } from '../cards/preparation/iceBreakerCard';
import { type PreparationNote } from '../cards/preparation/parts';
import { prepareCard } from '../cards/preparation/prepareCard';
import { rolePageCard } from '../cards/preparation/rolePageCard';
import { rolesCard } from '../cards/preparation/rolesCard';
import { roleViewCard } from '../cards/preparation/roleViewCard';
import { type AdaptiveCard } from '../cards/kit';
import { type Reader } from '../cards/reader';
import { checklist, mentorRoles } from '../content/handbook';
import { texts, type Translate } from '../content/texts';
import { type UseCases } from '../usecases';
import { type PreparationView } from '../usecases/preparation/viewPreparation';
import { type Outcome } from '../usecases/requests/outcome';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { documentId, loose, looseList, looseNumber } from './inputs';

const ofPair = z.object({ pair: documentId });
type OfPair = z.infer<typeof ofPair>;
const ticking = ofPair.extend({ drawn: looseList, getAcquainted: looseList, groundRules: looseList, nextSteps: looseList });
const items = checklist.flatMap<string>((group) => group.items);

export const preparationVerbs: readonly Verb[] = [
  verb('prepare.show', ofPair, (input, turn, app) => opened(input, turn, app, prepareCard)),
  verb('prepare.role', ofPair, async ({ pair }, turn, app) => after(await app.readRole({ pair, actor: turn.actor }), turn, rolePageCard)),
  verb('prepare.iceBreaker', ofPair.extend({ index: looseNumber }), ({ index, ...input }, turn, app) => opened(input, turn, app, (view, reader) => iceBreakerCard(view, index, reader))),
  verb('prepare.expect', ofPair, (input, turn, app) => opened(input, turn, app, (view, reader) => expectCard(view, reader))),
  verb('prepare.saveExpectations', ofPair.extend({ from: looseNumber, expectations: loose }), saveExpectations),
  verb('prepare.checklist', ofPair, (input, turn, app) => opened(input, turn, app, checklistCard)),
  verb('prepare.tick', ticking, async ({ pair, drawn, getAcquainted, groundRules, nextSteps }, turn, app) =>
    after(await app.saveTicks({ pair, actor: turn.actor, ticked: [...getAcquainted, ...groundRules, ...nextSteps], drawn }), turn, checklistCard, ({ ticked }, t) => t('preparation.checklist.saved', { done: ticked.length, total: items.length }))),
  verb('prepare.roles', ofPair, (input, turn, app) => opened(input, turn, app, rolesCard)),
  verb('prepare.saveRoles', ofPair.extend({ roles: looseList }), async ({ pair, roles }, turn, app) =>
    after(await app.chooseMentorRoles({ pair, actor: turn.actor, roles }), turn, rolesCard, (_view, t) => t('preparation.roles.saved'))),
  verb('prepare.roleView', ofPair.extend({ role: loose }), ({ role, ...input }, turn, app) => {
    const found = mentorRoles.find(({ code }) => code === role);
    return opened(input, turn, app, (view, reader) => (found ? roleViewCard(view, found, reader) : rolesCard(view, reader)));
  }),
];

type Draw = (view: PreparationView, reader: Reader, note?: PreparationNote) => AdaptiveCard;

const opened = async ({ pair }: OfPair, turn: Turn, app: UseCases, draw: Draw): Promise<Answer> => after(await app.viewPreparation({ pair, actor: turn.actor }), turn, draw);

function after(outcome: Outcome<PreparationView>, { reader }: Turn, draw: Draw, news?: (view: PreparationView, t: Translate) => string): Answer {
  if (outcome.kind === 'refused') return refuse(outcome.reason);
  const note = news && ({ text: news(outcome.value, texts(reader.language)), tone: 'good' } as const);
  return show(draw(outcome.value, reader, note));
}

async function saveExpectations({ pair, from, expectations: text }: OfPair & { readonly from: number; readonly expectations: string }, turn: Turn, app: UseCases): Promise<Answer> {
  const saved = await app.saveExpectations({ pair, actor: turn.actor, from, text });
  if (saved.kind !== 'mend') return after(saved, turn, prepareCard, ({ own }, t) => t(own.version === 1 ? 'preparation.expect.savedFirst' : 'preparation.expect.saved'));
  const { reason, view, typed } = saved;
  return show(expectCard(view, turn.reader, { problem: texts(turn.reader.language)(`errors.${reason}`), typed, ...(reason === 'changedMeanwhile' && { stored: view.own.text }) }));
}
