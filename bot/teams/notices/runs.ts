import { proposalCard } from '../../cards/runs/proposalCard';
import { texts } from '../../content/texts';
import { type ProposalView } from '../../usecases/runs/answer';
import { type Notice } from './notice';

/** A proposal, drawn from how it stands for this person now; a new message is sent only while it says so. */
const about = (summary: 'offered' | 'over', isNews: (stands: ProposalView['stands']) => boolean): Notice => async ({ to, about: { programme = '', run = '', proposal = '' }, reader, again }, app) => {
  const view = await app.viewProposal({ programme, run, proposal, actor: to.id });
  if (view.kind === 'refused' || (!again && !isNews(view.value.stands))) return undefined;
  return { card: proposalCard(view.value, reader), summary: texts(reader.language)(`runs.summary.${summary}`, { programme: view.value.programme.name }) };
};

export const runsNotices: Readonly<Record<string, Notice>> = {
  'proposal.offered': about('offered', (stands) => stands === 'asked'),
  'proposal.over': about('over', (stands) => stands === 'over'),
};
