import { type Translate } from '../../content/texts';
import { type NextStep } from '../../domain/pairs/nextStep';
import { type PairView } from '../../usecases/pairs/viewPair';
import { act, type Action } from '../kit';

/** Where each next step is taken. */
const verbOf: Readonly<Record<NextStep, string>> = {
  readRole: 'prepare.role', planFirst: 'meetings.propose', chooseTime: 'meetings.show', waitForTime: 'meetings.show', meet: 'agenda.show', log: 'log.show',
  draftAgreement: 'agreement.edit', signAgreement: 'agreement.show', waitForSignature: 'agreement.show', acceptCode: 'agreement.code', setGoals: 'goals.new', assess: 'assessment.show', goOn: 'pair.commit',
  planNext: 'meetings.propose', confirmProgress: 'goals.show', worksheet: 'closing.show', thanks: 'closing.show', finish: 'pair.complete', waitForFinish: 'closing.show', resume: 'pair.resume', ended: 'closing.show',
};

/** The button of the one thing to do next. */
export function stepButton({ pair, next, session }: PairView, t: Translate): Action {
  const data = { pair: pair.id, ...(next === 'meet' && session && { session: session.number }) };
  return act({ verb: verbOf[next], title: t(`pairs.button.step.${next}`), data, style: 'positive' });
}
