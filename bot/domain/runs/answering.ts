import { alreadyDone, type Decision, moved, refused } from '../decision';
import { type Effect } from '../effects/effect';
import { owe, wakeAt } from '../effects/owing';
import { type PersonId } from '../people/person';
import { type Instant } from '../time';
import { type EveningTimes, isOfTwo, isProposalMove, type Proposal, type ProposalAction, type ProposalAnswer, proposedPeople } from './proposal';

/** The end of the time to answer; nothing else wakes a proposal by itself. */
export const proposalTimersDue = ({ status, answerBy }: Proposal): Instant | undefined => (status === 'announced' ? answerBy : undefined);

/** A move that the table knows, saved with what it owes. A repeat of the last one is done already; another that came too late is refused. */
function move(proposal: Proposal, action: ProposalAction, by: PersonId | 'system', next: Partial<Proposal>, effects: readonly Effect[], now: Instant): Decision<Proposal> {
  if (!isProposalMove(action, proposal.status)) return proposal.lastChange.action === action ? alreadyDone(proposal) : refused('tooLate');
  const changed: Proposal = { ...proposal, ...next, version: proposal.version + 1, lastChange: { action, by, at: now } };
  return moved(wakeAt(owe(changed, effects, now), proposalTimersDue(changed), now));
}

export const approveProposal = (proposal: Proposal, by: PersonId | 'system', now: Instant): Decision<Proposal> => move(proposal, 'approve', by, { status: 'approved' }, [], now);
/** Back among those that a plan may change. No plan since has touched its people, so it stands in the newest one. */
export const retractProposal = (proposal: Proposal, plan: number, by: PersonId | 'system', now: Instant): Decision<Proposal> => move(proposal, 'retract', by, { status: 'proposed', plan }, [], now);

interface Announcing {
  readonly by: PersonId | 'system';
  /** Until when its people may say no, and what their silence means. */
  readonly answerBy: Instant;
  readonly silence: ProposalAnswer;
  readonly evening?: EveningTimes;
}

/** Two people are asked; a group, a circle or an evening comes about at once, because a circle of ten is not made by ten answers. */
export function announceProposal(proposal: Proposal, { by, answerBy, silence, evening }: Announcing, now: Instant): Decision<Proposal> {
  if (!isOfTwo(proposal.structure)) return move(proposal, 'announce', by, { status: 'agreed', ...(evening && { evening }) }, [forming(proposal)], now);
  return move(proposal, 'announce', by, { status: 'announced', answerBy, silence, answers: [] }, proposedPeople(proposal).map((person) => offer(proposal, person)), now);
}

/** A yes may become a no as long as nothing is final; a no is final at once. */
export function answerProposal(proposal: Proposal, person: PersonId, answer: ProposalAnswer, now: Instant): Decision<Proposal> {
  if (!proposedPeople(proposal).includes(person)) return refused('notYours');
  const before = proposal.answers.find((one) => one.person === person)?.answer;
  if (before === answer) return alreadyDone(proposal);
  if (proposal.status !== 'announced') return refused('tooLate');
  const answers = [...proposal.answers.filter((one) => one.person !== person), { person, answer, at: now }];
  if (answer === 'no') return move(proposal, 'decline', person, { status: 'declined', answers }, ending(proposal, [person]), now);
  const isAgreed = proposedPeople(proposal).every((one) => answers.some((given) => given.person === one && given.answer === 'yes'));
  return move(proposal, 'accept', person, { status: isAgreed ? 'agreed' : 'announced', answers }, isAgreed ? [forming(proposal)] : [redrawn(proposal, person, 'accept')], now);
}

/** The time to answer is over. The same proposal while it is not. */
export function lapseProposal(proposal: Proposal, now: Instant): Decision<Proposal> {
  if (proposal.status !== 'announced' || (proposal.answerBy ?? Infinity) > now) return alreadyDone(proposal);
  return proposal.silence === 'yes' ? move(proposal, 'lapse', 'system', { status: 'agreed' }, [forming(proposal)], now) : move(proposal, 'lapse', 'system', { status: 'declined' }, ending(proposal), now);
}

export const withdrawProposal = (proposal: Proposal, by: PersonId, now: Instant): Decision<Proposal> => move(proposal, 'withdraw', by, { status: 'withdrawn' }, ending(proposal), now);

/** The pair is there; its people hear of it from the pair itself. */
export const noteFormed = (proposal: Proposal, now: Instant): Decision<Proposal> => move(proposal, 'form', 'system', { status: 'formed' }, proposedPeople(proposal).map((person) => redrawn(proposal, person, 'form')), now);
/** A place was gone meanwhile, or somebody has left. */
export const noteOvertaken = (proposal: Proposal, now: Instant): Decision<Proposal> => move(proposal, 'overtake', 'system', { status: 'overtaken' }, ending(proposal), now);

const aboutProposal = ({ programme, run, id }: Proposal): Record<string, string> => ({ programme, run, proposal: id });
const keyOf = ({ programme, run, id }: Proposal): string => `${programme}:${run}:${id}`;
const offerId = (proposal: Proposal, person: PersonId): string => `${keyOf(proposal)}:offered:${person}`;

const offer = (proposal: Proposal, to: PersonId): Effect => ({ kind: 'tell', id: offerId(proposal, to), to, notice: 'proposal.offered', about: aboutProposal(proposal) });
const forming = (proposal: Proposal): Effect => ({ kind: 'change', id: `${keyOf(proposal)}:form`, name: 'proposals.form', with: aboutProposal(proposal) });
const redrawn = (proposal: Proposal, to: PersonId, cause: string): Effect => ({ kind: 'redraw', id: `${keyOf(proposal)}:redraw:${cause}:${to}`, to, tell: offerId(proposal, to) });

/**
 * What follows when it comes to nothing: the run fills the gap; whoever said yes is told, and the cards of the others say so. All are told in the
 * same words, whatever the cause: nobody learns who said no.
 */
function ending(proposal: Proposal, knowing: readonly PersonId[] = []): Effect[] {
  const others = isOfTwo(proposal.structure) ? proposedPeople(proposal).filter((person) => !knowing.includes(person)) : [];
  const waiting = others.filter((person) => proposal.answers.some((given) => given.person === person));
  return [
    { kind: 'change', id: `${keyOf(proposal)}:gap`, name: 'runs.noteGap', with: { programme: proposal.programme, run: proposal.run } },
    ...others.map((person) => redrawn(proposal, person, 'over')),
    ...waiting.map((to): Effect => ({ kind: 'tell', id: `${keyOf(proposal)}:over:${to}`, to, notice: 'proposal.over', about: aboutProposal(proposal) })),
  ];
}
