import { type PersonId } from '../people/person';
import { type JourneyRules } from '../programmes/journey';
import { type Session, sessionEnds } from '../sessions/session';
import { type CalendarDate, type Instant } from '../time';

/** The questions of a learning log, in the order of the form. */
export const logQuestions = ['issues', 'objectives', 'followUp', 'takeAways'] as const;
export type LogQuestion = (typeof logQuestions)[number];

/** What an author answered; what was left empty is an empty text. Stored sealed only. */
export interface LogFields extends Readonly<Record<LogQuestion, string>> {
  readonly nextTopic: string;
  readonly nextOn?: CalendarDate;
}

export const emptyLog: LogFields = { issues: '', objectives: '', followUp: '', takeAways: '', nextTopic: '' };

/** Code points of one answer; a log is a minute's work. */
export const longestAnswer = 600;
export const longestTopic = 200;

export const isEmptyLog = (fields: LogFields): boolean => logQuestions.every((question) => fields[question] === '');

/** Whether the programme keeps logs of such a session: some steps of a fixed plan leave none behind. */
export function keepsLog({ documents, plan }: Pick<JourneyRules, 'documents' | 'plan'>, { step: code }: Pick<Session, 'step'>): boolean {
  const step = plan.find((one) => one.code === code);
  return documents.log.use !== 'off' && (!step || step.documents.includes('log'));
}

/** A log is about a meeting that has begun, or was noted as held; also about one that was first taken for missed. */
export function canLog({ status, startsAt }: Session, now: Instant): boolean {
  if (status === 'held') return true;
  return (status === 'planned' || status === 'missed' || status === 'unconfirmed') && startsAt !== undefined && startsAt <= now;
}

/**
 * The session that somebody who says only "log" means: the latest that is over and that they have not logged, else the one that is going on,
 * else the latest that was held. One that did not take place is not meant, though it may be named.
 */
export function sessionToLog(sessions: readonly Session[], person: PersonId, now: Instant): Session | undefined {
  const met = sessions.filter((session) => session.status !== 'missed' && canLog(session, now)).sort((one, other) => (other.startsAt ?? 0) - (one.startsAt ?? 0) || other.number - one.number);
  const unlogged = met.filter(({ logged }) => !logged.includes(person));
  return unlogged.find((session) => session.status === 'held' || sessionEnds(session) <= now) ?? unlogged[0] ?? met.find(({ status }) => status === 'held');
}
