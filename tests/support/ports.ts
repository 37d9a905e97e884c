import { randomBytes } from 'node:crypto';
import { buildApp } from '../../bot/app';
import { openCsvDirectory } from '../../bot/directory/csvDirectory';
import { type DirectoryEntry, type Person } from '../../bot/domain/people/person';
import { type Programme } from '../../bot/domain/programmes/programme';
import { usualJourney } from '../../bot/domain/programmes/usualJourney';
import { type Instant } from '../../bot/domain/time';
import { type Outbox } from '../../bot/jobs/outbox/outbox';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { openDocuments } from '../../bot/usecases/collections';
import { type DocumentStore } from '../../bot/usecases/documents';
import { type Messenger, type Ports, type Sending } from '../../bot/usecases/ports';
import { type Links } from '../../bot/usecases/links';
import { saveProgramme } from '../../bot/usecases/programmes';
import { type CalendarPort } from '../../bot/usecases/sessions/calendar';

export const tenant = '7a1c0de4-0000-4000-8000-000000000001';
/** Monday 2 March 2026, 12:00 UTC: inside the enrolment of `aProgramme`. */
export const noon = Date.parse('2026-03-02T12:00:00Z');

export interface Sent {
  readonly to: string;
  readonly notice: string;
  readonly about: Readonly<Record<string, string>>;
  /** The message that was replaced; absent for a new one. */
  readonly activityId?: string;
}

/** Remembers what it was asked to send; `answer` may be set to what Teams says instead of taking it. */
export class RecordingMessenger implements Messenger {
  readonly sent: Sent[] = [];
  answer: ((sent: Sent) => Sending) | undefined;

  async send(to: Person, notice: string, about: Readonly<Record<string, string>>, activityId?: string): Promise<Sending> {
    const sent = { to: to.id, notice, about, ...(activityId && { activityId }) };
    const answer = this.answer?.(sent) ?? { kind: 'sent' as const, activityId: activityId ?? `message-${this.sent.length + 1}` };
    if (answer.kind === 'sent') this.sent.push(sent);
    return answer;
  }
}

/** Stands still until it is moved. */
export class MovableClock {
  constructor(private instant: Instant) {}
  now(): Instant {
    return this.instant;
  }
  forward(by: Instant): void {
    this.instant += by;
  }
}

export interface TestPorts extends Ports {
  readonly clock: MovableClock;
  readonly messenger: RecordingMessenger;
  readonly outbox: Pick<Outbox, 'perform' | 'idle'>;
  /** What the outbox reported as failed; most tests end by expecting none. */
  readonly failures: unknown[];
  close(): Promise<void>;
}

export interface TestSetting {
  /** Left out: SQLite in memory. */
  readonly store?: DocumentStore;
  readonly people?: readonly DirectoryEntry[];
  readonly programmes?: readonly Programme[];
  readonly now?: Instant;
  readonly calendar?: CalendarPort;
  readonly links?: Links;
}

/** Everything the use cases need, real but for the sending: storage, sealing, the directory, and the outbox with all its changes. */
export async function testPorts({ store = openSqliteStore({ file: ':memory:' }), people = [], programmes = [], now = noon, calendar, links }: TestSetting = {}): Promise<TestPorts> {
  for (const programme of programmes) await saveProgramme(openDocuments(store).programmes, programme);
  const clock = new MovableClock(now);
  const messenger = new RecordingMessenger();
  const failures: unknown[] = [];
  const app = buildApp({
    store, clock, directory: openCsvDirectory(people, tenant), sealingKey: randomBytes(32), messenger: () => messenger, sweepEveryMs: 3_600_000, ...(calendar && { calendar }), ...(links && { links }),
    report: (event, details) => failures.push({ event, ...details }),
  });
  const close = async (): Promise<void> => {
    await app.stop();
    await store.close();
  };
  return { ...app.ports, clock, messenger, outbox: { perform: app.ports.perform, idle: app.idle }, failures, close };
}

/** A career programme that is open for enrolment at `noon`. */
export function aProgramme(overrides: Partial<Programme> = {}): Programme {
  return {
    id: 'career-2026', name: 'Career mentoring 2026', template: 'career', structure: 'oneToOne', pairing: 'choice', focus: ['career', 'networking'], months: 6, bothRoles: false,
    eligibility: { mentor: [], mentee: [] },
    limits: { menteesPerMentor: 3, mentorsPerMentee: 1, openRequests: 3, daysToAnswer: 14, remindDaysBefore: 4, trialDays: 45 },
    criteria: { practiceAreas: 5, skills: 4, languages: 3, timeZone: 2, dutyStation: 1, seniority: 3, agency: 1, responsiveness: 1 },
    enrolment: { opens: '2026-02-01', closes: '2026-04-30' }, runs: { from: '2026-03-01' }, contact: { name: 'Mentoring team', email: 'mentoring@example.org' }, coordinators: [], holidays: [], journey: usualJourney,
    ...overrides,
  };
}

/** Somebody whom the directory knows; `number` makes the id. */
export function anEntry(number: number, overrides: Partial<DirectoryEntry> = {}): DirectoryEntry {
  return {
    id: `${tenant}:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`, name: `Person ${number}`, email: `person.${number}@example.org`, title: 'Programme officer', agency: 'UNICEF', unit: 'Supply Division',
    dutyStation: 'Copenhagen', timeZone: 'Europe/Copenhagen', grade: 'P2', contract: 'Fixed-term', joinedOn: '2020-01-15', inPostSince: '2025-12-01', speaks: ['en', 'fr'], practiceAreas: ['health'], background: ['juniorProfessional'],
    ...overrides,
  };
}

/** The document of somebody who has written to the bot. */
export function aPerson(id: string, overrides: Partial<Person> = {}): Person {
  return { id, name: 'Amina Diallo', language: 'en', languageChosen: false, timeZone: 'Europe/Copenhagen', quietHours: { from: 20, until: 8 }, conversation: { id: `chat:${id}` }, takesPartIn: [], ...overrides };
}
