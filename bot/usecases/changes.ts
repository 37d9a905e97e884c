import { z } from 'zod';
import { makeCloseSeat, makeOpenSeat } from './enrolments/openSeat';
import { makeCloseWishlist, makeOpenWishlist } from './enrolments/openWishlist';
import { makeLookAgain } from './find/lookAgain';
import { makeNewMentor } from './find/newMentor';
import { makeCreatePair } from './pairs/createPair';
import { makeFreeMentee, makeFreeSeat } from './pairs/endPair';
import { makeNoteParticipation } from './people/noteParticipation';
import { type Ports } from './ports';
import { readFromSeat } from './requests/address';
import { makeFollowInSeat } from './requests/followInSeat';
import { makeFollowInWishlist } from './requests/followInWishlist';
import { makeTakeAcceptance } from './requests/takeAcceptance';
import { makeRefreshRow } from './seats/refreshRow';

export type Changes = Readonly<Record<string, (input: Readonly<Record<string, string>>) => Promise<void>>>;

const text = z.string();
const ofRequest = z.object({ programme: text, request: text, mentor: text, mentee: text });
const ofMentor = z.object({ programme: text, mentor: text });
const ofMentee = z.object({ programme: text, mentee: text });
const ofMember = z.object({ programme: text, role: z.enum(['mentor', 'mentee']), person: text });

/** The changes that effects may name, each harmless when repeated. What an effect brings is parsed like anything that was stored. */
export function makeChanges(ports: Ports): Changes {
  const takeAcceptance = makeTakeAcceptance(ports);
  return {
    'seats.follow': parsed(ofRequest, makeFollowInSeat(ports)),
    'wishlists.follow': parsed(ofRequest, makeFollowInWishlist(ports)),
    'wishlists.take': parsed(ofRequest, async (where) => {
      const request = await readFromSeat(ports, where);
      if (request) await takeAcceptance(request);
    }),
    'pairs.create': parsed(ofMentee.extend({ request: text }), makeCreatePair(ports)),
    'seats.freePair': parsed(ofMentor.extend({ pair: text }), makeFreeSeat(ports)),
    'wishlists.freePair': parsed(ofMentee.extend({ pair: text }), makeFreeMentee(ports)),
    'enrolments.refreshRow': parsed(ofMentor, makeRefreshRow(ports)),
    'alerts.newMentor': parsed(ofMentor, makeNewMentor(ports)),
    'alerts.lookAgain': parsed(ofMentee, makeLookAgain(ports)),
    'seats.open': parsed(ofMentor, makeOpenSeat(ports)),
    'seats.close': parsed(ofMentor, makeCloseSeat(ports)),
    'wishlists.open': parsed(ofMentee, makeOpenWishlist(ports)),
    'wishlists.close': parsed(ofMentee, makeCloseWishlist(ports)),
    'people.noteParticipation': parsed(ofMember, makeNoteParticipation(ports)),
  };
}

const parsed = <Input>(schema: z.ZodType<Input>, perform: (input: Input) => Promise<void>) => (input: unknown): Promise<void> => perform(schema.parse(input));
