import { setImmediate as nextTurn } from 'node:timers/promises';
import { refused } from '../../domain/decision';
import { type Mailing, type MailingBatch, type MailingKind, recipientsPerBatch, type Recipient, type Tally, tellId } from '../../domain/mailings/mailing';
import { type PersonId } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { deliveryAt } from '../collections';
import { type AtConsole, openProgramme, type OpenedProgramme } from '../console/staffAccess';
import { type Delivery } from '../delivery/delivery';
import { readAt } from '../documents';
import { pagesOf } from '../pages';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { changeBatch, type MailingRef, readBatch, readMailing } from './access';

export interface MailingsView {
  readonly programme: Programme;
  /** The newest first; an administrator's own. */
  readonly mailings: readonly Mailing[];
  readonly kinds: readonly MailingKind[];
  /** For the next one: the form carries it, so that the same form sent twice is one mailing. */
  readonly newId: string;
}

const mailingsShown = 50;

/** What was written to the programme's people. */
export const makeViewMailings = (ports: Ports) => async (input: AtConsole): Promise<Outcome<MailingsView>> => {
  const opened = await openProgramme(ports, input, 'carePeople');
  if (opened.kind === 'refused') return opened;
  const { programme, standing } = opened.value;
  const mailings: Mailing[] = [];
  for await (const page of pagesOf(ports.documents.mailings, { partition: programme.id }, { size: 200 })) {
    mailings.push(...page.flatMap(({ body }) => (body.what === 'mailing' && isOwn(opened.value, body, input.actor) ? [body] : [])));
  }
  const kinds: readonly MailingKind[] = standing.role === 'coordinator' ? ['invitation', 'reminder', 'announcement'] : ['invitation', 'reminder'];
  return { kind: 'done', value: { programme, mailings: mailings.sort((one, other) => other.at - one.at).slice(0, mailingsShown), kinds, newId: ports.newId() } };
};

const isOwn = ({ standing }: OpenedProgramme, { by }: Mailing, actor: PersonId): boolean => standing.role === 'coordinator' || by === actor;

/** `moot`: it was no longer so, and not said. */
export type DeliveredAs = 'sent' | 'waiting' | 'moot' | 'unreachable' | 'failed';

export interface DeliveredTo extends Recipient {
  readonly as: DeliveredAs;
  readonly code?: string;
}

export interface MailingView {
  readonly programme: Programme;
  readonly mailing: Mailing;
  readonly counts: Readonly<Record<DeliveredAs, number>>;
  /** One page of those asked for. */
  readonly people: readonly DeliveredTo[];
  readonly page: number;
  readonly pages: number;
  readonly show: 'all' | 'unreached';
  /** Where Teams offers the app to whoever has not met it; undefined where nobody said under which address people reach this server. */
  readonly link?: string;
}

const perPage = 25;

/** What came of one mailing, for each of its people. Finished batches are counted once and remembered. */
export const makeViewMailingDelivery = (ports: Ports) => async ({ mailing: id, page: wanted, show, ...input }: AtConsole & { readonly mailing: string; readonly page: number; readonly show: 'all' | 'unreached' }): Promise<Outcome<MailingView>> => {
  const opened = await openProgramme(ports, input, 'carePeople');
  if (opened.kind === 'refused') return opened;
  const ref: MailingRef = { programme: input.programme, mailing: id };
  const mailing = await readMailing(ports, ref);
  if (!mailing || !isOwn(opened.value, mailing, input.actor)) return refused('notFound');
  const batches = await readBatches(ports, ref, mailing);
  const unreached = batches.flatMap(({ batch, tally }) => tally.unreached.flatMap(({ place, status, code }): DeliveredTo[] => {
    const recipient = batch.recipients[place];
    return recipient ? [{ ...recipient, as: status, code }] : [];
  }));
  const of = show === 'unreached' ? unreached.length : mailing.recipients;
  const pages = Math.max(1, Math.ceil(of / perPage));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const people = show === 'unreached' ? unreached.slice(page * perPage, (page + 1) * perPage) : await peopleOn(ports, mailing, batches, page);
  const link = ports.links.tab({ kind: 'home' });
  return { kind: 'done', value: { programme: opened.value.programme, mailing, counts: countsOf(mailing, batches), people, page, pages, show, ...(link && { link }) } };
};

interface CountedBatch {
  readonly batch: MailingBatch;
  readonly tally: Tally;
}

async function readBatches(ports: Ports, ref: MailingRef, mailing: Mailing): Promise<CountedBatch[]> {
  const counted: CountedBatch[] = [];
  for (let number = 0; number < mailing.batchCount; number += 1) {
    const document = await readBatch(ports, ref, number);
    if (!document) continue;
    const batch = document.body;
    const tally = batch.tally ?? tallyOf(await rowsOf(ports, ref.mailing, batch));
    // What is settled stays so: nobody need count it again.
    if (!batch.tally && batch.startedAt !== undefined && !batch.effects?.length) await changeBatch(ports, ref, number, (known) => ({ kind: 'moved', next: { ...known, tally } }));
    counted.push({ batch, tally });
    await nextTurn();
  }
  return counted;
}

const rowsOf = (ports: Ports, mailing: string, batch: MailingBatch): Promise<(Delivery | undefined)[]> =>
  batch.startedAt === undefined ? Promise.resolve([]) : Promise.all(batch.recipients.map(async ({ person }, place) => (await readAt(ports.documents.deliveries, deliveryAt(person, tellId(mailing, batch.number, place))))?.body));

function tallyOf(rows: readonly (Delivery | undefined)[]): Tally {
  const count = (status: Delivery['status']): number => rows.filter((row) => row?.status === status).length;
  const unreached = rows.flatMap((row, place) => (row?.status === 'unreachable' || row?.status === 'failed' ? [{ place, status: row.status, code: row.code ?? '' }] : []));
  return { sent: count('sent'), moot: count('moot'), unreached };
}

function countsOf({ recipients, status }: Mailing, batches: readonly CountedBatch[]): Record<DeliveredAs, number> {
  const sum = (of: (tally: Tally) => number): number => batches.reduce((total, { tally }) => total + of(tally), 0);
  const [sent, moot] = [sum((tally) => tally.sent), sum((tally) => tally.moot)];
  const unreachable = sum(({ unreached }) => unreached.filter((one) => one.status === 'unreachable').length);
  const failed = sum(({ unreached }) => unreached.length) - unreachable;
  const rest = Math.max(0, recipients - sent - moot - unreachable - failed);
  return status === 'cancelled' ? { sent, moot: moot + rest, unreachable, failed, waiting: 0 } : { sent, moot, unreachable, failed, waiting: rest };
}

async function peopleOn(ports: Ports, mailing: Mailing, batches: readonly CountedBatch[], page: number): Promise<DeliveredTo[]> {
  const places = Array.from({ length: Math.min(perPage, mailing.recipients - page * perPage) }, (_, index) => page * perPage + index);
  const people = await Promise.all(places.map(async (place): Promise<DeliveredTo | undefined> => {
    const number = Math.floor(place / recipientsPerBatch);
    const recipient = batches.find(({ batch }) => batch.number === number)?.batch.recipients[place % recipientsPerBatch];
    if (!recipient) return undefined;
    const row = (await readAt(ports.documents.deliveries, deliveryAt(recipient.person, tellId(mailing.id, number, place % recipientsPerBatch))))?.body;
    const as = deliveredAs(row, mailing);
    return { ...recipient, as, ...(row?.code !== undefined && (as === 'unreachable' || as === 'failed') && { code: row.code }) };
  }));
  return people.filter((one) => one !== undefined);
}

function deliveredAs(row: Delivery | undefined, { status }: Mailing): DeliveredAs {
  if (!row || row.status === 'sending' || row.status === 'waiting') return status === 'cancelled' ? 'moot' : 'waiting';
  return row.status;
}
