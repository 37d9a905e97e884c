import { refused } from '../../domain/decision';
import { type Help } from '../../domain/matching/explaining/help';
import { type WhyNot } from '../../domain/matching/explaining/whyNot';
import { type PersonId } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { type MatchRun } from '../../domain/runs/run';
import { enrolmentAt } from '../collections';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type Insight, insightSchema } from './insight';
import { insightShelf, takeOut, unpacked } from './keeping';
import { namesIn } from './viewMatching';
import { readRun } from './runDocuments';

/** What the newest plan leaves open. */
export interface OpenEndsView {
  readonly programme: Programme;
  readonly run: MatchRun;
  /** In the order of the plan, a page of them. */
  readonly people: readonly (WhyNot & { readonly help: readonly Help[]; readonly name: string; readonly dutyStation: string })[];
  readonly of: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly bottlenecks: Insight['bottlenecks'];
  /** Mentors whom a help names. */
  readonly nameOf: (mentor: PersonId) => string;
}

const peopleAPage = 25;

/** Refuses `notFound` before the first plan. */
export const makeViewOpenEnds = (ports: Ports) => async ({ run: id, page = 0, ...at }: AtConsole & { readonly run: string; /** From 0; the last one for whoever asks for more. */ readonly page?: number }): Promise<Outcome<OpenEndsView>> => {
  const opened = await openProgramme(ports, at, 'match');
  if (opened.kind === 'refused') return opened;
  const { programme } = opened.value;
  const run = await readRun(ports, { programme: programme.id, run: id });
  const bytes = run?.plan && (await takeOut(ports, insightShelf({ programme: programme.id, run: id }), run.plan.insight));
  if (!run || !bytes) return refused('notFound');
  const { unmatched, bottlenecks } = insightSchema.parse(JSON.parse(await unpacked(bytes)));
  const pages = Math.max(1, Math.ceil(unmatched.length / peopleAPage));
  const current = Math.min(Math.max(0, page), pages - 1);
  const shown = unmatched.slice(current * peopleAPage, (current + 1) * peopleAPage);
  const people = await Promise.all(shown.map(async (why) => {
    const profile = (await readAt(ports.documents.enrolments, enrolmentAt(programme.id, 'mentee', why.person)))?.body.profile;
    return { ...why, name: profile?.name ?? '', dutyStation: profile?.dutyStation ?? '' };
  }));
  const names = await mentorNames(ports, programme.id, shown.flatMap(({ help }) => help.flatMap((one) => (one.kind === 'seat' || one.kind === 'room' ? one.mentors : []))));
  return { kind: 'done', value: { programme, run, people, of: unmatched.length, page: current, pages, bottlenecks, nameOf: (mentor) => names.get(mentor) ?? '' } };
};

async function mentorNames(ports: Ports, programme: string, mentors: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
  const nameOf = namesIn(ports, programme);
  return new Map(await Promise.all([...new Set(mentors)].map(async (mentor) => [mentor, await nameOf(mentor, 'mentor')] as const)));
}
