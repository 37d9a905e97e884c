import { type PersonId } from '../../domain/people/person';
import { type Programme, type ProgrammeChange } from '../../domain/programmes/programme';
import { type Missing, missingIn, type ProgrammeContent } from '../../domain/programmes/setup/content';
import { noStaff } from '../../domain/programmes/staff';
import { programmeAt } from '../collections';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { readAt } from '../documents';
import { findPerson } from '../people/people';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type AtDraft, openedDraft } from './drafts';

/** A programme as it is set up, in the making or open. */
export interface SetupView {
  readonly id: string;
  readonly content: ProgrammeContent;
  readonly isOpen: boolean;
  readonly missing: readonly Missing[];
  /** Of an open programme; the newest first. */
  readonly history: readonly ProgrammeChange[];
  /** Of everybody who runs it or has changed it, as far as they are known. */
  readonly names: ReadonlyMap<PersonId, string>;
}

export const makeViewDraft = (ports: Ports) => async (at: AtDraft): Promise<Outcome<SetupView>> => {
  const found = await openedDraft(ports, at);
  if (found.kind === 'refused') return found;
  const { id, content } = found.value.body;
  return { kind: 'done', value: { id, content, isOpen: false, missing: missingIn(content), history: [], names: await namesOf(ports, content, []) } };
};

/** From storage and not from memory: whoever changes a programme sees what others have just changed. */
export const makeViewSetup = (ports: Ports) => async (at: AtConsole): Promise<Outcome<SetupView>> => {
  const opened = await openProgramme(ports, at, 'changeProgramme');
  if (opened.kind === 'refused') return opened;
  const programme: Programme = (await readAt(ports.documents.programmes, programmeAt(at.programme)))?.body ?? opened.value.programme;
  const history = [...(programme.history ?? [])].reverse();
  return { kind: 'done', value: { id: programme.id, content: programme, isOpen: true, missing: [], history, names: await namesOf(ports, programme, history) } };
};

async function namesOf(ports: Ports, { coordinators, staff = noStaff }: ProgrammeContent, history: readonly ProgrammeChange[]): Promise<ReadonlyMap<PersonId, string>> {
  const ids = [...new Set([...coordinators, ...staff.administrators.map(({ person }) => person), ...staff.observers, ...history.map(({ by }) => by)])];
  const named = await Promise.all(ids.map(async (id) => [id, await nameOf(ports, id)] as const));
  return new Map(named.flatMap(([id, name]) => (name === undefined ? [] : [[id, name]])));
}

const nameOf = async (ports: Ports, id: PersonId): Promise<string | undefined> => (await findPerson(ports, id))?.name ?? (await ports.directory.find(id).catch(() => undefined))?.name;
