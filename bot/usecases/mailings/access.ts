import { type Decision, refused } from '../../domain/decision';
import { type Mailing, type MailingBatch, type MailingKind, batchId } from '../../domain/mailings/mailing';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { change, type Changed } from '../change';
import { mailingAt } from '../collections';
import { type AtConsole, openProgramme, type OpenedProgramme } from '../console/staffAccess';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

export interface MailingRef {
  readonly programme: ProgrammeId;
  readonly mailing: string;
}

/** Announcements are the coordinators'; invitations and reminders also the local administrators'. */
export const openFor = (ports: Ports, at: AtConsole, kind: MailingKind): Promise<Outcome<OpenedProgramme>> => openProgramme(ports, at, kind === 'announcement' ? 'announce' : 'carePeople');

export async function readMailing({ documents }: Pick<Ports, 'documents'>, { programme, mailing }: MailingRef): Promise<Mailing | undefined> {
  const body = (await readAt(documents.mailings, mailingAt(programme, mailing)))?.body;
  return body?.what === 'mailing' ? body : undefined;
}

export async function readBatch({ documents }: Pick<Ports, 'documents'>, { programme, mailing }: MailingRef, number: number) {
  const document = await readAt(documents.mailings, mailingAt(programme, batchId(mailing, number)));
  return document?.body.what === 'batch' ? { ...document, body: document.body } : undefined;
}

export const changeMailing = ({ documents }: Ports, { programme, mailing }: MailingRef, decide: (known: Mailing | undefined) => Decision<Mailing>): Promise<Changed<Mailing | MailingBatch>> =>
  change(documents.mailings, mailingAt(programme, mailing), (known): Decision<Mailing | MailingBatch> => (known?.what === 'batch' ? refused('notFound') : decide(known)));

export const changeBatch = ({ documents }: Ports, { programme, mailing }: MailingRef, number: number, decide: (known: MailingBatch) => Decision<MailingBatch>): Promise<Changed<Mailing | MailingBatch>> =>
  change(documents.mailings, mailingAt(programme, batchId(mailing, number)), (known): Decision<Mailing | MailingBatch> => (known?.what === 'batch' ? decide(known) : refused('notFound')));
