import { type Role } from '../../bot/domain/people/person';
import { columns, aFile, aRow } from '../directory/csvBuilder';

/** One line of the coordinator's file: who somebody is, and where they stand on the programme's list. */
export type Row = Readonly<Record<string, string>>;

/** What the rows of each role have in common, so that the template lets them in. */
export interface Cast {
  readonly mentors: number;
  readonly mentees: number;
  readonly mentor?: Row;
  readonly mentee?: Row;
  /** The file nominates whoever is to be mentored. */
  readonly nominates?: boolean;
  /** How many mentees each mentor states; one where nothing is said. */
  readonly capacity?: number;
  /** Known to the organisation, on nobody's list, and not let in as this. */
  readonly outsider?: Row;
}

const womenFirst = (number: number): string => (number % 3 === 0 ? 'man' : 'woman');

/** The same people for the same cast. Units differ by role and nobody is above anybody, but for the first mentee: their manager is the first mentor. */
export function rowsOf({ mentors, mentees, mentor = {}, mentee = {}, nominates = false, outsider }: Cast): { readonly mentors: readonly Row[]; readonly mentees: readonly Row[]; readonly outsider?: Row } {
  const mentorRows = Array.from({ length: mentors }, (_, place) =>
    aRow(100 + place, { name: `Mentor ${word(place)}`, unit: 'Field Support', grade: 'P5', joinedOn: '2012-03-01', inPostSince: '2020-01-01', practiceAreas: 'climate|health', managerObjectId: '', gender: womenFirst(place), role: 'mentor', nominate: '', ...mentor }));
  const menteeRows = Array.from({ length: mentees }, (_, place) =>
    aRow(200 + place, { name: `Mentee ${word(place)}`, unit: `Science ${word(place)}`, grade: 'P2', joinedOn: '2022-05-01', inPostSince: '2024-01-01', practiceAreas: 'climate', managerObjectId: place === 0 ? (mentorRows[0]?.objectId ?? '') : '', gender: womenFirst(place + 1), role: 'mentee', nominate: nominates ? 'yes' : '', dutyStation: place < 2 ? smallStation : 'Nairobi', ...mentee }));
  return { mentors: mentorRows, mentees: menteeRows, ...(outsider && { outsider: aRow(300, { name: 'Outsider Uma', managerObjectId: '', nominate: '', ...outsider }) }) };
}

/** Where so few work that a report must not name it. */
export const smallStation = 'Mombasa';

/** Names without figures, so that no count in a page is taken for one. */
const word = (place: number): string => ['Ada', 'Bo', 'Cleo', 'Dina', 'Eli', 'Fay', 'Gus', 'Hana', 'Ivo', 'Jun', 'Kai', 'Lou', 'Mio', 'Noa'][place] ?? 'Zed';

export const fileOf = (rows: readonly Row[]): string => aFile(rows, { order: [...columns, 'role', 'nominate'] });

export const roleOf = (row: Row): Role => (row.role === 'mentor' ? 'mentor' : 'mentee');
