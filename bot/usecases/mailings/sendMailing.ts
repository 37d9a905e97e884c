import { alreadyDone, moved, refused } from '../../domain/decision';
import { type Audience, audiencesFor, batchesOf, cancelMailing, type Mailing, type MailingKind, type MailingWords, startBatch, startMailing, tellId } from '../../domain/mailings/mailing';
import { type Language, languages, type Role } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { decideListing, type Listing } from '../../domain/roster/listing';
import { change } from '../change';
import { listingAt, mailingAt, personAt } from '../collections';
import { type AtConsole } from '../console/staffAccess';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome, performing } from '../requests/outcome';
import { type Reach, reachOf } from '../roster/reach';
import { batchId } from '../../domain/mailings/mailing';
import { changeBatch, changeMailing, type MailingRef, openFor, readMailing } from './access';
import { type Chosen, recipientsOf } from './recipients';
import { readWords, wordsFor } from './words';

export interface WriteMailing extends AtConsole, Chosen {
  readonly words: MailingWords;
}

export interface MailingPreview {
  readonly programme: Programme;
  /** Of those to whom it goes: our standard words differ. */
  readonly roles: readonly Role[];
  readonly kind: MailingKind;
  readonly audience: Audience;
  readonly recipients: number;
  readonly reach: Readonly<Record<Reach, number>>;
  /** What each language reads; undefined: our standard words. */
  readonly words: Readonly<Record<Language, string | undefined>>;
  /** Languages that read another's words. */
  readonly borrowed: readonly Language[];
}

const together = 50;

/** To how many it would go, how many of them the bot can reach, and what each language reads. Nothing is sent. */
export const makePreviewMailing = (ports: Ports) => async (input: WriteMailing): Promise<Outcome<MailingPreview>> => {
  const ready = await prepare(ports, input);
  if (ready.kind === 'refused') return ready;
  const { programme, recipients, words } = ready.value;
  const reach: Record<Reach, number> = { reachable: 0, never: 0, away: 0 };
  for (let at = 0; at < recipients.length; at += together) {
    const people = await Promise.all(recipients.slice(at, at + together).map(({ person }) => readAt(ports.documents.people, personAt(person))));
    for (const person of people) reach[reachOf(person?.body)] += 1;
  }
  const shown = Object.fromEntries(languages.map((language) => [language, wordsFor({ words }, language)] as const));
  const read: Record<Language, string | undefined> = { en: shown.en, fr: shown.fr, es: shown.es, ar: shown.ar, ru: shown.ru, zh: shown.zh };
  return { kind: 'done', value: { programme, roles: (['mentor', 'mentee'] as const).filter((role) => recipients.some((one) => one.role === role)), kind: input.kind, audience: input.audience, recipients: recipients.length, reach, words: read, borrowed: languages.filter((language) => words[language] === undefined && read[language] !== undefined) } };
};

async function prepare(ports: Ports, input: WriteMailing) {
  const opened = await openFor(ports, input, input.kind);
  if (opened.kind === 'refused') return opened;
  if (!audiencesFor[input.kind].includes(input.audience)) return refused('badChoice');
  const read = readWords(input.kind, input.words);
  if (read.kind === 'refused') return refused(read.reason);
  return { kind: 'done', value: { programme: opened.value.programme, recipients: await recipientsOf(ports, opened.value, input), words: read.words } } as const;
}

/** Sends it to everybody who is meant now. The same id again is the same mailing: nobody gets it twice. */
export const makeSendMailing = (ports: Ports) => async ({ id, ...input }: WriteMailing & { readonly id: string }): Promise<Outcome<Mailing>> => {
  const opened = await openFor(ports, input, input.kind);
  if (opened.kind === 'refused') return opened;
  const ref: MailingRef = { programme: input.programme, mailing: id };
  const known = await readMailing(ports, ref);
  if (known) return { kind: 'done', value: known };
  const ready = await prepare(ports, input);
  if (ready.kind === 'refused') return ready;
  const { recipients, words } = ready.value;
  if (recipients.length === 0) return refused('nobodyToTell');
  const batches = batchesOf({ id, programme: input.programme }, recipients);
  // The batches first: nobody is told of them before the mailing stands, and a process that dies here leaves nothing to be sent.
  for (const batch of batches) await change(ports.documents.mailings, mailingAt(input.programme, batchId(id, batch.number)), (current) => (current?.what === 'batch' && current.startedAt !== undefined ? alreadyDone(current) : moved(batch)));
  const mailing = startMailing({ id, programme: input.programme, by: input.actor, at: ports.clock.now(), kind: input.kind, audience: input.audience, words, recipients: recipients.length, batchCount: batches.length });
  const changed = await changeMailing(ports, ref, (current) => (current ? alreadyDone(current) : moved(mailing)));
  performing(ports, 'mailings', changed);
  return changed.kind === 'refused' ? changed : { kind: 'done', value: mailing };
};

/** Starts one batch: the list notes that they were written to, and the outbox tells them. Nothing for a mailing that was called off. */
export const makeGoMailing = (ports: Ports) => async ({ batch: number, ...ref }: MailingRef & { readonly batch: number }): Promise<void> => {
  const mailing = await readMailing(ports, ref);
  if (mailing?.status !== 'going') return;
  const now = ports.clock.now();
  const changed = await changeBatch(ports, ref, number, (batch) => startBatch(batch, mailing.kind, now));
  if (changed.kind === 'refused' || changed.document.body.what !== 'batch') return;
  const { recipients } = changed.document.body;
  for (const [place, { person, role }] of recipients.entries()) {
    await change(ports.documents.listings, listingAt(ref.programme, role, person), (listing) => (listing ? noted(listing, mailing, tellId(mailing.id, number, place), now) : refused('notFound')));
  }
  performing(ports, 'mailings', changed);
};

function noted(listing: Listing, { kind, by }: Mailing, tell: string, now: number) {
  const invited = kind === 'invitation' ? decideListing(listing, 'invite', { party: 'staff', id: by }, now) : alreadyDone(listing);
  const next = invited.kind === 'refused' ? listing : invited.next;
  return next.mailing === tell ? alreadyDone(next) : moved({ ...next, mailing: tell });
}

/** Nobody else is told. */
export const makeCancelMailing = (ports: Ports) => async ({ mailing, ...input }: AtConsole & { readonly mailing: string }): Promise<Outcome<Mailing>> => {
  const ref: MailingRef = { programme: input.programme, mailing };
  const known = await readMailing(ports, ref);
  const opened = await openFor(ports, input, known?.kind ?? 'invitation');
  if (opened.kind === 'refused') return opened;
  // An administrator calls off what they wrote themselves; a coordinator everything.
  if (known && opened.value.standing.role !== 'coordinator' && known.by !== input.actor) return refused('notYourRole');
  const changed = await changeMailing(ports, ref, (current) => cancelMailing(current, ports.clock.now()));
  if (changed.kind === 'refused') return changed;
  return changed.document.body.what === 'mailing' ? { kind: 'done', value: changed.document.body } : refused('notFound');
};
