import { days } from '../../bot/domain/time';
import { type FormedPair, formPair } from '../support/journey';
import { meetingPlanned, tuesday } from '../support/meetings';
import { idOf } from '../support/productPeople';
import { type TabStage } from '../support/tabStage';

const noAnswers = { issues: '', objectives: '', followUp: '', takeAways: '', nextOn: '', nextTopic: '' };
type Answers = Partial<typeof noAnswers>;

/** The pair meets on the next Tuesday, when everybody works; afterwards it is Wednesday. */
export async function metOn(stage: TabStage, formed: FormedPair, number = 1): Promise<void> {
  let at = tuesday;
  while (at < stage.clock.now()) at += days(7);
  await meetingPlanned(formed, { at, number });
  stage.clock.advance(at - stage.clock.now() + days(1));
  await stage.settle();
}

export async function metPair(stage: TabStage): Promise<FormedPair> {
  const formed = await formPair(stage);
  await metOn(stage, formed);
  return formed;
}

type Author = 'mentee' | 'mentor';

export async function wroteLog(stage: TabStage, formed: FormedPair, by: Author, answers: Answers, session = 1): Promise<void> {
  const saved = await stage.server.app.useCases.saveLog({ pair: formed.pair, actor: idOf(formed[by]), session, from: 0, typed: { ...noAnswers, ...answers } });
  if (saved.kind === 'refused') throw new Error(`The log was refused: ${saved.reason}`);
  await stage.settle();
}

const rows = [
  { row: 'r1', capacity: 'leadingPeople', ownWords: '', now: 2, wanted: 4, action: 'Lead the weekly meeting', support: 'My supervisor', by: '', status: 'doing' },
  { row: 'r2', capacity: 'own', ownWords: 'Speaking Arabic with partners', now: 1, wanted: 3, action: '', support: '', by: '', status: 'open' },
];

/** The mentee's first self-assessment, finished, with a career goal. */
export async function assessed(stage: TabStage, { pair, mentee }: FormedPair): Promise<void> {
  const { useCases: app } = stage.server.app;
  const own = { pair, actor: idOf(mentee), number: 1 };
  let from = 0;
  for (const { row, ...typed } of rows) await app.saveAssessmentRow({ ...own, from: from++, row, typed, timeZone: 'UTC' });
  await app.saveCareerGoal({ ...own, from: from++, goal: 'Head of a country office' });
  await app.finishAssessment({ ...own, from });
  await stage.settle();
}

/** The second one, a while later: one level higher in the first capacity. */
export async function assessedAgain(stage: TabStage, { pair, mentee }: FormedPair): Promise<void> {
  const { useCases: app } = stage.server.app;
  const own = { pair, actor: idOf(mentee) };
  await app.repeatAssessment({ ...own, number: 1 });
  const [first] = rows;
  if (!first) throw new Error('There must be a row');
  const { row, ...typed } = first;
  await app.saveAssessmentRow({ ...own, number: 2, from: 1, row, typed: { ...typed, now: 3 }, timeZone: 'UTC' });
  await stage.settle();
}

export async function sharedAssessments(stage: TabStage, { pair, mentee }: FormedPair, numbers: readonly number[]): Promise<void> {
  for (const number of numbers) await stage.server.app.useCases.shareAssessment({ pair, actor: idOf(mentee), number });
  await stage.settle();
}
