import { noteFormed, noteOvertaken } from '../../domain/runs/answering';
import { pairOfProposal, type Proposal } from '../../domain/runs/proposal';
import { type Pair } from '../../domain/pairs/pair';
import { proposalAt } from '../collections';
import { readAt } from '../documents';
import { carryOut } from '../groups/carryOut';
import { type Plan } from '../groups/plan';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { cleanText } from '../text';
import { changeProposal, followProposal, type OfProposal } from './runDocuments';

const longestSubject = 120;

/**
 * Makes the pair of a proposal that nothing stands against, as every pair is made: all places or none. Harmless when repeated: the pair is named after
 * the proposal, and the proposal remembers the forming until it is settled, so `carryOut` need not. When a place is gone, the proposal is overtaken
 * and the run hears of the gap.
 */
export const makeFormProposal = (ports: Ports) => async (where: OfProposal): Promise<void> => {
  const proposal = (await readAt(ports.documents.proposals, proposalAt(where.programme, where.run, where.proposal)))?.body;
  if (proposal?.status !== 'agreed') return;
  const formed = await form(ports, proposal);
  const isThere = formed.kind === 'done';
  followProposal(ports, await changeProposal(ports, where, (known) => (isThere ? noteFormed : noteOvertaken)(known, ports.clock.now())));
};

async function form(ports: Ports, proposal: Proposal): Promise<Outcome<Pair>> {
  const members = proposal.members.map(({ person, role }) => ({ person, role }));
  const plan: Plan = { members, ...(await eveningOf(ports, proposal)) };
  return carryOut(ports, { programme: proposal.programme, pair: pairOfProposal(proposal) }, plan, { resume: false });
}

/** Of an evening: its one meeting, and its tables. The hosts come first among the members, in the order of the subjects. */
async function eveningOf(ports: Ports, { programme: id, structure, members, evening }: Proposal): Promise<Omit<Plan, 'members'>> {
  const programme = structure === 'panel' ? await ports.programmes.find(id) : undefined;
  if (!programme || !evening) return { notice: 'group.formed' };
  const { startsAt, roundsAt, subjects } = evening;
  const { count, minutes } = programme.journey.rounds;
  const tables = members.filter(({ role }) => role === 'mentor').map(({ person: host }, place) => ({ host, subject: wordsOf(subjects[place] ?? '') }));
  return { notice: 'panel.formed', session: { startsAt, minutes: Math.round((roundsAt - startsAt) / 60_000) + count * minutes }, evening: { roundsAt, tables } };
}

function wordsOf(subject: string): string {
  const clean = cleanText(subject, { longest: longestSubject });
  return clean.kind === 'ok' ? clean.value : '';
}

