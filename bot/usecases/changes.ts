import * as z from 'zod';
import { makeNoteAssessment } from './assessments/noteAssessment';
import { makeCloseSeat, makeOpenSeat } from './enrolments/openSeat';
import { makeCloseWishlist, makeOpenWishlist } from './enrolments/openWishlist';
import { makeNoteWorksheet } from './closing/noteWorksheet';
import { makeLookAgain } from './find/lookAgain';
import { makeResumeForming } from './groups/carryOut';
import { makeFollowPlaces } from './groups/places';
import { makeNewMentor } from './find/newMentor';
import { nudgeKinds } from '../domain/contact/nudgeKinds';
import { makeOfferNudge } from './contact/offerNudge';
import { makeCreatePair } from './pairs/createPair';
import { makeFreeMentee, makeFreeSeat } from './pairs/endPair';
import { makeNoteParticipation } from './people/noteParticipation';
import { makeNoteLog } from './papers/noteLog';
import { type Ports } from './ports';
import { readFromSeat } from './requests/address';
import { makeFollowInSeat } from './requests/followInSeat';
import { makeFollowInWishlist } from './requests/followInWishlist';
import { makeTakeAcceptance } from './requests/takeAcceptance';
import { makeNoteGap, makeOfferRepair } from './runs/follow';
import { makeFormProposal } from './runs/formProposal';
import { makeFollowCalendar } from './sessions/followCalendar';
import { makeMailingsChanges } from './mailings/changes';
import { makeRosterChanges } from './roster/changes';
import { makeRefreshRow } from './seats/refreshRow';
import { makeFollowSlot, makeMakePair } from './slots/makePair';

export type Changes = Readonly<Record<string, (input: Readonly<Record<string, string>>) => Promise<void>>>;

const text = z.string();
const ofRequest = z.object({ programme: text, request: text, mentor: text, mentee: text });
const ofMentor = z.object({ programme: text, mentor: text });
const ofMentee = z.object({ programme: text, mentee: text });
const ofSession = z.object({ pair: text, session: z.coerce.number() });
const ofFormed = z.object({ programme: text, pair: text });
const ofMember = z.object({ programme: text, role: z.enum(['mentor', 'mentee']), person: text });

/** The changes that effects may name, each harmless when repeated. What an effect brings is parsed like anything that was stored. */
export function makeChanges(ports: Ports): Changes {
  const takeAcceptance = makeTakeAcceptance(ports);
  const makePair = makeMakePair(ports);
  return {
    'seats.follow': parsed(ofRequest, makeFollowInSeat(ports)),
    'wishlists.follow': parsed(ofRequest, makeFollowInWishlist(ports)),
    'wishlists.take': parsed(ofRequest, async (where) => {
      const request = await readFromSeat(ports, where);
      if (request) await takeAcceptance(request);
    }),
    'pairs.create': parsed(ofMentee.extend({ request: text }), makeCreatePair(ports)),
    'pairs.noteWorksheet': parsed(z.object({ pair: text, person: text }), makeNoteWorksheet(ports)),
    'seats.freePair': parsed(ofMentor.extend({ pair: text }), makeFreeSeat(ports)),
    'wishlists.freePair': parsed(ofMentee.extend({ pair: text }), makeFreeMentee(ports)),
    'enrolments.refreshRow': parsed(ofMentor, makeRefreshRow(ports)),
    'alerts.newMentor': parsed(ofMentor, makeNewMentor(ports)),
    'alerts.lookAgain': parsed(ofMentee, makeLookAgain(ports)),
    'seats.open': parsed(ofMentor, makeOpenSeat(ports)),
    'seats.close': parsed(ofMentor, makeCloseSeat(ports)),
    'wishlists.open': parsed(ofMentee, makeOpenWishlist(ports)),
    'wishlists.close': parsed(ofMentee, makeCloseWishlist(ports)),
    'calendar.follow': parsed(ofSession, makeFollowCalendar(ports)),
    'pairs.noteAssessment': parsed(z.object({ pair: text, person: text, number: text }), makeNoteAssessment(ports)),
    'nudges.offer': parsed(z.object({ person: text, programme: text, pair: text, nudge: z.enum(nudgeKinds), key: text }), makeOfferNudge(ports)),
    'pairs.form': parsed(ofFormed.extend({ plan: text }), makeResumeForming(ports)),
    'pairs.places': parsed(z.object({ pair: text }), makeFollowPlaces(ports)),
    'proposals.form': parsed(z.object({ programme: text, run: text, proposal: text }), makeFormProposal(ports)),
    'runs.noteGap': parsed(z.object({ programme: text, run: text }), makeNoteGap(ports)),
    'runs.offer': parsed(z.object({ programme: text, run: text, plan: z.coerce.number() }), makeOfferRepair(ports)),
    'slots.makePair': parsed(ofMentor.extend({ slot: text, pair: text }), async (booked) => void (await makePair(booked))),
    'slots.follow': parsed(ofMentor.extend({ pair: text }), makeFollowSlot(ports)),
    'people.noteParticipation': parsed(ofMember, makeNoteParticipation(ports)),
    ...makeRosterChanges(ports),
    ...makeMailingsChanges(ports),
    'pairs.noteLog': parsed(z.object({ pair: text, person: text, session: z.coerce.number() }), makeNoteLog(ports)),
  };
}

const parsed = <Input>(schema: z.ZodType<Input>, perform: (input: Input) => Promise<void>) => (input: unknown): Promise<void> => perform(schema.parse(input));
