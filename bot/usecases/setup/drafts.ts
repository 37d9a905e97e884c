import { type TemplateName, templates } from '../../content/templates';
import { alreadyDone, moved, refused } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { blank } from '../../domain/programmes/setup/blank';
import { type ProgrammeContent } from '../../domain/programmes/setup/content';
import { type Draft, fromRules, isTheirDraft, likeProgramme } from '../../domain/programmes/setup/draft';
import { change } from '../change';
import { draftAt } from '../collections';
import { type Document, readAt } from '../documents';
import { allOf } from '../pages';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { coordinatedBy } from './organisers';

/** What a new programme begins as. */
export type Start = { readonly from: 'template'; readonly template: TemplateName } | { readonly from: 'nothing' } | { readonly from: 'programme'; readonly programme: ProgrammeId };

export interface Starts {
  /** Begun and not opened yet, the latest first. */
  readonly drafts: readonly Draft[];
  /** What may be copied. */
  readonly programmes: readonly Programme[];
  /** The id of the draft that the form begins: sent twice, it begins one. */
  readonly form: string;
}

/** Somebody at a draft; the actor is the authenticated one. */
export interface AtDraft {
  readonly draft: string;
  readonly actor: PersonId;
}

/** What a coordinator may begin with, and what they have begun. Organisations make few programmes: all drafts are looked through. */
export const makeViewStarts = (ports: Ports) => async ({ actor }: { readonly actor: PersonId }): Promise<Outcome<Starts>> => {
  const own = await coordinatedBy(ports, actor);
  if (own.kind === 'refused') return own;
  const opened = new Set((await ports.programmes.list()).map(({ draft }) => draft));
  const drafts = (await allOf(ports.documents.drafts, {})).filter((draft) => isTheirDraft(draft, actor) && !opened.has(draft.id));
  return { kind: 'done', value: { drafts: drafts.sort((one, other) => other.changedAt - one.changedAt), programmes: own.value, form: ports.newId() } };
};

/** Begins a draft. Refuses `notFound` for a programme that the actor does not coordinate. */
export const makeBeginDraft = (ports: Ports) => async ({ draft: id, actor, start }: AtDraft & { readonly start: Start }): Promise<Outcome<Draft>> => {
  const own = await coordinatedBy(ports, actor);
  if (own.kind === 'refused') return own;
  const content = contentFor(start, own.value, actor);
  if (!content) return refused('notFound');
  const changed = await change(ports.documents.drafts, draftAt(id), (draft) => {
    if (!draft) return moved({ id, owner: actor, changedAt: ports.clock.now(), content });
    return isTheirDraft(draft, actor) ? alreadyDone(draft) : refused('notFound');
  });
  return changed.kind === 'refused' ? changed : { kind: 'done', value: changed.document.body };
};

function contentFor(start: Start, own: readonly Programme[], actor: PersonId): ProgrammeContent | undefined {
  if (start.from === 'template') return fromRules(templates[start.template], actor);
  if (start.from === 'nothing') return fromRules(blank, actor);
  const programme = own.find(({ id }) => id === start.programme);
  return programme && likeProgramme(programme, actor);
}

/** The draft, for whoever coordinates it; for everybody else there is none. */
export async function openedDraft(ports: Ports, { draft: id, actor }: AtDraft): Promise<Outcome<Document<Draft>>> {
  const own = await coordinatedBy(ports, actor);
  if (own.kind === 'refused') return own;
  const document = await readAt(ports.documents.drafts, draftAt(id));
  return document && isTheirDraft(document.body, actor) ? { kind: 'done', value: document } : refused('notFound');
}

/** Throws the draft away. One that is gone is gone already; one that is being opened stays. */
export const makeRemoveDraft = (ports: Ports) => async (at: AtDraft): Promise<Outcome<Record<string, never>>> => {
  const found = await openedDraft(ports, at);
  if (found.kind === 'refused') return found.reason === 'notFound' ? { kind: 'done', value: {} } : found;
  if (found.value.body.opensAs !== undefined) return refused('tooLate');
  const removed = await ports.documents.drafts.remove(found.value);
  return removed.kind === 'removed' ? { kind: 'done', value: {} } : refused('changedMeanwhile');
};
