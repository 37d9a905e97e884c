import { alreadyDone, moved } from '../../domain/decision';
import { presentMembers } from '../../domain/pairs/members';
import { type Language, type PersonId } from '../../domain/people/person';
import { type Call, type CallEvent, hearCall, wholeCall } from '../../domain/sessions/call';
import { beginCall, endCall, offerToNote } from '../../domain/sessions/calling';
import { isAmong, type Met, whoMeets } from '../../domain/sessions/whoMeets';
import { change } from '../change';
import { pairAt, placeAt } from '../collections';
import { readAt } from '../documents';
import { changePairBySystem } from '../pairs/pairAccess';
import { findPerson } from '../people/people';
import { type Ports } from '../ports';
import { pairsOf } from './pairsOf';
import { newPlace, type Place, type PlaceId } from './place';

export interface HeardCall extends PlaceId, CallEvent {
  readonly joinUrl?: string;
  /** Whom Teams names as its cause; perhaps not a member of any pair. */
  readonly by?: PersonId;
  /** Reads who is in the chat; undefined when it cannot be read, or not everybody is known. */
  readonly people: () => Promise<readonly PersonId[] | undefined>;
}

/** A line for the meeting's chat, in this language; undefined when there is nothing to say there. */
export type Said = { readonly language: Language } | undefined;

/** More than any pair, group or circle has: who else talks to whom is none of our business. */
const mostPeople = 30;

/**
 * A call has begun or ended in a meeting's chat. Works out whose session it is, and tells its people in their own chats: the agenda at the
 * beginning, the question how it was at the end. What was heard is noted last, so that a repeat mends what a crash left undone.
 */
export const makeHearOfCall = (ports: Ports) => async (heard: HeardCall): Promise<Said> => {
  const known = (await readAt(ports.documents.places, placeAt(heard)))?.body;
  const call = hearCall(known?.call, heard);
  if (!call) return undefined;
  const there = await whoIs(ports, heard, call);
  const begins = call.endedAt === undefined && there.met?.session !== undefined && (await begin(ports, there.met.pair, there.met.session));
  await end(ports, call, there.met);
  await note(ports, heard, there.met);
  return begins && !known?.removedAt ? lineFor(ports, there, heard) : undefined;
};

interface There {
  readonly met?: Met;
  readonly people?: readonly PersonId[];
}

async function whoIs(ports: Ports, heard: HeardCall, call: Call): Promise<There> {
  if (call.pair !== undefined) return { met: { pair: call.pair, ...(call.session !== undefined && { session: call.session }) } };
  // Without its beginning nothing comes of an end.
  if (call.startedAt === undefined) return {};
  const read = await heard.people();
  const people = read && read.length <= mostPeople ? read : undefined;
  const pairs = await pairsOf(ports, [...new Set([...(heard.by ? [heard.by] : []), ...(people ?? [])])]);
  const met = whoMeets(pairs, { chat: heard.place, at: call.startedAt, ...(heard.joinUrl && { joinUrl: heard.joinUrl }), ...(people && { people }) });
  return { ...(met && { met }), ...(people && { people }) };
}

/** True for the one event that began it. */
async function begin(ports: Ports, pair: string, session: number): Promise<boolean> {
  let began = false;
  await changePairBySystem(ports, pair, (known, _programme, now) => {
    const decision = beginCall(known, session, now);
    began = decision.kind === 'moved';
    return decision;
  });
  return began;
}

async function end(ports: Ports, call: Call, met: Met | undefined): Promise<void> {
  const whole = wholeCall(call);
  if (!whole || !met) return;
  const { pair, session } = met;
  await changePairBySystem(ports, pair, (known, _programme, now) => (session === undefined ? offerToNote(known, whole, now) : endCall(known, session, whole.endedAt, now)));
}

const note = ({ documents }: Ports, heard: HeardCall, met: Met | undefined) =>
  change(documents.places, placeAt(heard), (known) => {
    const place: Place = known ?? newPlace(heard);
    const call = hearCall(place.call, heard);
    return call ? moved({ ...place, call: { ...call, ...met } }) : alreadyDone(place);
  });

/** Said to everybody only where everybody is of the pair, in the language of whoever has begun. */
async function lineFor(ports: Ports, { met, people }: There, { by }: HeardCall): Promise<Said> {
  const pair = met && (await readAt(ports.documents.pairs, pairAt(met.pair)))?.body;
  if (!pair || !people || !isAmong(pair, { people })) return undefined;
  const members = await Promise.all(presentMembers(pair).map(({ person }) => findPerson(ports, person)));
  const known = members.flatMap((person) => (person ? [person] : []));
  const language = (known.find(({ id }) => id === by) ?? known[0])?.language ?? 'en';
  return { language };
}
