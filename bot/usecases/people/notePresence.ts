import { isDeepStrictEqual } from 'node:util';
import { languageOf } from '../../content/language';
import { moved } from '../../domain/decision';
import { type ConversationReference, type Person, type PersonId } from '../../domain/people/person';
import { isReachable, present, type Presence } from '../../domain/people/presence';
import { isTimeZone } from '../../domain/time';
import { lookAgain } from '../contact/lookAgain';
import { type Ports } from '../ports';
import { cleanText } from '../text';
import { changePerson, findPerson } from './people';

export interface NotePresence {
  readonly id: PersonId;
  readonly name: string;
  /** The personal chat, without what differs from turn to turn (activity ids); absent in a group. */
  readonly conversation?: ConversationReference;
  readonly locale?: string;
  readonly timeZone?: string;
  /** Seen in a tab, which tells nothing about whether the chat can be reached. */
  readonly inTab?: true;
}

const longestName = 100;

/** Somebody writes or taps: their document, made or brought up to date. Nothing is written when nothing is new. Who is back, or elsewhere, hears of what waits for them. */
export const makeNotePresence = (ports: Ports) => async (input: NotePresence): Promise<Person> => {
  const presence = readPresence(input);
  const known = await findPerson(ports, input.id);
  if (known && present(known, presence, sameReference) === known) return known;
  let before: Person | undefined;
  const changed = await changePerson(ports, input.id, (person) => {
    before = person;
    return moved(present(person, presence, sameReference));
  });
  if (changed.kind === 'refused') throw new Error('Noting presence refuses nobody');
  const { body: person } = changed.document;
  if (before && (before.timeZone !== person.timeZone || (!isReachable(before) && isReachable(person)))) await lookAgain(ports, input.id);
  return person;
};

function readPresence({ id, name, conversation, locale, timeZone, inTab }: NotePresence): Presence {
  // A name that is too long is cut: somebody without one could not be told apart.
  const clean = cleanText([...name.slice(0, longestName * 4)].slice(0, longestName).join(''), { longest: longestName, optional: true });
  return {
    id,
    name: clean.kind === 'ok' ? clean.value : '',
    ...(conversation && { conversation }),
    ...(inTab && { inTab }),
    ...(locale && { language: languageOf(locale) }),
    ...(timeZone && isTimeZone(timeZone) && { timeZone }),
  };
}

/** Storage drops what is undefined, so both are compared as they would be stored; mostly they are the same to the letter. */
const sameReference = (one: ConversationReference, other: ConversationReference): boolean => JSON.stringify(one) === JSON.stringify(other) || isDeepStrictEqual(stored(one), stored(other));
const stored = (reference: ConversationReference): unknown => JSON.parse(JSON.stringify(reference));
