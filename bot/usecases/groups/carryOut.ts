import { type Refusal, refused } from '../../domain/decision';
import { type Effect } from '../../domain/effects/effect';
import { owe } from '../../domain/effects/owing';
import { areSame, cannotForm, type Joining } from '../../domain/groups/forming';
import { type Member } from '../../domain/pairs/members';
import { newPair } from '../../domain/pairs/newPair';
import { type Pair } from '../../domain/pairs/pair';
import { settlePair } from '../../domain/pairs/tick';
import { panelOf } from '../../domain/panels/evening';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { type Session } from '../../domain/sessions/session';
import { calendarFollows } from '../../domain/sessions/telling';
import { type Instant } from '../../domain/time';
import { enrolmentAt, pairAt } from '../collections';
import { readAt } from '../documents';
import { inReportingLine } from '../find/reportingLine';
import { openFields, sealFields } from '../pairs/sealedFields';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { followPlaces, type Gathering, reserveAll } from './places';
import { type Plan, planSchema } from './plan';

interface Where {
  readonly programme: ProgrammeId;
  /** Names the pair that comes of it; asked for again under the same name it is the same forming. */
  readonly pair: string;
}

/**
 * Brings people together: takes all their places, then makes the pair. Whatever says no on the way gives every place back. A process
 * that dies in between leaves the plan, sealed, with the first place it took; `resume: false` when something else remembers it.
 */
export async function carryOut(ports: Ports, { programme: id, pair }: Where, plan: Plan, { resume = true } = {}): Promise<Outcome<Pair>> {
  const [programme, known] = await Promise.all([ports.programmes.find(id), readAt(ports.documents.pairs, pairAt(pair))]);
  if (!programme) return refused('notFound');
  if ((programme.structure === 'panel') !== (plan.evening !== undefined)) return refused('badChoice');
  if (known) return areSame(known.body.members, plan.members) ? { kind: 'done', value: known.body } : refused('badChoice');
  const members = await whoComes(ports, programme, plan.members);
  if (members.kind === 'refused') return giveUp(ports, programme, { id: pair, structure: programme.structure, members: plan.members.map((each) => ({ ...each, name: '' })) }, members.reason);
  const gathering = { id: pair, structure: programme.structure, members: members.value };
  const intent: Effect[] = resume ? [{ kind: 'change', id: `${pair}:form`, name: 'pairs.form', with: { programme: id, pair, plan: await sealFields(ports, pair, { ...plan }) } }] : [];
  const reserved = await reserveAll(ports, programme, gathering, intent);
  const outcome = reserved.kind === 'refused' ? await giveUp(ports, programme, gathering, reserved.reason) : await make(ports, programme, gathering, plan);
  for (const owner of reserved.owners) void ports.perform({ ...owner, performed: intent.map((effect) => effect.id) });
  return outcome;
}

/** Names and roles as they are enrolled; nobody is mentored in their own reporting line, but for an evening of tables. */
async function whoComes(ports: Ports, { id, structure, journey }: Programme, joining: readonly Joining[]): Promise<Outcome<readonly Member[]>> {
  const no = cannotForm(joining, structure, journey);
  if (no) return refused(no);
  const rows = await Promise.all(joining.map(({ person, role }) => readAt(ports.documents.enrolments, enrolmentAt(id, role, person))));
  const members = rows.flatMap((row) => (row?.body.status === 'active' ? [{ person: row.body.person, name: row.body.profile.name, role: row.body.role }] : []));
  if (members.length < joining.length) return refused('notEnrolled');
  const [mentor] = structure === 'panel' ? [] : members.filter(({ role }) => role === 'mentor');
  for (const { person, role } of members) if (mentor && role === 'mentee' && (await inReportingLine(ports.directory, person, mentor.person))) return refused('reportingLine');
  return { kind: 'done', value: members };
}

/** Unless somebody else made the pair meanwhile, every place is free again. */
async function giveUp(ports: Ports, programme: Programme, gathering: Gathering, reason: Refusal): Promise<Outcome<Pair>> {
  await followPlaces(ports, programme, gathering);
  const made = await readAt(ports.documents.pairs, pairAt(gathering.id));
  return made ? { kind: 'done', value: made.body } : refused(reason);
}

async function make(ports: Ports, programme: Programme, gathering: Gathering, plan: Plan): Promise<Outcome<Pair>> {
  const now = ports.clock.now();
  const pair = firstDay(programme, gathering, plan, now);
  if (!pair) return giveUp(ports, programme, gathering, 'tooFewTables');
  const { partition, id } = pairAt(pair.id);
  const saved = await ports.documents.pairs.create(partition, id, settlePair(pair, programme.journey, now));
  if (saved.kind === 'conflict') return carryOut(ports, { programme: programme.id, pair: pair.id }, plan); // somebody else was as fast
  void ports.perform({ collection: 'pairs', document: saved.document });
  return { kind: 'done', value: saved.document.body };
}

/** The pair as it begins; undefined when the evening has too few tables. */
function firstDay(programme: Programme, { id, members }: Gathering, plan: Plan, now: Instant): Pair | undefined {
  const guests = members.filter(({ role }) => role === 'mentee').map(({ person }) => person);
  const panel = plan.evening && panelOf(plan.evening, guests, programme.journey);
  if (plan.evening && !panel) return undefined;
  const session: Session[] = plan.session ? [{ number: 1, status: 'planned', sequence: 0, ...plan.session, attended: [], logged: [], changedBy: 'system', changedAt: now }] : [];
  const pair: Pair = { ...newPair({ id, members, createdAt: now, ...(plan.startsOn && { startsOn: plan.startsOn }) }, programme), sessions: session, ...(panel && { panel }) };
  const told = members.map(({ person }): Effect => ({ kind: 'tell', id: `${id}:${plan.notice}:${person}`, to: person, notice: plan.notice, about: { programme: programme.id, pair: id } }));
  return owe(pair, [{ kind: 'change', id: `${id}:places`, name: 'pairs.places', with: { pair: id } }, ...session.map((one) => calendarFollows(pair, one)), ...told], now);
}

/** Finishes, or undoes, a forming that was left behind. */
export const makeResumeForming = (ports: Ports) => async ({ programme, pair, plan: sealed }: Where & { readonly plan: string }): Promise<void> => {
  const plan = await openFields(ports, pair, sealed, planSchema);
  if (plan) await carryOut(ports, { programme, pair }, plan);
};
