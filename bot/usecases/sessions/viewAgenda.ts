import { type GuidedPhase, type PromptCode, promptsFor, type Theme, themes } from '../../content/handbook';
import { refused } from '../../domain/decision';
import { openActions } from '../../domain/goals/actions';
import { nameIn } from '../../domain/pairs/members';
import { type PairStatus } from '../../domain/pairs/lifecycle';
import { type Role } from '../../domain/people/person';
import { type Cadence, type DocumentKind } from '../../domain/programmes/journey';
import { agendaFor } from '../../domain/sessions/agenda';
import { findSession } from '../../domain/sessions/session';
import { actionWords } from '../goals/readWording';
import { openPair } from '../pairs/pairAccess';
import { openFields } from '../pairs/sealedFields';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type OwnSession } from './changeSession';
import { meetingsOf, type MeetingsView } from './viewMeetings';
import { openTopic } from './topics';

/** What a session could be like: the programme's agenda in its minutes, what is still to be done, and a question to ask. */
export interface AgendaView {
  readonly view: MeetingsView;
  readonly session: number;
  readonly startsAt?: number;
  readonly minutes: Cadence['agenda'];
  readonly topic?: string;
  readonly step?: string;
  /** What this step of the plan leaves behind. */
  readonly documents: readonly DocumentKind[];
  readonly actions: readonly { readonly text: string; readonly owner: string }[];
  readonly prompt?: { readonly code: PromptCode; readonly place: number; readonly of: number };
  readonly theme?: Theme;
  /** Themes that have a question for this person now. */
  readonly themes: readonly Theme[];
}

export interface ViewAgenda extends OwnSession {
  /** Counts on through the questions; the last is followed by the first. */
  readonly place: number;
  /** A code; one that is none of ours means all of them. */
  readonly theme: string;
}

const mostActions = 10;

export const makeViewAgenda = (ports: Ports) => async ({ session: number, place, theme: wished, ...own }: ViewAgenda): Promise<Outcome<AgendaView>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { pair, programme, me } = opened.value;
  const session = findSession(pair, number);
  if (!session) return refused('notFound');
  const topic = await openTopic(ports, pair.id, session.topic);
  const phase = phaseOf(pair.status);
  const known = phase ? themes.filter((theme) => promptsFor({ role: me.role, phase, theme }).length > 0) : [];
  const theme = known.find((one) => one === wished);
  const prompt = phase && promptAt(me.role, phase, theme, place);
  return {
    kind: 'done',
    value: {
      view: await meetingsOf(ports, opened.value), session: number, ...(session.startsAt !== undefined && { startsAt: session.startsAt }), minutes: agendaFor(programme.journey.cadence, session.minutes),
      ...(topic && { topic }), ...(session.step && { step: session.step }), documents: programme.journey.plan.find(({ code }) => code === session.step)?.documents ?? [],
      actions: await Promise.all(openActions(pair).slice(0, mostActions).map(async (action) => ({ text: (await openFields(ports, pair.id, action.text, actionWords))?.text ?? '', owner: nameIn(pair, action.owner) }))),
      themes: known, ...(theme && { theme }), ...(prompt && { prompt }),
    },
  };
};

/** A paused or ended pair is left in peace. */
const phaseOf = (status: PairStatus): GuidedPhase | undefined => (status === 'paused' || status === 'ended' ? undefined : status);

function promptAt(role: Role, phase: GuidedPhase, theme: Theme | undefined, place: number): AgendaView['prompt'] {
  const all = promptsFor({ role, phase, ...(theme && { theme }) });
  const at = all.length === 0 ? 0 : ((place % all.length) + all.length) % all.length;
  const code = all[at];
  return code && { code, place: at, of: all.length };
}
