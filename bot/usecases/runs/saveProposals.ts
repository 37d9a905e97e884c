import * as z from 'zod';
import { type Enrolment } from '../../domain/enrolments/enrolment';
import { type PairOf } from '../../domain/matching/planning/planTypes';
import { type Structure } from '../../domain/programmes/journey';
import { type PersonId, type Role } from '../../domain/people/person';
import { type Proposal, proposalId } from '../../domain/runs/proposal';
import { pairsOf } from '../../domain/runs/together';
import { type MakingKind } from '../../domain/runs/run';
import { enrolmentAt, proposalAt } from '../collections';
import { readAt, type Written } from '../documents';
import { type Ports } from '../ports';
import { role, text } from '../schemaParts';
import { factsSchema, maySay, mixSchema } from './factsSchema';
import { someAtATime } from '../gently';
import { type PlanMade, type ProposalDraft, type Watching } from './optimiser';
import { type OfRun, proposalPages, readRun } from './runDocuments';

const together = 8;
const draft: z.ZodType<ProposalDraft> = z.object({
  mix: z.exactOptional(mixSchema),
  members: z.array(z.object({ person: text, role })), score: z.number(), reasons: z.array(factsSchema),
  nextBest: z.exactOptional(z.object({ person: text, otherwise: z.exactOptional(z.object({ score: z.number(), cost: z.object({ people: z.number(), points: z.number() }), isExact: z.boolean() })) })),
});
const drafts = z.array(draft);

interface OfPlan extends OfRun {
  readonly plan: number;
  readonly kind: MakingKind;
}

/** Writes a plan's proposals, each under its place: what was written by a process that died is found there. Nobody sees them before the run says that the plan stands. */
export async function saveProposals(ports: Ports, where: OfPlan, made: PlanMade, { signal, progress }: Watching): Promise<void> {
  const [run, programme] = await Promise.all([readRun(ports, where), ports.programmes.find(where.programme)]);
  if (!run || !programme) return;
  const before = where.kind === 'repair' ? await pairsBefore(ports, where) : undefined;
  const people = peopleOf(ports, where.programme);
  let place = 0;
  for (const chunk of made.drafts) {
    const numbered = drafts.parse(JSON.parse(chunk)).map((one) => ({ one, place: (place += 1) }));
    await someAtATime(numbered, together, async ({ one, place: at }) => {
      const proposal = await proposalOf(ports, { ...where, structure: run.structure, place: at }, one, people);
      const { partition, id } = proposalAt(where.programme, where.run, proposal.id);
      await ports.documents.proposals.create(partition, id, before && !stands(proposal, before) ? { ...proposal, fillsGap: true } : proposal);
    }, signal);
    progress(place / Math.max(1, made.proposals));
  }
}

/** As it was before: nothing new is proposed to anybody. An evening is one, whoever sits where. */
const stands = (proposal: Proposal, before: ReadonlySet<string>): boolean => pairsOf(proposal).every((pair) => before.has(keyOf(pair)));

const keyOf = ({ mentee, mentor }: PairOf): string => `${mentee} ${mentor}`;

/** What the plan that stands proposes: whatever a repair adds to that fills a gap. */
async function pairsBefore(ports: Ports, where: OfPlan): Promise<ReadonlySet<string>> {
  const pairs = new Set<string>();
  for await (const page of proposalPages(ports, where)) {
    for (const { body } of page) {
      if (body.plan < where.plan && body.status === 'proposed') for (const pair of pairsOf(body)) pairs.add(keyOf(pair));
    }
  }
  return pairs;
}

type Named = (person: PersonId, role: Role) => Promise<Enrolment['profile'] | undefined>;

/** People as they are enrolled, each read once. */
function peopleOf({ documents }: Ports, programme: string): Named {
  const read = new Map<string, ReturnType<Named>>();
  return (person, as) => {
    const key = `${as}:${person}`;
    const known = read.get(key);
    if (known) return known;
    const asked = readAt(documents.enrolments, enrolmentAt(programme, as, person)).then((row) => row?.body.profile);
    read.set(key, asked);
    return asked;
  };
}

interface Placed extends OfPlan {
  readonly structure: Structure;
  readonly place: number;
}

async function proposalOf({ clock }: Ports, { programme, run, plan, structure, place }: Placed, { members, score, reasons, nextBest, mix }: ProposalDraft, nameOf: Named): Promise<Proposal> {
  const named = await Promise.all(members.map(async ({ person, role: as }) => {
    const profile = await nameOf(person, as);
    return { person, role: as, name: profile?.name ?? '', dutyStation: profile?.dutyStation ?? '' };
  }));
  const other = nextBest && (await nameOf(nextBest.person, 'mentor'));
  return {
    id: proposalId(plan, place), programme, run, plan, structure, members: named, score, reasons: reasons.filter(maySay), ...(mix && { mix }),
    ...(nextBest && other && { nextBest: { ...nextBest, name: other.name } }), status: 'proposed', version: 1, answers: [], lastChange: { action: 'propose', by: 'system', at: clock.now() },
  };
}

/** Lets go what nobody decided: of plans before this one, or of one that is begun anew. */
export async function removeOutdated(ports: Ports, where: OfRun, which: { readonly before: number } | { readonly only: number }): Promise<void> {
  const isOutdated = ({ plan, status }: Proposal): boolean => status === 'proposed' && ('before' in which ? plan < which.before : plan === which.only);
  const outdated: Written[] = [];
  for await (const page of proposalPages(ports, where)) for (const { body, ...written } of page) if (isOutdated(body)) outdated.push(written);
  await someAtATime(outdated, together, (document) => ports.documents.proposals.remove(document));
}
