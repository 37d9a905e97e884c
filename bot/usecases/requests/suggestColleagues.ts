import { type PersonId } from '../../domain/people/person';
import { type Request } from '../../domain/requests/request';
import { enrolmentAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';

export interface Colleague {
  readonly person: PersonId;
  readonly name: string;
  readonly title: string;
  readonly dutyStation: string;
}

/** As many as a mentor would look through. */
const colleaguesShown = 25;

/** Cross-mentoring: who else in the programme fits this mentee and has a free place, best first. */
export const makeSuggestColleagues = (ports: Ports) => async ({ request }: { request: Request }): Promise<readonly Colleague[]> => {
  const mentee = await readAt(ports.documents.enrolments, enrolmentAt(request.programme, 'mentee', request.mentee));
  if (!mentee) return [];
  const hits = await ports.mentors.bestFor({ programme: request.programme, mentee: mentee.body, exclude: new Set([request.mentor]), limit: colleaguesShown });
  const rows = await Promise.all(hits.map((person) => readAt(ports.documents.enrolments, enrolmentAt(request.programme, 'mentor', person))));
  return rows.filter((row) => row !== undefined).map(({ body: { person, profile: { name, title, dutyStation } } }) => ({ person, name, title, dutyStation }));
};
