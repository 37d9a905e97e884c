import { alreadyDone, type Decision, moved, refused } from '../../domain/decision';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { missingIn, programmeOf } from '../../domain/programmes/setup/content';
import { type Draft, isTheirDraft } from '../../domain/programmes/setup/draft';
import { slugFor } from '../../domain/programmes/setup/slug';
import { change } from '../change';
import { draftAt, programmeAt } from '../collections';
import { readAt } from '../documents';
import { allOf } from '../pages';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type AtDraft } from './drafts';
import { coordinatedBy } from './organisers';

/** More programmes of one name are no accident any more. */
const mostOfOneName = 100;

/**
 * Makes the programme of a draft, once, whatever happens on the way and however often it is asked for: first its id is settled in the draft, which
 * cannot be changed from then on, then the programme is made under it, and at last the draft goes. Refuses `notComplete` while something is missing.
 */
export const makeOpenDraft = (ports: Ports) => async ({ draft: id, actor }: AtDraft): Promise<Outcome<{ readonly programme: ProgrammeId }>> => {
  const own = await coordinatedBy(ports, actor);
  if (own.kind === 'refused') return own;
  const opened = own.value.find(({ draft }) => draft === id);
  if (opened) return finish(ports, id, opened);
  let taken: ProgrammeId | undefined;
  for (let attempt = 1; attempt <= mostOfOneName; attempt += 1) {
    const settled = await change(ports.documents.drafts, draftAt(id), (draft) => (draft && isTheirDraft(draft, actor) ? settleId(draft, { attempt, taken }) : refused('notFound')));
    if (settled.kind === 'refused') return settled.reason === 'notFound' ? openedElsewhere(ports, { draft: id, actor }) : settled;
    const { content, opensAs = '' } = settled.document.body;
    const programme = programmeOf(content, opensAs);
    if (!programme) return refused('notComplete');
    const made = await makeOnce(ports, { ...programme, draft: id });
    if (made) return finish(ports, id, made);
    taken = opensAs;
  }
  throw new Error(`There are ${mostOfOneName} programmes of one name`);
};

/** Opened by another process a moment ago, of which our memory does not know yet. */
async function openedElsewhere(ports: Ports, { draft, actor }: AtDraft): Promise<Outcome<{ readonly programme: ProgrammeId }>> {
  const opened = (await allOf(ports.documents.programmes, {})).find((programme) => programme.draft === draft && programme.coordinators.includes(actor));
  return opened ? finish(ports, draft, opened) : refused('notFound');
}

/** Another process may have found that the id is taken, and have settled on the next: that one stands. */
function settleId(draft: Draft, { attempt, taken }: { readonly attempt: number; readonly taken: ProgrammeId | undefined }): Decision<Draft> {
  if (missingIn(draft.content).length > 0) return refused('notComplete');
  if (draft.opensAs !== undefined && draft.opensAs !== taken) return alreadyDone(draft);
  return moved({ ...draft, opensAs: slugFor(draft.content.name, attempt) });
}

/** The programme under its id, made now or by somebody who opened the same draft; undefined when the id belongs to another one. */
async function makeOnce({ documents: { programmes } }: Ports, programme: Programme): Promise<Programme | undefined> {
  const at = programmeAt(programme.id);
  const created = await programmes.create(at.partition, at.id, programme);
  if (created.kind === 'saved') return created.document.body;
  const other = await readAt(programmes, at);
  return other?.body.draft === programme.draft ? other?.body : undefined;
}

async function finish(ports: Ports, draft: string, programme: Programme): Promise<Outcome<{ readonly programme: ProgrammeId }>> {
  ports.programmes.note(programme);
  const left = await readAt(ports.documents.drafts, draftAt(draft));
  if (left) await ports.documents.drafts.remove(left);
  return { kind: 'done', value: { programme: programme.id } };
}
