import * as z from 'zod';
import { type ActionItem, type Goal } from '../domain/goals/goal';
import { riskRules } from '../domain/contact/contact';
import { nextChoices } from '../domain/closing/closing';
import { pairStatuses } from '../domain/pairs/lifecycle';
import { type Pair } from '../domain/pairs/pair';
import { noAgreement } from '../domain/agreement/agreement';
import { noClosing } from '../domain/closing/closing';
import { noContact } from '../domain/contact/contact';
import { noPreparation } from '../domain/preparation/preparation';
import { noReviews, reviewKinds } from '../domain/reviews/review';
import { structures } from '../domain/programmes/journey';
import { sessionStatuses, type Session } from '../domain/sessions/session';
import { days } from '../domain/time';
import { due, instant, role, text } from './schemaParts';

const count = z.number();
const byAt = { by: text, at: instant };

const session: z.ZodType<Session> = z.object({
  number: count, status: z.enum(sessionStatuses), minutes: count, sequence: count, startsAt: z.exactOptional(instant),
  proposal: z.exactOptional(z.object({ ...byAt, times: z.array(instant), answers: z.array(z.object({ person: text, times: z.array(instant) })) })),
  topic: z.exactOptional(text), step: z.exactOptional(text), facilitator: z.exactOptional(text), attended: z.array(text), logged: z.array(text),
  calendar: z.exactOptional(z.object({ eventId: z.exactOptional(text), joinUrl: z.exactOptional(text), organiser: z.exactOptional(text), failed: z.exactOptional(z.literal(true)), sequence: count, left: z.exactOptional(count) })),
  late: z.exactOptional(z.array(z.object({ person: text, minutes: count, at: instant }))), reminded: z.exactOptional(count), asked: z.exactOptional(count), begun: z.exactOptional(count),
  changedBy: text, changedAt: instant,
});

const goal: z.ZodType<Goal> = z.object({
  id: text, version: count, text, dueOn: z.exactOptional(text), status: z.enum(['open', 'reached', 'dropped']), progress: count,
  reported: z.exactOptional(z.object({ progress: count, ...byAt })), steps: z.exactOptional(z.array(z.object({ progress: count, at: instant }))), by: text, changedAt: instant,
});

const action: z.ZodType<ActionItem> = z.object({
  id: text, text, owner: text, dueOn: z.exactOptional(text), status: z.enum(['open', 'done', 'dropped']), session: z.exactOptional(count), by: text, createdAt: instant, doneAt: z.exactOptional(instant),
});

const preparation = z.object({
  ticks: z.array(z.object({ item: text, ...byAt })), expectations: z.array(z.object({ person: text, text, version: count, at: instant })),
  mentorRoles: z.array(z.object({ person: text, roles: z.array(text) })), read: z.array(text),
});

const agreement = z.object({
  versions: z.array(z.object({ number: count, text, ...byAt })), signatures: z.array(z.object({ person: text, version: count, at: instant })), codeAccepted: z.array(text),
});

const closing = z.object({
  worksheets: z.array(text), thanks: z.array(z.object({ from: text, text, at: instant, id: z.exactOptional(text) })), next: z.array(z.object({ person: text, choices: z.array(z.enum(nextChoices)) })), done: z.array(text),
});

const reviews = z.object({
  asked: z.array(z.object({ kind: z.enum(reviewKinds), at: instant })), answered: z.array(z.object({ kind: z.enum(reviewKinds), person: text })),
});

const contact = z.object({
  seen: z.array(z.object({ person: text, at: instant })), reminded: z.array(z.object({ key: text, at: instant })),
  risk: z.exactOptional(z.object({ rule: z.enum(riskRules), since: instant })),
  kindWords: z.exactOptional(z.array(z.object({ ...byAt, rule: z.enum(riskRules) }))),
});

const panel = z.object({
  tables: z.array(z.object({ number: count, host: text, subject: text })), rounds: z.array(z.object({ number: count, startsAt: instant, minutes: count })),
  seats: z.array(z.object({ person: text, tables: z.array(count) })),
});

const introduction = z.object({ id: text, by: text, whom: text, to: z.exactOptional(text), words: text, at: instant, consentedAt: z.exactOptional(instant) });

const now: z.ZodType<Pair> = z.object({
  id: text, programme: text, structure: z.enum(structures), members: z.array(z.object({ person: text, name: text, role, leftAt: z.exactOptional(instant) })),
  status: z.enum(pairStatuses), createdAt: instant, startsOn: z.exactOptional(text), since: instant, endsAt: instant,
  extension: z.object({ times: count, wished: z.exactOptional(z.object({ ...byAt, agreed: z.array(text) })) }),
  pause: z.exactOptional(z.object({ by: text, untilDate: text, until: instant, returnTo: z.enum(['agree', 'grow']) })),
  closingBecause: z.exactOptional(z.enum(['goalReached', 'planDone', 'timeUp', 'wished'])),
  ended: z.exactOptional(z.object({ how: z.enum(['noFault', 'noFit', 'completed', 'timeUp', 'left']), ...byAt })),
  preparation, agreement, goals: z.array(goal), actions: z.array(action), sessions: z.array(session),
  assessments: z.array(z.object({ person: text, number: count, at: instant })), reviews, contact, closing, panel: z.exactOptional(panel), introductions: z.exactOptional(z.array(introduction)), shares: z.exactOptional(z.array(z.object({ id: text, ...byAt, text }))), ...due,
});

/** Pairs of the first version: two people, and no journey yet. They had half a year. */
const first = z.object({
  id: text, programme: text, mentor: text, mentee: text, mentorName: text, menteeName: text, status: z.enum(['prepare', 'ended']), createdAt: instant,
  startsOn: z.exactOptional(text), ended: z.exactOptional(z.object(byAt)), ...due,
});

const halfYear = days(183);

function upgraded({ mentor, mentee, mentorName, menteeName, ended, ...rest }: z.infer<typeof first>): Pair {
  return {
    ...rest, structure: 'oneToOne', members: [{ person: mentor, name: mentorName, role: 'mentor' }, { person: mentee, name: menteeName, role: 'mentee' }],
    since: ended?.at ?? rest.createdAt, endsAt: rest.createdAt + halfYear, extension: { times: 0 }, ...(ended && { ended: { how: 'noFault', ...ended } }),
    preparation: noPreparation, agreement: noAgreement, goals: [], actions: [], sessions: [], assessments: [], reviews: noReviews, contact: noContact, closing: noClosing,
  };
}

export const pairSchema: z.ZodType<Pair> = z.union([now, first.transform(upgraded)]);
