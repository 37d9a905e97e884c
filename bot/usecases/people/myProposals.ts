import { type PersonId } from '../../domain/people/person';
import { type Proposal } from '../../domain/runs/proposal';
import { type Ports } from '../ports';
import { isCurrent, proposalsOf, runsOf } from '../runs/runDocuments';
import { type MyDocuments } from './myDocuments';
import { isoOf, type Plain } from './plain';

/** Matches that are or were considered for this person: reads every run of their programmes. */
export async function myProposals(ports: Ports, { person, places }: MyDocuments): Promise<Plain[]> {
  const found: Plain[] = [];
  for (const { programme } of places.filter(({ enrolments }) => enrolments.length > 0)) {
    for (const run of await runsOf(ports, programme.id)) {
      const proposals = (await proposalsOf(ports, { programme: programme.id, run: run.id })).map(({ body }) => body);
      found.push(...proposals.filter((one) => isCurrent(one, run) && one.members.some((member) => member.person === person.id)).map((one) => ({ programme: programme.name, matchedAt: isoOf(run.at), ...myProposal(one, person.id) })));
    }
  }
  return found;
}

/** With whom stays open until they are told, and why it came to nothing stays untold: it would say what another answered. */
function myProposal({ status, members, answers, answerBy }: Proposal, me: PersonId): Readonly<Record<string, Plain>> {
  if (status === 'proposed' || status === 'approved') return { stands: 'considered' };
  const own = answers.find(({ person }) => person === me);
  const others = members.filter(({ person }) => person !== me).map(({ name }) => name);
  const stands = status === 'formed' ? 'formed' : status === 'announced' || status === 'agreed' ? 'told' : 'over';
  return { stands, with: others, ...(answerBy !== undefined && { answerBy: isoOf(answerBy) }), ...(own && { myAnswer: own.answer, answeredAt: isoOf(own.at) }) };
}
