import { days } from '../../../bot/domain/time';
import { type Session } from '../../../bot/domain/sessions/session';
import { pairAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { type FormedPair, formPair } from '../../support/journey';
import { meetingPlanned, tuesday } from '../../support/meetings';
import { type Product } from '../../support/product';
import { type Group, type Person } from '../../support/teams/person';
import { callEnds, callStarts, meetingChat } from '../../support/teams/places';

const minute = 60_000;

/** Two people who meet now: the clock stands at the planned beginning, and what was said on the way is forgotten. */
export interface MeetingNow extends FormedPair {
  readonly at: number;
  /** Another one for each meeting of a test file. */
  readonly number: number;
  readonly both: readonly Person[];
  /** Where the call is, from now on. */
  chat: Group;
  /** Who is in the chat that they have from the beginning. */
  readonly members: Person[];
  starts(more?: Partial<Parameters<typeof callStarts>[0]>): ReturnType<typeof callStarts>;
  ends(more?: Partial<Parameters<typeof callEnds>[0]>): ReturnType<typeof callEnds>;
  pass(minutes: number): void;
  /** Waits until everything that is owed was sent, without moving the clock. */
  settled(): Promise<void>;
  forget(): void;
  /** Changes the pair's one session as it is stored. */
  putSession(change: (session: Session) => Partial<Session>): Promise<void>;
  /** What each reads in their own chat, once everything that is owed was sent. */
  bothReceive(expected: (partner: Person) => readonly string[]): Promise<void>;
  nobodyHears(): Promise<void>;
  inChat(): unknown[];
}

let meetings = 0;

/** On the next Tuesday at eleven, in a chat of their own. */
export async function meetNow(product: Product): Promise<MeetingNow> {
  const number = (meetings += 1);
  const formed = await formPair(product, { names: [`Mina ${number}`, `Moses ${number}`] });
  const { mentee, mentor } = formed;
  const both = [mentee, mentor];
  const at = tuesday + Math.floor((product.clock.now() - tuesday) / days(7) + 1) * days(7);
  await meetingPlanned(formed, { at });
  await product.settle();
  const members = [...both];
  const settled = (): Promise<void> => product.server.app.idle();
  const bothReceive = async (expected: (partner: Person) => readonly string[]): Promise<void> => {
    await settled();
    expect(summaries(mentee)).toEqual(expected(mentor));
    expect(summaries(mentor)).toEqual(expected(mentee));
  };
  const meeting: MeetingNow = {
    ...formed, at, number, both, members, settled, bothReceive, chat: meetingChat(product.teams, members),
    starts: (more = {}) => callStarts({ by: mentee, chat: meeting.chat, at: product.clock.now(), ...more }),
    ends: (more = {}) => callEnds({ by: mentee, chat: meeting.chat, at: product.clock.now(), ...more }),
    pass: (minutes) => product.clock.advance(minutes * minute),
    forget: () => both.forEach((person) => person.forgetsInbox()),
    async putSession(change) {
      const document = (await readAt(product.documents.pairs, pairAt(formed.pair)))!;
      await product.documents.pairs.replace(document, { ...document.body, sessions: document.body.sessions.map((one) => ({ ...one, ...change(one) })) });
    },
    nobodyHears: () => bothReceive(() => []),
    inChat: () => mentee.in(meeting.chat).inbox().map(({ text }) => text),
  };
  product.clock.advance(at - product.clock.now());
  await product.server.app.sweepNow();
  await settled();
  meeting.forget();
  return meeting;
}

export const summaries = (person: Person): unknown[] => person.inbox().map(({ summary }) => summary).filter((summary) => summary !== 'A reminder for you');
export const agendaFor = (partner: Person): string => `Your meeting with ${partner.name} has begun: here is the agenda`;
export const questionFor = (partner: Person): string => `How was your meeting with ${partner.name}?`;

export async function expectNothingOfCallsIn(product: Product): Promise<void> {
  for (const [key, { body }] of Object.entries(await product.stored())) {
    expect(JSON.stringify(body)).not.toContain('A private title');
    if (key.startsWith('places/')) expect(JSON.stringify(body)).not.toMatch(/Mina|Moses|meetup-join/);
  }
}
