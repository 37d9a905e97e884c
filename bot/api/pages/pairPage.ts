import { pairTitle } from '../../cards/pairs/pairCard';
import { partnerNames } from '../../cards/pairs/partnerNames';
import { ways } from '../../cards/pairs/moreCard';
import { stepButton } from '../../cards/pairs/stepButton';
import { act } from '../../cards/kit';
import { type Reader } from '../../cards/reader';
import { formatDate } from '../../content/formats';
import { texts } from '../../content/texts';
import { type PairPage } from '../../contracts/pairPage';
import { presentMembers } from '../../domain/pairs/members';
import { type DashboardView } from '../../usecases/pairs/viewDashboard';
import { actionsPart, goalsPart } from './goalsPart';
import { agreementPart } from './agreementPart';
import { buttonOf, buttonsOf } from './buttons';
import { journeyPart } from './journeyPart';
import { sessionPart } from './sessionPart';

/** The dashboard in the reader's language: the same words and buttons as on the bot's cards. */
export function pairPage(dashboard: DashboardView, reader: Reader): PairPage {
  const t = texts(reader.language);
  const { view, goals, agreement, session } = dashboard;
  const { pair, programme, me, others, next, missing, documents } = view;
  const name = partnerNames(others.map((other) => other.name), reader.language);
  const date = pair.pause ? formatDate(pair.pause.untilDate, reader.language, reader.timeZone) : '';
  const button = buttonOf(stepButton(view, t));
  if (!button) throw new Error('The next step has no button');
  const uses = (kind: (typeof documents)[number]['kind']): boolean => documents.some((one) => one.kind === kind);
  const actions = goals && actionsPart(goals, reader);
  return {
    id: pair.id, title: pairTitle(view, reader), programme: programme.name, structure: pair.structure,
    members: presentMembers(pair).map((member) => ({ name: member.name, role: pair.structure === 'circle' ? t('pairs.role.peer') : t(`profile.role.${member.role}`), isMe: member.person === me.person })),
    journey: journeyPart(view, reader),
    next: { sentence: t(`pairs.next.${next}`, { name, date }), button, missing: missing.map((kind) => t(`pairs.document.${kind}`)) },
    ...(session && { session: sessionPart(view, session, reader) }),
    ...(goals && { goals: goalsPart(goals, reader) }), ...(actions && { actions }),
    ...(agreement && { agreement: agreementPart(agreement, reader) }),
    parts: { logs: uses('log') || pair.sessions.length > 0, assessment: uses('assessment'), group: pair.structure === 'group' || pair.structure === 'circle' || pair.structure === 'panel' },
    buttons: buttonsOf([...ways(view, t), act({ verb: 'journal.show', title: t('pairs.button.journal'), data: { pair: pair.id } }), act({ verb: 'pair.more', title: t('pairs.button.more'), data: { pair: pair.id } })]),
  };
}
