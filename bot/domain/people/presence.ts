import { type ConversationReference, type Language, type Person, type PersonId, type QuietHours } from './person';

/** What a turn tells about a person. */
export interface Presence {
  readonly id: PersonId;
  readonly name: string;
  /** The language of the client's locale; absent when the client did not say. */
  readonly language?: Language;
  /** The client's clock; absent when it did not say. */
  readonly timeZone?: string;
  /** The personal chat; absent in a group. */
  readonly conversation?: ConversationReference;
  /** Seen in a tab, which tells nothing about whether the chat can be reached. */
  readonly inTab?: true;
}

/** The evening and the night, until the person says otherwise. */
export const usualQuietHours: QuietHours = { from: 20, until: 8 };

/**
 * The person as this turn shows them; the very same object when it tells nothing new, so that nothing is written. Language and time
 * zone follow the client until the person chose them in the settings.
 */
export function present(person: Person | undefined, presence: Presence, sameReference: (one: ConversationReference, other: ConversationReference) => boolean): Person {
  const known = person ?? newPerson(presence);
  const { unreachableSince, ...rest } = known;
  const follows = !known.languageChosen;
  const language = (follows && presence.language) || known.language;
  const timeZone = (follows && presence.timeZone) || known.timeZone;
  const name = presence.name || known.name;
  const moved = presence.conversation !== undefined && !(known.conversation && sameReference(known.conversation, presence.conversation));
  const isBack = unreachableSince !== undefined && !presence.inTab;
  const changed = moved || isBack || language !== known.language || timeZone !== known.timeZone || name !== known.name;
  return changed ? { ...(isBack || unreachableSince === undefined ? rest : known), name, language, timeZone, ...(moved && { conversation: presence.conversation }) } : known;
}

/** True while messages have a chat to go to, as far as anybody knows. */
export const isReachable = ({ conversation, unreachableSince }: Person): boolean => conversation !== undefined && unreachableSince === undefined;

function newPerson({ id, name, language = 'en', timeZone = 'UTC' }: Presence): Person {
  return { id, name, language, languageChosen: false, timeZone, quietHours: usualQuietHours, takesPartIn: [] };
}

/** Where the person takes part, with one role of one programme put in or taken out; the same person when that changes nothing. */
export function withParticipation(person: Person, { programme, role }: Person['takesPartIn'][number], takesPart: boolean): Person {
  const others = person.takesPartIn.filter((one) => one.programme !== programme || one.role !== role);
  const before = others.length < person.takesPartIn.length;
  if (before === takesPart) return person;
  return { ...person, takesPartIn: takesPart ? [...others, { programme, role }] : others };
}
