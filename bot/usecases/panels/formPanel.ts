import { refused } from '../../domain/decision';
import { type Announcement } from '../../domain/panels/evening';
import { type Pair } from '../../domain/pairs/pair';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { type Instant } from '../../domain/time';
import { carryOut } from '../groups/carryOut';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { cleanText } from '../text';

const longestSubject = 120;

export interface FormPanel {
  readonly programme: ProgrammeId;
  readonly id: string;
  /** When the panellists begin; the rounds come after them. */
  readonly startsAt: Instant;
  readonly roundsAt: Instant;
  /** One host a table, and what is talked about there: an announcement, as public as the programme's name. */
  readonly tables: Announcement['tables'];
  readonly guests: readonly PersonId[];
}

/** An evening: everybody is seated for every round, and it stands in the calendars. Refuses fewer tables than rounds, and what lies in the past. */
export const makeFormPanel = (ports: Ports) => async ({ programme: id, id: pair, startsAt, roundsAt, tables, guests }: FormPanel): Promise<Outcome<Pair>> => {
  const programme = await ports.programmes.find(id);
  if (!programme) return refused('notFound');
  const { rounds } = programme.journey;
  if (tables.length < rounds.count) return refused('tooFewTables');
  if (startsAt <= ports.clock.now()) return refused('timePast');
  if (roundsAt < startsAt) return refused('badTime');
  const subjects = tables.map(({ subject }) => cleanText(subject, { longest: longestSubject }));
  const unfit = subjects.find((subject) => subject.kind === 'refused');
  if (unfit) return unfit;
  const minutes = Math.round((roundsAt - startsAt) / 60_000) + rounds.count * rounds.minutes;
  const members = [...tables.map(({ host }) => ({ person: host, role: 'mentor' as const })), ...guests.map((person) => ({ person, role: 'mentee' as const }))];
  const announced = tables.map(({ host }, place) => ({ host, subject: subjects[place]?.kind === 'ok' ? subjects[place].value : '' }));
  return carryOut(ports, { programme: id, pair }, { members, session: { startsAt, minutes }, evening: { roundsAt, tables: announced }, notice: 'panel.formed' });
};
