import { randomBytes } from 'node:crypto';
import { type App, buildApp } from '../../../bot/app';
import { openCsvDirectory } from '../../../bot/directory/csvDirectory';
import { settlePair } from '../../../bot/domain/pairs/tick';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { type Person, type PersonId } from '../../../bot/domain/people/person';
import { type Programme } from '../../../bot/domain/programmes/programme';
import { type Instant } from '../../../bot/domain/time';
import { openSqliteStore } from '../../../bot/storage/sqlite';
import { nudgesAt, pairAt, personAt } from '../../../bot/usecases/collections';
import { type ShownNudge } from '../../../bot/usecases/contact/viewDigest';
import { readAt } from '../../../bot/usecases/documents';
import { type Sending } from '../../../bot/usecases/ports';
import { saveProgramme } from '../../../bot/usecases/programmes';
import { aPair } from '../../support/builders';
import { aPerson, aProgramme, tenant } from '../../support/ports';

/** A digest as it went out: to whom, when, and what was drawn. */
export interface SentDigest {
  readonly to: PersonId;
  readonly at: Instant;
  readonly items: readonly ShownNudge[];
  /** What it was made of. */
  readonly keys: readonly string[];
}

export const amina = `${tenant}:amina`;
export const li = `${tenant}:li`;
const otherLi = `${tenant}:other-li`;
/** Two pairs with the same mentor. */
export const pairIds = ['pair-1', 'pair-2'] as const;

/** The real use cases, jobs and storage; digests are drawn when they are sent, as in the bot. */
export class NudgeWorld {
  private readonly store = openSqliteStore({ file: ':memory:' });
  private readonly key = randomBytes(32);
  readonly digests: SentDigest[] = [];
  /** What Teams says to the next sends instead of taking them. */
  readonly answers: Sending[] = [];
  readonly failures: unknown[] = [];
  /** Whom Teams no longer reaches: what is tried again fails too, until they write. */
  private readonly gone = new Set<PersonId>();
  app: App;

  constructor(public now: Instant, readonly programme: Programme = aProgramme()) {
    this.app = this.build();
  }

  async open(people: Partial<Person> = {}): Promise<this> {
    const { documents } = this.app.ports;
    await saveProgramme(documents.programmes, this.programme);
    for (const [id, name] of [[amina, 'Amina Diallo'], [li, 'Li Lei'], [otherLi, 'Chidi Eze']] as const) {
      const { partition, id: document } = personAt(id);
      await documents.people.create(partition, document, aPerson(id, { name, timeZone: 'UTC', ...people }));
    }
    for (const [index, id] of pairIds.entries()) {
      const members = [{ person: amina, name: 'Amina Diallo', role: 'mentor' as const }, index === 0 ? { person: li, name: 'Li Lei', role: 'mentee' as const } : { person: otherLi, name: 'Chidi Eze', role: 'mentee' as const }];
      const { partition, id: document } = pairAt(id);
      const pair = aPair({ id, programme: this.programme.id, members, createdAt: this.now, since: this.now, endsAt: this.now + 200 * 86_400_000 });
      await documents.pairs.create(partition, document, settlePair(pair, this.programme.journey, this.now));
    }
    return this;
  }

  private build(): App {
    return buildApp({
      store: this.store, directory: openCsvDirectory([], tenant), clock: { now: () => this.now }, sealingKey: this.key, sweepEveryMs: 3_600_000,
      report: (event, details) => this.failures.push({ event, ...details }),
      messenger: (app) => ({
        send: async (to, notice, about) => {
          const answer: Sending | undefined = this.gone.has(to.id) ? { kind: 'unreachable', code: '403' } : this.answers.shift();
          if (answer?.kind === 'unreachable') this.gone.add(to.id);
          if (answer) return answer;
          if (notice !== 'nudge.digest') return { kind: 'sent', activityId: 'x' };
          const view = await app().viewDigest({ person: to.id, batch: about['batch'] ?? '' });
          if (view.kind === 'refused') return { kind: 'moot' };
          const made = (await this.nudges(to.id))?.batches.find(({ id }) => id === about['batch']);
          this.digests.push({ to: to.id, at: this.now, items: view.value.items, keys: (made?.items ?? []).map(({ pair, key }) => `${pair} ${key}`) });
          return { kind: 'sent', activityId: 'x' };
        },
      }),
    });
  }

  /** Another process on the same storage; the one before is gone. */
  async restart(): Promise<void> {
    await this.app.stop();
    this.app = this.build();
  }

  /** Lets time pass as a server does that sweeps every few hours. */
  async wait(ms: number, every = 3_600_000): Promise<void> {
    const end = this.now + ms;
    while (this.now < end) {
      this.now = Math.min(end, this.now + every);
      await this.sweep();
    }
  }

  async sweep(): Promise<void> {
    await this.app.sweepNow();
    await this.app.idle();
  }

  pair = async (id: string): Promise<Pair> => (await readAt(this.app.ports.documents.pairs, pairAt(id)))!.body;
  nudges = async (person: PersonId) => (await readAt(this.app.ports.documents.nudges, nudgesAt(person)))?.body;
  person = async (id: PersonId): Promise<Person> => (await readAt(this.app.ports.documents.people, personAt(id)))!.body;

  /** The person writes to the bot. */
  async writes(id: PersonId, client: { readonly timeZone?: string } = {}): Promise<void> {
    this.gone.delete(id);
    await this.app.useCases.notePresence({ id, name: (await this.person(id)).name, conversation: { id: `chat:${id}` }, ...client });
  }

  /** As if the person had never written to the bot. */
  async loses(id: PersonId): Promise<void> {
    const document = (await readAt(this.app.ports.documents.people, personAt(id)))!;
    const { conversation: _gone, ...rest } = document.body;
    await this.app.ports.documents.people.replace(document, rest);
  }

  /** Something happens in the pair. */
  async changes(id: string, make: (pair: Pair) => Pair): Promise<void> {
    const document = (await readAt(this.app.ports.documents.pairs, pairAt(id)))!;
    await this.app.ports.documents.pairs.replace(document, settlePair(make(document.body), this.programme.journey, this.now));
  }

  async close(): Promise<void> {
    await this.app.stop();
    await this.store.close();
  }
}
