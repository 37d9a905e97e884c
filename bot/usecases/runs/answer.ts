import { type Refusal, refused } from '../../domain/decision';
import { type Profile } from '../../domain/enrolments/enrolment';
import { type PersonId } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { answerProposal } from '../../domain/runs/answering';
import { pairOfProposal, type Proposal, type ProposalAnswer, type ProposedMember } from '../../domain/runs/proposal';
import { enrolmentAt, proposalAt } from '../collections';
import { readAt } from '../documents';
import { publicProfile } from '../find/viewMentor';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { changeProposal, followProposal, type OfProposal } from './runDocuments';

export interface OwnProposal extends OfProposal {
  readonly actor: PersonId;
}

/** A proposal as one of its two people sees it: never what the other answered. */
export interface ProposalView {
  readonly programme: Programme;
  readonly proposal: Pick<Proposal, 'id' | 'run' | 'reasons' | 'answerBy' | 'silence'>;
  readonly me: ProposedMember;
  readonly other: ProposedMember;
  /** What the other shows to the programme; absent when they have left it. */
  readonly profile?: Profile;
  /** `asked`: an answer is wanted. `waiting`: one said yes, and waits. `formed`: the pair is there. `over`: it did not come about, whatever the reason; `mine`: by one's own no. */
  readonly stands: 'asked' | 'waiting' | 'formed' | 'over' | 'mine';
  readonly pair: string;
}

/** Refuses `notYours` to everybody who is not asked, also while nothing is announced. */
export const makeViewProposal = (ports: Ports) => async ({ actor, ...where }: OwnProposal): Promise<Outcome<ProposalView>> => {
  const [programme, proposal] = await Promise.all([ports.programmes.find(where.programme), read(ports, where)]);
  return programme && proposal ? viewFor(ports, programme, proposal, actor) : refused('notYours');
};

const read = async ({ documents }: Ports, { programme, run, proposal }: OfProposal): Promise<Proposal | undefined> => (await readAt(documents.proposals, proposalAt(programme, run, proposal)))?.body;

async function viewFor(ports: Ports, programme: Programme, proposal: Proposal, actor: PersonId): Promise<Outcome<ProposalView>> {
  const me = proposal.members.find(({ person }) => person === actor);
  const other = proposal.members.find(({ person }) => person !== actor);
  if (!me || !other || proposal.answerBy === undefined) return refused('notYours');
  const row = await readAt(ports.documents.enrolments, enrolmentAt(programme.id, other.role, other.person));
  const { id, run, reasons, answerBy, silence } = proposal;
  return {
    kind: 'done',
    value: {
      programme, me, other, ...(row?.body.status === 'active' && { profile: publicProfile(row.body.profile) }), stands: standsFor(proposal, actor), pair: pairOfProposal(proposal),
      proposal: { id, run, reasons, answerBy, ...(silence && { silence }) },
    },
  };
}

function standsFor({ status, answers }: Proposal, person: PersonId): ProposalView['stands'] {
  const own = answers.find((one) => one.person === person)?.answer;
  if (own === 'no') return 'mine';
  if (status === 'formed') return 'formed';
  if (status === 'agreed') return 'waiting';
  if (status === 'announced') return own === 'yes' ? 'waiting' : 'asked';
  return 'over';
}

export interface AnswerOwnProposal extends OwnProposal {
  readonly answer: ProposalAnswer;
}

/** Yes, or rather not; without a reason. Comes back with how it stands now, and why nothing changed where it came too late. */
export const makeAnswerProposal = (ports: Ports) => async ({ actor, answer, ...where }: AnswerOwnProposal): Promise<Outcome<ProposalView & { readonly problem?: Refusal }>> => {
  const before = await makeViewProposal(ports)({ actor, ...where });
  if (before.kind === 'refused') return before;
  const changed = await changeProposal(ports, where, (proposal) => answerProposal(proposal, actor, answer, ports.clock.now()));
  followProposal(ports, changed);
  if (changed.kind !== 'refused') return viewFor(ports, before.value.programme, changed.document.body, actor);
  const now = await makeViewProposal(ports)({ actor, ...where });
  return now.kind === 'refused' ? now : { kind: 'done', value: { ...now.value, problem: changed.reason } };
};
