import { randomBytes } from 'node:crypto';
import { type App, buildApp } from '../../bot/app';
import { templates } from '../../bot/content/templates';
import { openCsvDirectory } from '../../bot/directory/csvDirectory';
import { type DirectoryEntry, type Person, type PersonId, type Role } from '../../bot/domain/people/person';
import { type Programme, type ProgrammeId } from '../../bot/domain/programmes/programme';
import { days } from '../../bot/domain/time';
import { type DocumentStore } from '../../bot/usecases/documents';
import { emptyForm, type TypedForm } from '../../bot/usecases/enrolments/form';
import { type Sending } from '../../bot/usecases/ports';
import { saveProgramme } from '../../bot/usecases/programmes';

export const tenant = '00000000-0000-4000-8000-0000000000aa';
export const personId = (number: number): PersonId => `${tenant}:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const firstMoment = Date.UTC(2026, 10, 23, 12);

/** One message that the outbox handed to the messenger. */
export interface Sent {
  readonly to: PersonId;
  readonly notice: string;
  readonly about: Readonly<Record<string, string>>;
  readonly activityId?: string;
}

export interface World {
  readonly app: App;
  readonly sent: Sent[];
  /** What the next sends come to, first come first served; everything is sent when this is empty. */
  readonly sendings: Sending[];
  now(): number;
  advance(byMs: number): void;
  join(number: number, role: Role, options?: { readonly programme?: ProgrammeId; readonly form?: Partial<TypedForm> }): Promise<Person>;
  /** Waits until everything that is owed now was performed, through the sweep as after a crash. */
  settle(): Promise<void>;
}

/** The real use cases and jobs on a real store, with a messenger that writes down what it is asked to send. */
export async function openWorld(store: DocumentStore, programme: Partial<Programme> = {}): Promise<World> {
  let moment = firstMoment;
  const sent: Sent[] = [];
  const sendings: Sending[] = [];
  const app = buildApp({
    store, directory: openCsvDirectory(Array.from({ length: 120 }, (_, number) => anEntry(number)), tenant), clock: { now: () => moment }, sealingKey: randomBytes(32), sweepEveryMs: 3_600_000,
    report: (event, { error }) => void process.stderr.write(`${event} ${error instanceof Error ? error.stack : ''}\n`),
    messenger: () => ({
      send: async (to, notice, about, activityId) => {
        const sending = sendings.shift() ?? { kind: 'sent', activityId: activityId ?? `activity-${sent.length + 1}` };
        if (sending.kind === 'sent') sent.push({ to: to.id, notice, about, ...(activityId && { activityId }) });
        return sending;
      },
    }),
  });
  await saveProgramme(app.ports.documents.programmes, aProgramme(programme));
  return {
    app, sent, sendings,
    now: () => moment,
    advance: (byMs) => void (moment += byMs),
    join: (number, role, { programme: id = 'career', form = {} } = {}) => join(app, number, role, id, form),
    settle: async () => {
      // The clock must not run past the claim of a send that is still under way.
      do {
        await app.idle();
        moment += 60_000;
      } while ((await app.sweepNow()) > 0);
    },
  };
}

async function join(app: App, number: number, role: Role, programme: ProgrammeId, form: Partial<TypedForm>): Promise<Person> {
  const person = await app.useCases.notePresence({ id: personId(number), name: `Person ${number}`, timeZone: 'Africa/Nairobi', locale: 'en-GB', conversation: { chat: number } });
  const typed = { ...emptyForm, speaks: ['en'], practiceAreas: ['health'], skills: ['writing'], objective: 'To grow', expectations: 'An open ear', contact: ['chat'], capacity: '3', codeAccepted: true, ...form };
  const outcome = await app.useCases.enrol({ programme, role, person, form: typed });
  if (outcome.kind !== 'done') throw new Error(`Could not join: ${JSON.stringify(outcome)}`);
  return person;
}

/** Career mentoring that everybody may join, all of 2026 and 2027. */
export function aProgramme(overrides: Partial<Programme> = {}): Programme {
  return {
    ...templates.career, id: 'career', name: 'Career', eligibility: { mentor: [], mentee: [] }, enrolment: { opens: '2026-01-01', closes: '2027-12-31' }, runs: { from: '2026-01-01' },
    contact: { name: 'Coordinator', email: 'coordinator@example.org' }, coordinators: [], holidays: [], ...overrides,
  };
}

function anEntry(number: number): DirectoryEntry {
  return {
    id: personId(number), name: `Person ${number}`, email: `person${number}@example.org`, title: 'Officer', agency: 'UNDP', unit: `Unit ${number}`, dutyStation: 'Nairobi', timeZone: 'Africa/Nairobi',
    grade: 'P3', contract: 'Fixed-term', joinedOn: '2020-01-01', inPostSince: '2024-01-01', speaks: ['en'], practiceAreas: ['health'], background: [],
  };
}

export const inDays = (count: number): number => firstMoment + days(count);
