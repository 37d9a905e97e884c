import { type Decision, moved, refused } from '../../domain/decision';
import { type Enrolment, isOffered } from '../../domain/enrolments/enrolment';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { answerAlerts } from '../../domain/requests/alerts';
import { type Wishlist } from '../../domain/requests/wishlist';
import { change } from '../change';
import { enrolmentAt } from '../collections';
import { type Document, readAt } from '../documents';
import { pagesOf, type Sought } from '../pages';
import { type Ports } from '../ports';
import { performing } from '../requests/outcome';
import { inReportingLine } from './reportingLine';

/** A mentor joined or has room again: mentees who wait for one like that are told. One query, and a write for each who is told. */
export const makeNewMentor = (ports: Ports) => async ({ programme, mentor }: { programme: ProgrammeId; mentor: PersonId }): Promise<void> => {
  const row = await readAt(ports.documents.enrolments, enrolmentAt(programme, 'mentor', mentor));
  if (row?.body.status !== 'active' || !isOffered(row.body.availability)) return;
  const waiting: Sought = { where: [{ field: 'programme', is: 'equal', value: programme }, { field: 'hasAlerts', is: 'equal', value: true }] };
  for await (const page of pagesOf(ports.documents.wishlists, waiting, { size: 100 })) for (const list of page) await tellIfFits(ports, list, row.body);
};

/** Tells a mentee who waits for a mentor like this one; nothing when no search of theirs fits, or in the reporting line. */
export async function tellIfFits(ports: Ports, found: Document<Wishlist>, mentor: Enrolment): Promise<void> {
  if (answerAlerts(found.body, mentor, ports.clock.now()) === found.body || (await inReportingLine(ports.directory, found.body.mentee, mentor.person))) return;
  const changed = await change(ports.documents.wishlists, found, (list): Decision<Wishlist> => (list ? moved(answerAlerts(list, mentor, ports.clock.now())) : refused('notFound')));
  performing(ports, 'wishlists', changed);
}
