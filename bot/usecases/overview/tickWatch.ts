import { alreadyDone, type Decision, moved, refused } from '../../domain/decision';
import { askAgain, closeWatch, type Listening, nextLook, noteLook, planLook, type Watch } from '../../domain/overview/watch';
import { type PersonId } from '../../domain/people/person';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { days, type Instant } from '../../domain/time';
import { change } from '../change';
import { personAt, watchAt } from '../collections';
import { readAt } from '../documents';
import { allOf } from '../pages';
import { type Ports } from '../ports';
import { type PairAtRisk, pairsAtRisk } from './risks';

/** A coordinator who has not written to the bot yet has no hours that it knows. */
const askAgainAfter = days(1);

/** Finds out when a coordinator may hear of the pairs at risk and, when that moment has come, looks: the pairs are read once a week, for nobody twice. */
export const makeTickWatch = (ports: Ports) => async ({ programme: id, coordinator }: { programme: ProgrammeId; coordinator: PersonId }): Promise<void> => {
  const [known, person, programme] = await Promise.all([
    readAt(ports.documents.watches, watchAt(id, coordinator)), readAt(ports.documents.people, personAt(coordinator)), ports.programmes.find(id),
  ]);
  if (!known) return;
  const now = ports.clock.now();
  const save = (next: (watch: Watch) => Watch): Promise<unknown> => change(ports.documents.watches, watchAt(id, coordinator), (watch) => unlessMoved(watch, known.body, next));
  if (!programme?.coordinators.includes(coordinator)) return void (await save((watch) => closeWatch(watch, now)));
  if (!person) return void (await save((watch) => askAgain(watch, now + askAgainAfter, now)));
  const listening: Listening = { person: person.body, holidays: programme.holidays };
  const lookAt = nextLook(known.body, listening, now);
  if (lookAt === known.body.lookAt && lookAt > now) return;
  if (lookAt > now) return void (await save((watch) => planLook(watch, lookAt, now)));
  const found = await risksIn(ports, programme, now);
  await save((watch) => noteLook(watch, listening, found.map(({ rule }) => rule), now));
};

/** Another process was faster: what it planned stands. */
function unlessMoved(watch: Watch | undefined, known: Watch, next: (watch: Watch) => Watch): Decision<Watch> {
  if (!watch) return refused('notFound');
  return watch.lookAt === known.lookAt ? moved(next(watch)) : alreadyDone(watch);
}

/** Only pairs that meet can be at risk: those that pause, say goodbye or have ended are not read. */
async function risksIn({ documents }: Ports, programme: Programme, now: Instant): Promise<PairAtRisk[]> {
  const meeting = await Promise.all((['prepare', 'agree', 'grow'] as const).map((status) => allOf(documents.pairs, { where: [{ field: 'programme', is: 'equal', value: programme.id }, { field: 'status', is: 'equal', value: status }] })));
  return pairsAtRisk(meeting.flat(), programme, now);
}
