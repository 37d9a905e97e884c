import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openCase } from '../domain/matching/explaining/case';
import { makePlan } from '../domain/matching/planning/plan';
import { type Plan, type PlanOutcome, type Progress } from '../domain/matching/planning/planTypes';
import { replan } from '../domain/matching/planning/replan';
import { canonicalPieces } from '../domain/runs/canonical';
import { type Packed, type PlanJob, type Planned, type ProposalDraft } from '../usecases/runs/optimiser';
import { draftsOf } from './drafts';
import { insightOf } from './insightOf';

/** Small enough that reading one keeps nobody waiting. */
const draftsTogether = 100;

/** Makes a plan from a packed job and packs what came of it. Nothing here rests: it is meant for a process of its own. Throws SyntaxError for what is no job. */
export function workOn(packed: Uint8Array, progress: Progress): Planned {
  const job: PlanJob = JSON.parse(gunzipSync(packed).toString('utf8'));
  const made = planned(job, progress);
  if (made.kind === 'refused') return { kind: 'refused', refusal: made };
  const explained = openCase(job, made);
  const drafts = draftsOf(explained);
  return {
    kind: 'planned', digest: digestOf(made), figures: made.figures, ...(made.proof && { proof: packedWith(made.proof) }), insight: packedWith(insightOf(explained)),
    proposals: drafts.length, drafts: chunksOf(drafts).map((chunk) => JSON.stringify(chunk)),
  };
}

const planned = ({ standing, ...input }: PlanJob, progress: Progress): PlanOutcome => (standing ? replan({ ...input, standing }, progress) : makePlan(input, progress));

const digestOf = (made: Plan): string => hashed(canonicalPieces(made)).digest;

function hashed(pieces: Iterable<string>): { readonly digest: string; readonly text: string } {
  const text = [...pieces].join('');
  return { text, digest: createHash('sha256').update(text).digest('hex') };
}

function packedWith(value: unknown): Packed {
  const { digest, text } = hashed(canonicalPieces(value));
  return { digest, bytes: gzipSync(text) };
}

const chunksOf = (drafts: readonly ProposalDraft[]): (readonly ProposalDraft[])[] =>
  Array.from({ length: Math.ceil(drafts.length / draftsTogether) }, (_, chunk) => drafts.slice(chunk * draftsTogether, (chunk + 1) * draftsTogether));
