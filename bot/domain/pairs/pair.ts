import { type Agreement } from '../agreement/agreement';
import { type Closing } from '../closing/closing';
import { type Contact } from '../contact/contact';
import { type Due } from '../effects/effect';
import { type ActionItem, type Goal } from '../goals/goal';
import { type Introduction } from '../ideas/introduction';
import { type Share } from '../groups/share';
import { type Panel } from '../panels/panel';
import { type PersonId } from '../people/person';
import { type Preparation } from '../preparation/preparation';
import { type Structure } from '../programmes/journey';
import { type ProgrammeId } from '../programmes/programme';
import { type ReviewMarks } from '../reviews/review';
import { type Session } from '../sessions/session';
import { type CalendarDate, days, type Instant } from '../time';
import { type PairStatus } from './lifecycle';
import { type Member } from './members';

/**
 * People who have found each other: a mentor and a mentee, or a group, a circle, an evening of tables. One document holds where they
 * stand and everything they share, so that one compare-and-swap decides; the words of one of them alone are papers of their own.
 * The id of a pair that was asked for is that of the request.
 */
export interface Pair extends Due {
  readonly id: string;
  readonly programme: ProgrammeId;
  readonly structure: Structure;
  readonly members: readonly Member[];
  readonly status: PairStatus;
  readonly createdAt: Instant;
  /** The day the mentor accepted to start from; absent: at once. */
  readonly startsOn?: CalendarDate;
  /** Since when the pair is in its present status. */
  readonly since: Instant;
  /** When the time that the programme gives is over; pauses and extensions move it. */
  readonly endsAt: Instant;
  readonly extension: Extension;
  readonly pause?: { readonly by: PersonId; readonly untilDate: CalendarDate; readonly until: Instant; readonly returnTo: 'agree' | 'grow' };
  readonly closingBecause?: ClosingReason;
  readonly ended?: Ended;
  readonly preparation: Preparation;
  readonly agreement: Agreement;
  readonly goals: readonly Goal[];
  readonly actions: readonly ActionItem[];
  readonly sessions: readonly Session[];
  /** Which self-assessments exist; their words are papers. */
  readonly assessments: readonly { readonly person: PersonId; readonly number: number; readonly at: Instant }[];
  readonly reviews: ReviewMarks;
  readonly contact: Contact;
  readonly closing: Closing;
  readonly panel?: Panel;
  /** Colleagues whom one of them suggested to another; oldest first. */
  readonly introductions?: readonly Introduction[];
  /** Groups and circles: what its members passed on to each other, oldest first. */
  readonly shares?: readonly Share[];
}

/** Reached goals and a finished plan are a success; so is the programme's time passing. */
export type ClosingReason = 'goalReached' | 'planDone' | 'timeUp' | 'wished';

export interface Extension {
  readonly times: number;
  /** Somebody wishes for more time; it counts once everybody has agreed. */
  readonly wished?: { readonly by: PersonId; readonly at: Instant; readonly agreed: readonly PersonId[] };
}

/**
 * `noFault`: somebody ended it, no reason asked. `noFit`: ended after a fit check; nobody is told who wished it. `completed`: closed
 * together. `timeUp`: the system, when nobody did. `left`: one of them left the organisation or moved out of the programme's reach, and too few remained.
 */
export interface Ended {
  readonly how: 'noFault' | 'noFit' | 'completed' | 'timeUp' | 'left';
  readonly by: PersonId | 'system';
  readonly at: Instant;
}

/** True when the pair ended so early that its trial failed and the mentee's other requests come back. */
export function failedTrial(pair: Pair, trialDays: number): boolean {
  return pair.ended !== undefined && pair.ended.how !== 'completed' && pair.ended.at - pair.createdAt <= days(trialDays);
}
