import { act } from '../../cards/kit';
import { agreeToExtend, pairTitle } from '../../cards/pairs/pairCard';
import { partnerNames } from '../../cards/pairs/partnerNames';
import { ways } from '../../cards/pairs/moreCard';
import { stepButton } from '../../cards/pairs/stepButton';
import { type Reader } from '../../cards/reader';
import { formatDate } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { type ButtonView } from '../../contracts/button';
import { type PairPage } from '../../contracts/pairPage';
import { presentMembers } from '../../domain/pairs/members';
import { type DashboardView } from '../../usecases/pairs/viewDashboard';
import { type PairView } from '../../usecases/pairs/viewPair';
import { actionsPart } from './actionsPart';
import { agreementPart } from './agreementPart';
import { buttonOf, buttonsOf } from './buttons';
import { goalsPart } from './goalsPart';
import { journeyPart } from './journeyPart';
import { noSessionPart, sessionPart } from './sessionPart';

/** The dashboard in the reader's language: the same words and buttons as on the bot's cards. */
export function pairPage(dashboard: DashboardView, reader: Reader): PairPage {
  const t = texts(reader.language);
  const { view, arranging, goals, agreement, session } = dashboard;
  const { pair, programme, me, documents } = view;
  const uses = (kind: (typeof documents)[number]['kind']): boolean => documents.some((one) => one.kind === kind);
  return {
    id: pair.id, title: pairTitle(view, reader), programme: programme.name, structure: pair.structure,
    members: presentMembers(pair).map((member) => ({ person: member.person, name: member.name, role: pair.structure === 'circle' ? t('pairs.role.peer') : t(`profile.role.${member.role}`), isMe: member.person === me.person })),
    hasPhotos: dashboard.hasPhotos,
    journey: journeyPart(view, reader), next: nextPart(view, reader, t),
    ...(session ? { session: sessionPart({ view, arranging, session }, reader) } : pair.status !== 'ended' && { noSession: noSessionPart(dashboard, reader) }),
    ...(goals && { goals: goalsPart(goals, reader), actions: actionsPart(goals, reader) }),
    ...(agreement && { agreement: agreementPart(agreement, reader) }),
    parts: { logs: uses('log') || pair.sessions.length > 0, assessment: uses('assessment'), group: pair.structure === 'group' || pair.structure === 'circle' || pair.structure === 'panel' },
    buttons: furtherButtons(view, t),
  };
}

function nextPart(view: PairView, { language, timeZone }: Reader, t: Translate): PairPage['next'] {
  const { pair, others, next, missing } = view;
  const name = partnerNames(others.map((other) => other.name), language);
  const date = pair.pause ? formatDate(pair.pause.untilDate, language, timeZone) : '';
  const button = buttonOf(stepButton(view, t));
  if (!button) throw new Error('The next step has no button');
  return { sentence: t(`pairs.next.${next}`, { name, date }), button, missingTitle: t('pairs.missing'), missing: missing.map((kind) => t(`pairs.document.${kind}`)) };
}

/** What has no part of its own on the page. */
function furtherButtons(view: PairView, t: Translate): readonly ButtonView[] {
  const { pair, me } = view;
  const data = { pair: pair.id };
  const ended = pair.status === 'ended';
  return buttonsOf([
    ...agreeToExtend(view, t), ...(ended && me.role === 'mentee' ? [act({ verb: 'find.start', title: t('menu.button.findMentor'), data: { programme: pair.programme } })] : []),
    ...ways(view, t), act({ verb: 'journal.show', title: t('pairs.button.journal'), data }), ...(ended ? [] : [act({ verb: 'pair.more', title: t('pairs.button.more'), data })]),
  ]);
}
