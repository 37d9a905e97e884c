import { setImmediate as rest } from 'node:timers/promises';
import { alreadyDone, type Decision, refused } from '../../domain/decision';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { release, type Results } from '../../domain/report/release';
import { anonymityThreshold, commentThreshold } from '../../domain/report/threshold';
import { type Review, type ReviewKind, reviewKinds } from '../../domain/reviews/review';
import { type Instant } from '../../domain/time';
import { change } from '../change';
import { releaseAt } from '../collections';
import { allOf } from '../pages';
import { type Ports } from '../ports';

export interface ReadResults {
  readonly reviews: readonly Review[];
  /** Kinds of which nothing may be shown yet are left out. */
  readonly results: readonly Results[];
}

export type ReviewResults = (programme: Programme) => Promise<ReadResults>;

const freshMs = 60_000;
const mostKept = 12;

/** What may be shown of a programme's reviews; lets out what has become ready. Looked at once a minute, however many look. */
export function makeReviewResults(ports: Ports): ReviewResults {
  const kept = new Map<ProgrammeId, { readonly at: Instant; readonly read: Promise<ReadResults> }>();
  return (programme) => {
    const now = ports.clock.now();
    const known = kept.get(programme.id);
    if (known && Math.abs(now - known.at) < freshMs) return known.read;
    const reading = { at: now, read: readNow(ports, programme, now) };
    kept.delete(programme.id);
    kept.set(programme.id, reading);
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size > mostKept) kept.delete(oldest);
    reading.read.catch(() => {
      if (kept.get(programme.id) === reading) kept.delete(programme.id); // a failure is not kept: the next look asks again
    });
    return reading.read;
  };
}

async function readNow(ports: Ports, programme: Programme, now: Instant): Promise<ReadResults> {
  const reviews = await allOf(ports.documents.reviews, { partition: programme.id }, { size: 200, rest });
  const results = await Promise.all(reviewKinds.map((kind) => letOut(ports, programme, kind, reviews, now)));
  return { reviews, results: results.flatMap((one) => one ?? []) };
}

async function letOut({ documents }: Ports, programme: Programme, kind: ReviewKind, reviews: readonly Review[], now: Instant): Promise<Results | undefined> {
  const releasing = { programme: programme.id, kind, threshold: anonymityThreshold(programme), forComments: commentThreshold(programme) };
  const changed = await change(documents.releases, releaseAt(programme.id, `results:${kind}`), (before): Decision<Results> => {
    if (before && before.what !== 'results') return refused('notFound');
    const next = release(before, reviews, releasing, now);
    if (next === 'nothing') return refused('notFound');
    return next.kind === 'alreadyDone' ? alreadyDone(next.next) : next;
  });
  return changed.kind !== 'refused' && changed.document.body.what === 'results' ? changed.document.body : undefined;
}
