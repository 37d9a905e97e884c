import { type Decision, type Refusal, refused } from '../../domain/decision';
import { announceProposal, approveProposal, retractProposal, withdrawProposal } from '../../domain/runs/answering';
import { type EveningTimes, type Proposal } from '../../domain/runs/proposal';
import { type MatchRun } from '../../domain/runs/run';
import { bringingTogether } from '../../domain/runs/together';
import { isBroughtTogether, type Programme } from '../../domain/programmes/programme';
import { days, type Instant } from '../../domain/time';
import { type PersonId } from '../../domain/people/person';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { type Document } from '../documents';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { someAtATime } from '../gently';
import { changeProposal, isCurrent, proposalsOf, readRun } from './runDocuments';

/** Which proposals are meant: those named, each in the version that the coordinator saw, or all that can be. */
export type Meant = readonly { readonly proposal: string; readonly version: number }[] | 'all';

export interface DecideProposals extends AtConsole {
  readonly run: string;
  readonly meant: Meant;
}

/** What came of it: how many were done, and how many others had changed meanwhile, or are still to be done by another call. */
export interface Decided {
  readonly done: number;
  readonly changed: number;
  readonly left: number;
}

/** One call answers soon; whoever means more calls again. */
const atOnce = 400;
const together = 16;
/** So many people are written to at a time: Teams takes fifty requests a second from all of us. */
const toldTogether = 4;

interface Work {
  readonly of: Programme;
  readonly from: Proposal['status'];
  readonly decide: (proposal: Proposal, run: MatchRun) => Decision<Proposal>;
  /** Only while the plan stands in which the coordinator saw the proposal. */
  readonly needsPlan: boolean;
}

async function decideAll(ports: Ports, { run: id, meant, programme }: DecideProposals, { of, from, decide, needsPlan }: Work): Promise<Outcome<Decided>> {
  const where = { programme, run: id };
  const run = await readRun(ports, where);
  if (!run) return refused('notFound');
  if (run.status === 'closed') return refused('tooLate');
  if (needsPlan && run.making) return refused('planUnderWay');
  const all = new Map((await proposalsOf(ports, where)).map((document) => [document.id, document]));
  const ready = [...all.values()].filter(({ body }) => body.status === from && isCurrent(body, run) && !isRuledOut(body, run, of)).map(({ id: proposal, body }) => ({ proposal, version: body.version }));
  const chosen = meant === 'all' ? ready : meant;
  if (chosen.length === 0) return refused('nothingChosen');
  const now = chosen.slice(0, atOnce);
  const changed: Document<Proposal>[] = [];
  const reasons: Refusal[] = [];
  await someAtATime(now, together, async ({ proposal, version }) => {
    const outcome = await changeProposal(ports, { ...where, proposal }, (known) => {
      if (known.version !== version && known.status === from) return refused('changedMeanwhile');
      return isRuledOut(known, run, of) || !isCurrent(known, run) ? refused('changedMeanwhile') : decide(known, run);
    }, all.get(proposal));
    if (outcome.kind === 'refused') reasons.push(outcome.reason === 'notFound' || outcome.reason === 'tooLate' ? 'changedMeanwhile' : outcome.reason);
    if (outcome.kind === 'moved') changed.push(outcome.document);
  });
  const kept = needsPlan ? await takeBackLate(ports, run, changed) : changed;
  const late = changed.length - kept.length;
  followAll(ports, kept);
  const [reason] = reasons;
  if (kept.length === 0 && (reason !== undefined || late > 0)) return refused(reason ?? 'changedMeanwhile');
  return { kind: 'done', value: { done: now.length - reasons.length - late, changed: reasons.length + late, left: chosen.length - now.length } };
}

/** It brings two together whom a coordinator has ruled out since it was made. */
const isRuledOut = (proposal: Proposal, { forbidden }: MatchRun, { journey }: Programme): boolean => forbidden.some(bringingTogether(proposal, journey.rounds.count));

/**
 * A new plan may have been begun between looking and writing: then what was approved of the old one is taken back, before anybody builds on it. The
 * maker of a plan looks at what is settled just before it stands, so one of the two always sees the other.
 */
async function takeBackLate(ports: Ports, before: MatchRun, changed: readonly Document<Proposal>[]): Promise<readonly Document<Proposal>[]> {
  const after = await readRun(ports, { programme: before.programme, run: before.id });
  if (after && after.plan?.number === before.plan?.number && !after.making) return changed;
  await someAtATime(changed, together, async (document) => {
    const { programme, run, id, plan, lastChange } = document.body;
    await changeProposal(ports, { programme, run, proposal: id }, (known) => retractProposal(known, plan, lastChange.by, ports.clock.now()));
  });
  return [];
}

/** What they owe, a few at a time; what the process does not get to is the sweep's. */
function followAll(ports: Ports, documents: readonly Document<Proposal>[]): void {
  const owing = documents.filter(({ body }) => (body.effects?.length ?? 0) > 0);
  if (owing.length === 0) return;
  ports.background.begin(`tell ${ports.newId()}`, async (signal) => void (await someAtATime(owing, toldTogether, (document) => ports.perform({ collection: 'proposals', document }), signal)));
}

export const makeApproveProposals = (ports: Ports) => async (input: DecideProposals): Promise<Outcome<Decided>> => {
  const opened = await openProgramme(ports, input, 'match');
  if (opened.kind === 'refused') return opened;
  return decideAll(ports, input, { of: opened.value.programme, from: 'proposed', needsPlan: true, decide: (proposal) => approveProposal(proposal, input.actor, ports.clock.now()) });
};

export const makeRetractProposals = (ports: Ports) => async (input: DecideProposals): Promise<Outcome<Decided>> => {
  const opened = await openProgramme(ports, input, 'match');
  if (opened.kind === 'refused') return opened;
  return decideAll(ports, input, { of: opened.value.programme, from: 'approved', needsPlan: false, decide: (proposal, run) => retractProposal(proposal, run.plan?.number ?? proposal.plan, input.actor, ports.clock.now()) });
};

export interface AnnounceProposals extends DecideProposals {
  /** An evening of tables needs its times and subjects. */
  readonly evening?: EveningTimes;
}

/** Tells their people, who may say no; groups and evenings come about at once. */
export const makeAnnounceProposals = (ports: Ports) => async ({ evening, ...input }: AnnounceProposals): Promise<Outcome<Decided>> => {
  const opened = await openProgramme(ports, input, 'match');
  if (opened.kind === 'refused') return opened;
  const unfit = eveningProblem(opened.value.programme, evening, ports.clock.now());
  if (unfit) return refused(unfit);
  return decideAll(ports, input, { of: opened.value.programme, from: 'approved', needsPlan: false, decide: (proposal) => announceProposal(proposal, announcing(ports, opened.value.programme, input.actor, evening), ports.clock.now()) });
};

/** Until when somebody who is told now may say no. Where the coordinator brings people together, who says nothing agrees; where they choose themselves, nobody is brought into anything by silence. */
export const announcedUntil = ({ limits, pairing }: Pick<Programme, 'limits' | 'pairing'>, now: Instant): { readonly answerBy: Instant; readonly silence: 'yes' | 'no' } => ({
  answerBy: now + days(limits.daysToAnswer), silence: isBroughtTogether(pairing) ? 'yes' : 'no',
});

export const announcing = ({ clock }: Ports, programme: Programme, by: PersonId | 'system', evening?: EveningTimes): Parameters<typeof announceProposal>[1] => ({ by, ...announcedUntil(programme, clock.now()), ...(evening && { evening }) });

function eveningProblem({ structure }: Programme, evening: EveningTimes | undefined, now: number): Refusal | undefined {
  if (structure !== 'panel') return evening ? 'badChoice' : undefined;
  if (!evening) return 'badTime';
  if (evening.startsAt <= now) return 'timePast';
  if (evening.roundsAt < evening.startsAt) return 'badTime';
  return evening.subjects.every((subject) => subject.trim() !== '') ? undefined : 'textMissing';
}

/** Takes back what was announced: its people are told in the same words as ever. */
export const makeWithdrawProposals = (ports: Ports) => async (input: DecideProposals): Promise<Outcome<Decided>> => {
  const opened = await openProgramme(ports, input, 'match');
  if (opened.kind === 'refused') return opened;
  if (input.meant === 'all') return refused('nothingChosen');
  return decideAll(ports, input, { of: opened.value.programme, from: 'announced', needsPlan: false, decide: (proposal) => withdrawProposal(proposal, input.actor, ports.clock.now()) });
};
