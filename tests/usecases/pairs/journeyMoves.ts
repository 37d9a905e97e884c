import { type UseCases } from '../../../bot/usecases';
import { type AgreementForm } from '../../../bot/usecases/agreement/form';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { type PersonId } from '../../../bot/domain/people/person';
import { dateIn, days, shiftDate } from '../../../bot/domain/time';

/** Somebody makes one move, as chance has it: `number` is anything. What is refused is refused. */
export interface Attempt {
  readonly useCases: UseCases;
  /** As it stands before the move. */
  readonly pair: Pair;
  readonly actor: PersonId;
  readonly number: number;
  readonly now: number;
}

const timeZone = 'Africa/Nairobi';
const own = ({ pair: { id }, actor }: Attempt) => ({ pair: id, actor });
const at = <Item>(items: readonly Item[], number: number): Item | undefined => items[number % Math.max(1, items.length)];
const session = ({ pair, number }: Attempt): number => at(pair.sessions, number)?.number ?? 1;
const goalAt = ({ pair, number }: Attempt) => ({ id: at(pair.goals, number)?.id ?? 'none', from: at(pair.goals, number)?.version ?? 1 });
const dayAhead = ({ now, number }: Attempt): string => shiftDate(dateIn(timeZone, now), { days: 1 + (number % 20) });

const agreement: AgreementForm = {
  statement: 'To grow', objective1: 'Lead', measure1: 'A team', objective2: '', measure2: '', objective3: '', measure3: '', rhythm: '14', rhythmNote: '', media: ['chat'], groundRules: '', confidentiality: 'All of it', responseTime: 'day',
};

/** Ten in the morning on a working day there, some days ahead. */
function morningAhead({ now, number }: Attempt): string {
  const start = Date.parse(`${dateIn(timeZone, now + days(1 + (number % 10)))}T07:00:00Z`);
  const weekday = new Date(start).getUTCDay();
  return String(start + days(weekday === 6 ? 2 : weekday === 0 ? 1 : 0));
}

/** Every kind of thing that people do in a pair. */
export const journeyMoves: Readonly<Record<string, (attempt: Attempt) => Promise<unknown>>> = {
  begin: (attempt) => attempt.useCases.beginPair(own(attempt)),
  commit: (attempt) => attempt.useCases.commitPair(own(attempt)),
  pause: (attempt) => attempt.useCases.pausePair({ ...own(attempt), until: dayAhead(attempt), timeZone }),
  resume: (attempt) => attempt.useCases.resumePair(own(attempt)),
  extend: (attempt) => attempt.useCases.extendPair(own(attempt)),
  wrapUp: (attempt) => attempt.useCases.wrapUpPair({ ...own(attempt), because: 'goalReached' }),
  complete: (attempt) => attempt.useCases.completePair(own(attempt)),
  end: (attempt) => attempt.useCases.endPair(own(attempt)),
  changeMatch: (attempt) => attempt.useCases.changeMatch(own(attempt)),
  readRole: (attempt) => attempt.useCases.readRole(own(attempt)),
  draft: (attempt) => attempt.useCases.saveAgreement({ ...own(attempt), form: { ...agreement, statement: `To grow ${attempt.number}` }, from: attempt.pair.agreement.versions.at(-1)?.number ?? 0, signs: attempt.number % 2 === 0 }),
  sign: (attempt) => attempt.useCases.signAgreement({ ...own(attempt), version: Math.max(1, (attempt.pair.agreement.versions.at(-1)?.number ?? 1) - (attempt.number % 2)) }),
  acceptCode: (attempt) => attempt.useCases.acceptCode(own(attempt)),
  propose: (attempt) => attempt.useCases.offerTimes({ ...own(attempt), session: attempt.pair.sessions.length + 1, chosen: [morningAhead(attempt)], typed: [], timeZone, minutes: 60, topic: 'Budget' }),
  choose: (attempt) => attempt.useCases.chooseTime({ ...own(attempt), session: session(attempt), times: (attempt.pair.sessions.find(({ status }) => status === 'proposed')?.proposal?.times ?? []).slice(0, 1) }),
  chooseLatest: (attempt) => attempt.useCases.chooseTime({ ...own(attempt), session: attempt.pair.sessions.at(-1)?.number ?? 1, times: attempt.pair.sessions.at(-1)?.proposal?.times.slice(0, 1) ?? [] }),
  cancel: (attempt) => attempt.useCases.cancelSession({ ...own(attempt), session: session(attempt) }),
  missed: (attempt) => attempt.useCases.missSession({ ...own(attempt), session: session(attempt) }),
  met: (attempt) => attempt.useCases.recordMeeting({ ...own(attempt), session: attempt.pair.sessions.length + 1, on: dateIn(timeZone, attempt.now), timeZone }),
  log: (attempt) => attempt.useCases.saveLog({ ...own(attempt), session: session(attempt), from: attempt.number % 2, typed: { issues: `What mattered ${attempt.number}`, objectives: '', followUp: '', takeAways: '', nextOn: '', nextTopic: '' } }),
  shareLog: (attempt) => attempt.useCases.shareLog({ ...own(attempt), number: session(attempt) }),
  unshareLog: (attempt) => attempt.useCases.unshareLog({ ...own(attempt), number: session(attempt) }),
  sendLog: (attempt) => attempt.useCases.sendLog({ ...own(attempt), number: session(attempt) }),
  addGoal: (attempt) => attempt.useCases.addGoal({ ...own(attempt), goal: `goal-${attempt.number}`, statement: 'I will draft two notes', measure: 'two', dueOn: dayAhead(attempt), timeZone }),
  report: (attempt) => attempt.useCases.reportProgress({ ...own(attempt), at: { ...goalAt(attempt), progress: (attempt.number % 5) * 25 } }),
  confirm: (attempt) => attempt.useCases.confirmProgress({ ...own(attempt), at: { ...goalAt(attempt), progress: at(attempt.pair.goals, attempt.number)?.reported?.progress ?? 0 } }),
  worksheet: (attempt) => attempt.useCases.saveWorksheet({ ...own(attempt), from: 0, words: { planning: '', learning: 'A lot', integrating: '', celebrating: '', redefining: '', movingOn: '' } }),
  thanks: (attempt) => attempt.useCases.sayThanks({ ...own(attempt), id: `thanks-${attempt.number}`, text: 'Thank you' }),
  review: (attempt) => attempt.useCases.saveReview({ ...own(attempt), kind: at(['fitCheck', 'midTerm', 'final'] as const, attempt.number) ?? 'final', answers: {}, comment: '' }),
};
