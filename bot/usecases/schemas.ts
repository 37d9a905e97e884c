import * as z from 'zod';
import { type Due } from '../domain/effects/effect';
import { type Enrolment, type Profile } from '../domain/enrolments/enrolment';
import { contactChannels, genders, languages, type Person } from '../domain/people/person';
import { type Request } from '../domain/requests/request';
import { type Seat } from '../domain/requests/seat';
import { type Paper, paperKinds } from '../domain/papers/paper';
import { type Wishlist } from '../domain/requests/wishlist';
import { due, instant, role, text } from './schemaParts';

export { pairSchema } from './pairSchema';
export { programmeSchema } from './programmeSchema';

/** One schema a stored document. What an older version wrote must pass here too: a new field is optional or has a default. */
export const personSchema: z.ZodType<Person> = z.object({
  id: text, name: text, language: z.enum(languages), languageChosen: z.boolean(), timeZone: text,
  quietHours: z.object({ from: z.number(), until: z.number() }),
  working: z.exactOptional(z.object({ days: z.array(z.literal([0, 1, 2, 3, 4, 5, 6])), from: z.number(), until: z.number() })),
  absences: z.exactOptional(z.array(z.object({ from: text, until: text }))), remindersPerMonth: z.exactOptional(z.number()),
  conversation: z.exactOptional(z.record(text, z.unknown())),
  unreachableSince: z.exactOptional(instant), welcomedAt: z.exactOptional(instant),
  takesPartIn: z.array(z.object({ programme: text, role })),
});

const audience = z.enum(['nobody', 'partners', 'programme']);
export const profileSchema: z.ZodType<Profile> = z.object({
  name: text, email: text, title: text, agency: text, unit: text, dutyStation: text, timeZone: text, grade: text,
  speaks: z.array(text), practiceAreas: z.array(text), skills: z.array(text), wantsToLearn: z.array(text),
  goals: z.exactOptional(z.array(text)), values: z.exactOptional(z.array(text)), style: z.exactOptional(z.array(text)), contact: z.array(z.enum(contactChannels)),
  objective: text, expectations: text, joinedOn: text, background: z.array(text),
  nationality: z.exactOptional(text), gender: z.exactOptional(z.enum(genders)), sensitive: z.object({ gender: audience, nationality: audience }),
});

const away = z.exactOptional(z.object({ untilDate: text, until: instant }));

const availability = z.object({ capacity: z.number(), freeSeats: z.number(), pausedUntil: z.exactOptional(text), answersInDays: z.exactOptional(z.number()) });

export const enrolmentSchema: z.ZodType<Enrolment & Due> = z.object({
  programme: text, person: text, role, status: z.enum(['active', 'left']), profile: profileSchema, availability: z.exactOptional(availability),
  codeAcceptedAt: instant, enrolledAt: instant, changedAt: instant, ...due,
});

const request: z.ZodType<Request> = z.object({
  id: text, programme: text, mentor: text, mentee: text, mentorName: text, menteeName: text,
  status: z.enum(['waiting', 'pending', 'inConversation', 'accepted', 'declined', 'withdrawn', 'expired']), round: z.number(), message: text,
  thread: z.array(z.object({ from: role, text, at: instant })), sentAt: instant, expiresAt: z.exactOptional(instant), remindedAt: z.exactOptional(instant),
  answer: z.exactOptional(z.object({ startsOn: z.exactOptional(text), reason: z.exactOptional(text), suggested: z.exactOptional(z.object({ person: text, name: text })) })),
  closedBecause: z.exactOptional(z.enum(['placed', 'mentorLeft', 'menteeLeft', 'queueFull'])),
  lastChange: z.object({ action: z.enum(['send', 'begin', 'accept', 'decline', 'ask', 'reply', 'withdraw', 'supersede', 'return', 'expire', 'restore']), by: text, at: instant }),
});

export const seatSchema: z.ZodType<Seat> = z.object({
  programme: text, mentor: text, mentorName: text, status: z.enum(['open', 'closed']), capacity: z.number(),
  away,
  pairs: z.array(z.object({ pair: text, mentee: text, menteeName: text, since: instant })),
  requests: z.array(request), answerDays: z.array(z.number()), ...due,
});

/** The first version did not count how often somebody had asked; it kept every request that it then had. */
export const wishlistSchema: z.ZodType<Wishlist> = z.object({
  programme: text, mentee: text, menteeName: text, status: z.enum(['open', 'closed']), away, wishes: z.array(request), asked: z.exactOptional(z.number()),
  pairs: z.array(z.object({ pair: text, mentor: text, mentorName: text, since: instant })),
  alerts: z.array(z.object({ id: text, filters: z.record(text, text), since: instant })), hasAlerts: z.boolean(), ...due,
}).transform(({ asked, ...list }) => ({ ...list, asked: asked ?? list.wishes.length }));

export const paperSchema: z.ZodType<Paper> = z.object({
  pair: text, programme: text, author: text, kind: z.enum(paperKinds), number: z.number(), version: z.number(), text, createdAt: instant, changedAt: instant,
  sharedAt: z.exactOptional(instant), sentAt: z.exactOptional(instant), ...due,
});
