import { alreadyDone, type Decision, moved, refused } from '../decision';
import { type Due, type Effect } from '../effects/effect';
import { owe } from '../effects/owing';
import { type Language, type PersonId, type Role } from '../people/person';
import { type ProgrammeId } from '../programmes/programme';
import { type Instant } from '../time';

export const mailingKinds = ['invitation', 'reminder', 'announcement'] as const;
export type MailingKind = (typeof mailingKinds)[number];

/** To whom: those on the list who were not invited yet, or who were and have not answered; or those who take part, all of them or some. */
export const audiences = ['listed', 'invited', 'everybody', 'mentees', 'mentors', 'unmatched', 'withoutSession', 'selected'] as const;
export type Audience = (typeof audiences)[number];

/** What each kind of message may go to. Announcements are for those who take part. */
export const audiencesFor: Readonly<Record<MailingKind, readonly Audience[]>> = {
  invitation: ['listed', 'selected'],
  reminder: ['invited', 'selected'],
  announcement: ['everybody', 'mentees', 'mentors', 'unmatched', 'withoutSession', 'selected'],
};

/** The coordinator's own words by language, as text; a language without any reads those of another. Empty: our standard words. */
export type MailingWords = Partial<Readonly<Record<Language, string>>>;

/** One message from a programme to some of its people. Partition: the programme. Its recipients stand in batches. */
export interface Mailing extends Due {
  readonly what: 'mailing';
  readonly id: string;
  readonly programme: ProgrammeId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly kind: MailingKind;
  readonly audience: Audience;
  readonly words: MailingWords;
  readonly status: 'going' | 'cancelled';
  readonly recipients: number;
  readonly batchCount: number;
}

/** Some of a mailing's recipients: a message to thousands is no single document. Id: `<mailing>:<number>`, from 0. */
export interface MailingBatch extends Due {
  readonly what: 'batch';
  readonly mailing: string;
  readonly programme: ProgrammeId;
  readonly number: number;
  readonly recipients: readonly Recipient[];
  /** Set when they are being told. */
  readonly startedAt?: Instant;
  /** What came of it, once nothing of it is owed any more. */
  readonly tally?: Tally;
}

export interface Recipient {
  readonly person: PersonId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** Whom it did not reach, by their place in the batch. */
export interface Tally {
  readonly sent: number;
  /** What it said was not so any more: they had joined, or declined, or it was called off. */
  readonly moot: number;
  readonly unreached: readonly { readonly place: number; readonly status: 'unreachable' | 'failed'; readonly code: string }[];
}

export type MailingDocument = Mailing | MailingBatch;

export const recipientsPerBatch = 200;
/** Teams takes fifty messages a second of one app; others have something to say, too. */
const msPerBatch = 8_000;

export const batchId = (mailing: string, number: number): string => `${mailing}:${number}`;
/** One message a person, whatever happens: what the ledger has it under, in the person's own partition. The place keeps the messages of one batch apart. */
export const tellId = (mailing: string, batch: number, place: number): string => `mailing:${mailing}:${batch * recipientsPerBatch + place}`;

/** The batches of a mailing, which nobody is told of until it stands. */
export function batchesOf({ id, programme }: Pick<Mailing, 'id' | 'programme'>, recipients: readonly Recipient[]): MailingBatch[] {
  const count = Math.ceil(recipients.length / recipientsPerBatch);
  return Array.from({ length: count }, (_, number) => ({ what: 'batch', mailing: id, programme, number, recipients: recipients.slice(number * recipientsPerBatch, (number + 1) * recipientsPerBatch) }));
}

/** The mailing with what starts its batches, one after the other. */
export function startMailing(mailing: Omit<Mailing, 'what' | 'status'>): Mailing {
  const effects = Array.from({ length: mailing.batchCount }, (_, number): Effect => ({
    kind: 'change', id: `${mailing.id}:go:${number}`, name: 'mailings.go', with: { programme: mailing.programme, mailing: mailing.id, batch: String(number) }, ...(number > 0 && { notBefore: mailing.at + number * msPerBatch }),
  }));
  return owe<Mailing>({ ...mailing, what: 'mailing', status: 'going' }, effects, mailing.at);
}

/** Owes each of the batch their message, once. */
export function startBatch(batch: MailingBatch, kind: MailingKind, now: Instant): Decision<MailingBatch> {
  if (batch.startedAt !== undefined) return alreadyDone(batch);
  const { programme, mailing } = batch;
  const tells = batch.recipients.map(({ person, role }, place): Effect => ({ kind: 'tell', id: tellId(mailing, batch.number, place), to: person, notice: `mailing.${kind}`, about: { programme, mailing, role } }));
  return moved(owe({ ...batch, startedAt: now }, tells, now));
}

/** Nobody else is told; whoever was told already, was. */
export function cancelMailing(mailing: Mailing | undefined, now: Instant): Decision<Mailing> {
  if (!mailing) return refused('notFound');
  if (mailing.status === 'cancelled') return alreadyDone(mailing);
  const { effects: _owed, nextDue: _due, ...rest } = mailing;
  return now - mailing.at > cancellableMs && !mailing.effects?.length ? refused('tooLate') : moved({ ...rest, status: 'cancelled' });
}

/** Quiet hours and leave hold messages back; after a day everybody who can be told has been. */
const cancellableMs = 36 * 3_600_000;
