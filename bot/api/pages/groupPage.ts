import { act } from '../../cards/kit';
import { kindOf } from '../../cards/groups/groupCard';
import { type Reader } from '../../cards/reader';
import { buttonName } from '../../content/names';
import { formatDate, formatDateTime, formatList } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { type GroupMeeting, type GroupMember, type GroupPage, type LeadView, type ShareView } from '../../contracts/groupPage';
import { nextFacilitator } from '../../domain/groups/facilitator';
import { type Member, nameIn } from '../../domain/pairs/members';
import { type Pair } from '../../domain/pairs/pair';
import { type OpenShare } from '../../usecases/groups/shareSomething';
import { type GroupView, type PastMeeting } from '../../usecases/groups/viewGroup';
import { buttonOf } from './buttons';
import { eveningPart } from './eveningPart';

/** A group, circle or evening in the reader's language, with the bot's own words. */
export function groupPage(view: GroupView, shared: readonly OpenShare[], reader: Reader): GroupPage {
  const t = texts(reader.language);
  const { pair, me, past } = view;
  const share = view.mayShare ? buttonOf(act({ verb: 'circle.shareForm', title: t('groups.button.share'), data: { pair: pair.id } })) : undefined;
  const lead = leadView(view, reader, t);
  const evening = eveningPart(view, reader);
  return {
    kind: kindOf(view),
    members: pair.members.flatMap((member, place) => (member.leftAt === undefined ? [{ place, name: member.name, role: roleOf(pair, member, t), isMe: member.person === me.person, ...presence(past, member, t) }] : [])),
    meetings: past.map((meeting) => meetingView(meeting, view, reader, t)), noMeetings: t('groups.past.none'),
    shares: shared.map((one) => shareView(one, pair, reader, t)),
    titles: {
      mark: t('groups.button.who'), myself: t('groups.button.me'), label: t('groups.attendance.label'), hint: t('groups.attendance.hint'), save: buttonName(t, 'save'), cancel: buttonName(t, 'cancel'),
    },
    ...(lead && { lead }), ...(evening && { evening }), ...(share && { share }),
  };
}

const roleOf = ({ structure }: Pair, { role }: Member, t: Translate): string => (structure === 'circle' ? t('pairs.role.peer') : t(`profile.role.${role}`));

function presence(past: readonly PastMeeting[], { person }: Member, t: Translate): Pick<GroupMember, 'presence'> {
  const noted = past.filter(({ session }) => session.attended.length > 0);
  return noted.length > 0 ? { presence: t('tabGroup.present', { present: noted.filter(({ session }) => session.attended.includes(person)).length, of: noted.length }) } : {};
}

/** Only circles are led in turn. */
function leadView({ pair, me, next, leads }: GroupView, { language, timeZone }: Reader, t: Translate): LeadView | undefined {
  if (!leads) return undefined;
  const mine = leads.person === me.person;
  const who = mine ? 'me' : 'other';
  const date = next?.startsAt === undefined ? undefined : formatDateTime(next.startsAt, language, timeZone);
  return {
    line: date ? t(`groups.leads.${who}`, { name: leads.name, date }) : t(`groups.leadsSoon.${who}`, { name: leads.name }), rule: t('groups.leads.rule'),
    order: [leads, ...turnsAfter(pair, [leads])].map(({ name, person }) => ({ name, isMe: person === me.person })),
    ...(next && { change: { session: next.number, lead: mine ? 'pass' : 'take', title: t(mine ? 'groups.button.pass' : 'groups.button.lead') } }),
  };
}

/** Whose turn it is once these have had theirs, as the domain would choose one after the other. */
function turnsAfter(pair: Pair, gone: readonly Member[]): Member[] {
  const members = pair.members.filter(({ person }) => !gone.some((one) => one.person === person));
  const next = nextFacilitator({ ...pair, members });
  return next ? [next, ...turnsAfter(pair, [...gone, next])] : [];
}

function meetingView({ session, present, of, mayMark }: PastMeeting, { pair, me }: GroupView, { language, timeZone }: Reader, t: Translate): GroupMeeting {
  const when = formatDateTime(session.startsAt ?? 0, language, timeZone);
  const attended = pair.members.flatMap(({ person }, place) => (session.attended.includes(person) ? [place] : []));
  const isOpen = pair.status !== 'ended';
  return {
    session: session.number, when, ...(attended.length > 0 && { count: t('tabGroup.present', { present, of }) }),
    ...(session.facilitator && { led: nameIn(pair, session.facilitator) }), attended, names: formatList(attended.map((place) => pair.members[place]?.name ?? ''), language),
    mayMark: isOpen && mayMark, maySayMyself: isOpen && !session.attended.includes(me.person),
  };
}

const shareView = ({ id, by, at, text, link }: OpenShare, pair: Pair, { language, timeZone }: Reader, t: Translate): ShareView => ({
  id, by: t('groups.shared.by', { name: nameIn(pair, by), date: formatDate(at, language, timeZone) }), text, ...(link !== '' && { link }),
});
