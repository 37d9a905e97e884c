import { moved, refused } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { type Ports } from '../ports';
import { changePerson } from './people';

/** True the first time only: nobody is welcomed twice, whatever Teams sends again. */
export const makeNoteWelcome = (ports: Ports) => async (id: PersonId): Promise<boolean> => {
  const now = ports.clock.now();
  const changed = await changePerson(ports, id, (person) => {
    if (!person) return refused('notFound');
    return person.welcomedAt === undefined ? moved({ ...person, welcomedAt: now }) : { kind: 'alreadyDone', next: person };
  });
  return changed.kind === 'moved';
};

/** The person removed the bot: nothing is sent until they write again. */
export const makeNoteUnreachable = (ports: Ports) => async (id: PersonId): Promise<void> => {
  const now = ports.clock.now();
  await changePerson(ports, id, (person) => {
    if (!person) return refused('notFound');
    return person.unreachableSince === undefined ? moved({ ...person, unreachableSince: now }) : { kind: 'alreadyDone', next: person };
  });
};
