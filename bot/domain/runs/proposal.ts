import { type Due } from '../effects/effect';
import { type Alternative } from '../matching/explaining/whyPair';
import { type Mix } from '../matching/explaining/whyTogether';
import { type PartFacts } from '../matching/scoring/facts';
import { type PersonId, type Role } from '../people/person';
import { type Structure } from '../programmes/journey';
import { type ProgrammeId } from '../programmes/programme';
import { type Instant } from '../time';

export const proposalStatuses = ['proposed', 'approved', 'announced', 'agreed', 'formed', 'declined', 'overtaken', 'withdrawn'] as const;
/**
 * `announced`: its people are asked. `agreed`: nothing stands against it, and the pair is being made. `declined`: somebody would rather not, or
 * (where silence is none) nobody said yes. `overtaken`: a place was gone meanwhile. `withdrawn`: the coordinator took it back.
 */
export type ProposalStatus = (typeof proposalStatuses)[number];

interface ProposalMove {
  readonly from: readonly ProposalStatus[];
  readonly to: readonly ProposalStatus[];
  readonly by: readonly ('coordinator' | 'member' | 'system')[];
}

/** Every move of a proposal; the diagram in docs/matching.md is compared with this table. A group is announced and agreed at once. */
export const proposalMoves = {
  approve: { from: ['proposed'], to: ['approved'], by: ['coordinator', 'system'] },
  retract: { from: ['approved'], to: ['proposed'], by: ['coordinator'] },
  announce: { from: ['approved'], to: ['announced', 'agreed'], by: ['coordinator', 'system'] },
  accept: { from: ['announced'], to: ['announced', 'agreed'], by: ['member'] },
  decline: { from: ['announced'], to: ['declined'], by: ['member'] },
  lapse: { from: ['announced'], to: ['agreed', 'declined'], by: ['system'] },
  withdraw: { from: ['announced'], to: ['withdrawn'], by: ['coordinator'] },
  form: { from: ['agreed'], to: ['formed'], by: ['system'] },
  overtake: { from: ['agreed'], to: ['overtaken'], by: ['system'] },
} as const satisfies Record<string, ProposalMove>;
export type ProposalAction = keyof typeof proposalMoves;

export const isProposalMove = (action: ProposalAction, from: ProposalStatus): boolean => proposalMoves[action].from.some((status) => status === from);

/** Settled or about to be: these people's places are taken, and no plan touches them. */
export const isLive = ({ status }: Pick<Proposal, 'status'>): boolean => status === 'approved' || status === 'announced' || status === 'agreed';
/** Came to nothing, so these two are not proposed again. */
export const hasFallen = ({ status }: Pick<Proposal, 'status'>): boolean => status === 'declined' || status === 'overtaken' || status === 'withdrawn';

/** Somebody in a proposal, as they were enrolled when it was made. */
export interface ProposedMember {
  readonly person: PersonId;
  readonly name: string;
  readonly role: Role;
  readonly dutyStation: string;
}

/** When an evening of tables takes place, and what is talked about at whose table. */
export interface EveningTimes {
  readonly startsAt: Instant;
  readonly roundsAt: Instant;
  readonly subjects: readonly string[];
}

/** Two people, or a group, whom a run would bring together. Partition: programme and run. */
export interface Proposal extends Due {
  readonly id: string;
  readonly programme: ProgrammeId;
  readonly run: string;
  /** Which of the run's plans proposes it. */
  readonly plan: number;
  readonly structure: Structure;
  /** Mentors first; the guests of an evening in the order in which they are seated. */
  readonly members: readonly ProposedMember[];
  /** Of two people: 0 to `bestScore`; of more, their sum. */
  readonly score: number;
  /** What speaks for two people, or for a group or circle, the weightiest first. What somebody wished for is never among it. */
  readonly reasons: readonly PartFacts[];
  /** Whom the mentee would get otherwise: the best of those who may be. */
  readonly nextBest?: NextBest;
  /** Groups and circles: how much their people differ. */
  readonly mix?: Mix;
  readonly status: ProposalStatus;
  /** Grows with every change: whoever decides says which they saw. */
  readonly version: number;
  /** Made to fill a gap: offered at once where the coordinator has switched that on. */
  readonly fillsGap?: boolean;
  readonly evening?: EveningTimes;
  /** Until when its people may say no, and what it means that they say nothing. */
  readonly answerBy?: Instant;
  readonly silence?: 'yes' | 'no';
  readonly answers: readonly { readonly person: PersonId; readonly answer: ProposalAnswer; readonly at: Instant }[];
  readonly lastChange: { readonly action: ProposalAction | 'propose'; readonly by: PersonId | 'system'; readonly at: Instant };
}

export interface NextBest {
  readonly person: PersonId;
  readonly name: string;
  /** What it would cost everybody; absent where so many are matched that it was not tried out. */
  readonly otherwise?: Omit<Alternative, 'person'>;
}

export type ProposalAnswer = 'yes' | 'no';

export const proposedPeople = ({ members }: Pick<Proposal, 'members'>): PersonId[] => members.map(({ person }) => person);

/** The two of a proposal for two; undefined for groups, circles and evenings. */
export function proposedPair({ structure, members }: Pick<Proposal, 'structure' | 'members'>): { readonly mentee: PersonId; readonly mentor: PersonId } | undefined {
  if (!isOfTwo(structure)) return undefined;
  const [mentor, mentee] = [members.find(({ role }) => role === 'mentor'), members.find(({ role }) => role === 'mentee')];
  return mentor && mentee && { mentee: mentee.person, mentor: mentor.person };
}

export const isOfTwo = (structure: Structure): boolean => structure === 'oneToOne' || structure === 'reverse' || structure === 'oneOff';

export const proposalId = (plan: number, place: number): string => `${plan}-${place}`;
/** The pair that becomes of it: the same proposal is the same pair, however often it is formed. */
export const pairOfProposal = ({ programme, run, id }: Pick<Proposal, 'programme' | 'run' | 'id'>): string => `${programme}.${run}.${id}`;
