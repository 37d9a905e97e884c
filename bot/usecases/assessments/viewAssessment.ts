import { type Assessment, emptyAssessment } from '../../domain/assessments/assessment';
import { refused } from '../../domain/decision';
import { type Paper } from '../../domain/papers/paper';
import { isMember, nameIn } from '../../domain/pairs/members';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { pairAt } from '../collections';
import { readAt } from '../documents';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { openPaper, readablePapers, readPaper, sharingOf } from '../papers/paperAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { assessmentWords } from './readRow';

/** One of somebody's self-assessments with its words; they are empty when the pair's key was deleted. */
export interface AssessmentPaper extends Assessment {
  readonly number: number;
  readonly version: number;
  readonly sharedAt?: number;
  readonly sentAt?: number;
}

export interface AssessmentView extends PairContext {
  /** All of one's own, oldest first; nobody else's. */
  readonly mine: readonly AssessmentPaper[];
  /** What others of the pair have shared, by number. */
  readonly shared: readonly { readonly author: PersonId; readonly name: string; readonly number: number }[];
  /** For the form of one more row. */
  readonly newId: string;
  /** The programme collects these, so that one may be sent to the coordinator. */
  readonly isCollected: boolean;
}

/** Refuses `notNow` where the programme has none and there is none from before. */
export const makeViewAssessment = (ports: Ports) => async (own: OwnPair): Promise<Outcome<AssessmentView>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const papers = await readablePapers(ports, own, 'assessment');
  if (papers.kind === 'refused') return papers;
  const { value: context } = opened;
  if (context.programme.journey.documents.assessment.use === 'off' && papers.value.length === 0) return refused('notNow');
  const mine = await Promise.all(papers.value.filter(({ author }) => author === own.actor).map((paper) => assessmentOf(ports, paper)));
  const shared = papers.value.filter(({ author, sharedAt }) => author !== own.actor && sharedAt !== undefined).map(({ author, number }) => ({ author, number, name: nameIn(context.pair, author) }));
  return { kind: 'done', value: { ...context, mine, shared, newId: ports.newId(), isCollected: sharingOf('assessment', context.programme) === 'coordinator' } };
};

export interface ReadAssessment {
  readonly pair: string;
  readonly author: PersonId;
  readonly number: number;
  readonly reader: PersonId;
}

export interface SharedAssessment {
  readonly pair: string;
  readonly programme: ProgrammeId;
  readonly name: string;
  readonly assessment: AssessmentPaper;
  /** The ones before it that this reader may read too, oldest first. */
  readonly earlier: readonly AssessmentPaper[];
  /** False for a coordinator to whom it was sent. */
  readonly isMember: boolean;
}

/** Somebody's assessment as it was shared on purpose. Refuses `notYours` for everything that was not. */
export const makeReadAssessment = (ports: Ports) => async ({ pair, author, number, reader }: ReadAssessment): Promise<Outcome<SharedAssessment>> => {
  const ref = { pair, author, kind: 'assessment' } as const;
  const read = await readPaper(ports, { ...ref, number }, reader);
  if (read.kind === 'refused') return read;
  const numbers = Array.from({ length: Math.max(0, number - 1) }, (_, index) => index + 1);
  const [home, before] = await Promise.all([readAt(ports.documents.pairs, pairAt(pair)), Promise.all(numbers.map((one) => readPaper(ports, { ...ref, number: one }, reader)))]);
  const earlier = before.flatMap((one) => (one.kind === 'done' ? [one.value] : []));
  return {
    kind: 'done',
    value: {
      pair, programme: read.value.programme, name: home ? nameIn(home.body, author) : '', isMember: home !== undefined && isMember(home.body, reader),
      assessment: await assessmentOf(ports, read.value), earlier: await Promise.all(earlier.map((paper) => assessmentOf(ports, paper))),
    },
  };
};

export async function assessmentOf(ports: Ports, paper: Paper): Promise<AssessmentPaper> {
  const { number, version, sharedAt, sentAt } = paper;
  const said = (await openPaper(ports, paper, assessmentWords)) ?? emptyAssessment;
  return { ...said, number, version, ...(sharedAt !== undefined && { sharedAt }), ...(sentAt !== undefined && { sentAt }) };
}
