import { moved, refused } from '../../domain/decision';
import { languages, type Person, type PersonId } from '../../domain/people/person';
import { isTimeZone } from '../../domain/time';
import { lookAgain } from '../contact/lookAgain';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { changePerson } from './people';

export interface SaveSettings {
  readonly person: PersonId;
  readonly language: string;
  readonly timeZone: string;
  /** Whole local hours, 0 to 23; the same twice: no quiet hours. */
  readonly quietFrom: number;
  readonly quietUntil: number;
}

/** From here on language and time zone are the person's own choice and no longer follow the client. What waits for them finds its moment anew. */
export const makeSaveSettings = (ports: Ports) => async (input: SaveSettings): Promise<Outcome<Person>> => {
  const language = languages.find((one) => one === input.language);
  if (!language || !isTimeZone(input.timeZone)) return refused('badChoice');
  if (!isHour(input.quietFrom) || !isHour(input.quietUntil)) return refused('badNumber');
  const chosen = { language, languageChosen: true, timeZone: input.timeZone, quietHours: { from: input.quietFrom, until: input.quietUntil } };
  const changed = await changePerson(ports, input.person, (person) => (person ? moved({ ...person, ...chosen }) : refused('notFound')));
  if (changed.kind === 'refused') return changed;
  await lookAgain(ports, input.person);
  return { kind: 'done', value: changed.document.body };
};

const isHour = (hour: number): boolean => Number.isInteger(hour) && hour >= 0 && hour <= 23;
