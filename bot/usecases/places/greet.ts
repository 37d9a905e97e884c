import { alreadyDone, moved, refused } from '../../domain/decision';
import { type Person } from '../../domain/people/person';
import { lookAgain } from '../contact/lookAgain';
import { makeNoteWelcome } from '../people/noteChat';
import { makeNotePresence, type NotePresence } from '../people/notePresence';
import { changePerson } from '../people/people';
import { type Ports } from '../ports';

/** `first`: welcome them; `back`: they had removed the bot and may be written to again; `known`: nothing to say. Each once, whatever Teams tells twice. */
export type Greeting = 'first' | 'back' | 'known';

/** The bot was added to somebody's own chat. */
export const makeGreet = (ports: Ports) => async (presence: NotePresence): Promise<{ readonly person: Person; readonly greeting: Greeting }> => {
  const lost = await makeReachable(ports, presence.id);
  const person = await makeNotePresence(ports)(presence);
  if (lost) await lookAgain(ports, person.id);
  const isFirst = await makeNoteWelcome(ports)(person.id);
  // Whoever had a chat and lost it knows what this is; to others nothing could ever be sent.
  return { person, greeting: lost?.conversation ? 'back' : isFirst ? 'first' : 'known' };
};

/** Who could not be reached until now. Asked of storage itself: of two activities about the same installation one is told so. */
async function makeReachable(ports: Ports, id: string): Promise<Person | undefined> {
  let lost: Person | undefined;
  await changePerson(ports, id, (person) => {
    lost = undefined;
    if (!person) return refused('notFound');
    const { unreachableSince, ...reachable } = person;
    if (unreachableSince === undefined) return alreadyDone(person);
    lost = person;
    return moved(reachable);
  });
  return lost;
}
