import * as z from 'zod';
import { alreadyDone, type Decision, moved, refused } from '../../domain/decision';
import { type Effect } from '../../domain/effects/effect';
import { owe } from '../../domain/effects/owing';
import { isMember } from '../../domain/pairs/members';
import { mayRead, type Paper, type PaperKind } from '../../domain/papers/paper';
import { type PersonId } from '../../domain/people/person';
import { type Sharing } from '../../domain/programmes/journey';
import { type Programme } from '../../domain/programmes/programme';
import { type Instant } from '../../domain/time';
import { change } from '../change';
import { pairAt, paperAt } from '../collections';
import { readAt } from '../documents';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { openFields, sealFields } from '../pairs/sealedFields';
import { allOf, type Sought } from '../pages';
import { type Ports } from '../ports';
import { type Outcome, performing } from '../requests/outcome';

/** Which of the actor's own papers in a pair. */
export interface OwnPaper extends OwnPair {
  readonly kind: PaperKind;
  readonly number: number;
}

/** Anybody's paper, as a card names it. */
export interface PaperRef {
  readonly pair: string;
  readonly kind: PaperKind;
  readonly author: PersonId;
  readonly number: number;
}

/** What a change of a paper owes, decided with the paper as it will be saved. */
export type PaperEffects = (paper: Paper, context: PairContext) => readonly Effect[];

/** Refuses `notYours` whether the paper is not there or not for this reader: that a draft exists is nobody's business. Authors of nothing yet get `notFound`. */
export async function readPaper(ports: Ports, { pair, kind, author, number }: PaperRef, reader: PersonId): Promise<Outcome<Paper>> {
  const [paper, home] = await Promise.all([readAt(ports.documents.papers, paperAt(pair, kind, author, number)), readAt(ports.documents.pairs, pairAt(pair))]);
  if (!home) return refused('notYours');
  const isInPair = isMember(home.body, reader);
  if (!paper) return refused(isInPair && author === reader ? 'notFound' : 'notYours');
  const programme = await ports.programmes.find(home.body.programme);
  const may = mayRead(paper.body, { person: reader, isMember: isInPair, isCoordinator: programme?.coordinators.includes(reader) ?? false });
  return may ? { kind: 'done', value: paper.body } : refused('notYours');
}

export interface SavePaper extends OwnPaper {
  /** The version that the form was drawn from; 0 when there was none yet. */
  readonly from: number;
  /** What was typed; sealed here, under the pair's key. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly effects?: PaperEffects;
}

/**
 * Creates or replaces one of the actor's own papers. Refuses `notYours`, `pairEnded`, and `changedMeanwhile` when it was saved from another
 * device since the form was drawn; the same words sent twice are one. What was shared before stays shared.
 */
export async function savePaper(ports: Ports, save: SavePaper): Promise<Outcome<Paper>> {
  const opened = await openForWriting(ports, save);
  return opened.kind === 'refused' ? opened : savePaperIn(ports, opened.value, save);
}

/** The same for whoever has just opened the pair and found that the actor may write in it: one read less. */
export async function savePaperIn(ports: Ports, context: PairContext, { from, fields, effects, ...own }: SavePaper): Promise<Outcome<Paper>> {
  const text = await sealFields(ports, own.pair, fields);
  const saved = await changePaper(ports, own, (paper, now) => {
    if ((paper?.version ?? 0) !== from) return refused('changedMeanwhile');
    const next: Paper = {
      pair: own.pair, programme: context.programme.id, author: own.actor, kind: own.kind, number: own.number, createdAt: now, ...paper, version: from + 1, text, changedAt: now,
    };
    return moved(owe(next, effects?.(next, context) ?? [], now));
  });
  return saved.kind === 'refused' && saved.reason === 'changedMeanwhile' ? repeated(ports, { ...own, from, fields }) : saved;
}

/** A redelivered form finds the version that it made itself, with its own words. */
async function repeated(ports: Ports, { from, fields, ...own }: SavePaper): Promise<Outcome<Paper>> {
  const stored = await readPaper(ports, { ...own, author: own.actor }, own.actor);
  if (stored.kind === 'refused' || stored.value.version !== from + 1) return refused('changedMeanwhile');
  const words = await openPaper(ports, stored.value, z.unknown());
  return JSON.stringify(words) === JSON.stringify(fields) ? stored : refused('changedMeanwhile');
}

/** Shows it to the others of the pair, on purpose. */
export async function sharePaper(ports: Ports, own: OwnPaper, effects: PaperEffects): Promise<Outcome<Paper>> {
  const opened = await openForWriting(ports, own);
  if (opened.kind === 'refused') return opened;
  return changePaper(ports, own, (paper, now) => {
    if (!paper) return refused('notFound');
    if (paper.sharedAt !== undefined) return alreadyDone(paper);
    const next = { ...paper, sharedAt: now };
    return moved(owe(next, effects(next, opened.value), now));
  });
}

/** Sends it to the coordinator, on purpose; also after the end, when outputs are collected. Refuses `notNow` where the programme does not collect this kind. */
export async function sendPaper(ports: Ports, own: OwnPaper, effects: PaperEffects): Promise<Outcome<Paper>> {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  if (sharingOf(own.kind, opened.value.programme) !== 'coordinator') return refused('notNow');
  return changePaper(ports, own, (paper, now) => {
    if (!paper) return refused('notFound');
    if (paper.sentAt !== undefined) return alreadyDone(paper);
    const next = { ...paper, sentAt: now };
    return moved(owe(next, effects(next, opened.value), now));
  });
}

/** Who may see this kind of paper beyond the pair; a note is its author's alone. */
export const sharingOf = (kind: PaperKind, { journey }: Pick<Programme, 'journey'>): Sharing => (kind === 'note' ? 'pair' : journey.sharing[kind]);

/** Everything that a person wrote in these pairs, newest change first. */
export async function ownPapers(ports: Ports, person: PersonId, pairs: readonly string[]): Promise<readonly Paper[]> {
  const found = await Promise.all(pairs.map((pair) => papersIn(ports, pair, [{ field: 'author', is: 'equal', value: person }])));
  return found.flat().sort((one, other) => other.changedAt - one.changedAt);
}

/** The papers of one kind in a pair that this member may read: the member's own, and what others have shared. By number, then author. */
export async function readablePapers(ports: Ports, own: OwnPair, kind: PaperKind): Promise<Outcome<readonly Paper[]>> {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { programme } = opened.value;
  const reader = { person: own.actor, isMember: true, isCoordinator: programme.coordinators.includes(own.actor) };
  const readable = (await papersIn(ports, own.pair)).filter((paper) => paper.kind === kind && mayRead(paper, reader));
  return { kind: 'done', value: readable.sort((one, other) => one.number - other.number || one.author.localeCompare(other.author)) };
}

/** What its author wrote; undefined when the pair's key was deleted. */
export const openPaper = <Fields>(ports: Ports, { pair, text }: Paper, schema: z.ZodType<Fields>): Promise<Fields | undefined> => openFields(ports, pair, text, schema);

const papersIn = ({ documents }: Ports, pair: string, where: Sought['where'] = []): Promise<Paper[]> => allOf(documents.papers, { partition: pair, where }, { size: 100 });

async function openForWriting(ports: Ports, own: OwnPair): Promise<Outcome<PairContext>> {
  const opened = await openPair(ports, own);
  return opened.kind === 'done' && opened.value.pair.status === 'ended' ? refused('pairEnded') : opened;
}

async function changePaper(ports: Ports, { pair, kind, actor, number }: OwnPaper, decide: (paper: Paper | undefined, now: Instant) => Decision<Paper>): Promise<Outcome<Paper>> {
  const changed = await change(ports.documents.papers, paperAt(pair, kind, actor, number), (paper) => decide(paper, ports.clock.now()));
  return performing(ports, 'papers', changed);
}
