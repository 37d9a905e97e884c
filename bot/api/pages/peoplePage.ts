import { type Reader } from '../../cards/reader';
import { texts, type Translate } from '../../content/texts';
import { type ImportProgressPage, type ImportReportPage, type PeoplePage, type PersonLine } from '../../contracts/peoplePage';
import { type Progress } from '../../usecases/roster/importPeople';
import { type ImportReport, type ReportedRow } from '../../usecases/roster/importReport';
import { rosterStatuses } from '../../usecases/roster/rosterRows';
import { type PeopleView, type ShownPerson } from '../../usecases/roster/viewPeople';

export function peoplePage({ people, found, counts, dutyStations, places, page, pages }: PeopleView, { language }: Reader): PeoplePage {
  const t = texts(language);
  return {
    found: t('roster.page.found', { count: found }), none: t('roster.page.none'), page, pages,
    places: places.map(({ role, of, taken }) => t(`roster.places.${role}`, { of, taken })),
    roles: (['mentor', 'mentee'] as const).map((role) => ({ value: role, title: t(`roster.page.role.${role}`) })),
    statuses: rosterStatuses.filter((status) => counts[status] > 0).map((status) => ({ value: status, title: t('roster.page.filter', { status: t(`roster.status.${status}`), count: counts[status] }) })),
    dutyStations: dutyStations.map((dutyStation) => ({ value: dutyStation, title: dutyStation })),
    people: people.map((person) => line(person, t)),
  };
}

function line({ person, role, name, dutyStation, status, isNominated, listing, reach, delivery, actions }: ShownPerson, t: Translate): PersonLine {
  const notes = [
    ...(isNominated && status !== 'nominated' ? [t('roster.mark.nominated')] : []), ...(listing?.comesFirstSince !== undefined ? [t('roster.mark.comesFirst')] : []),
    ...(reach === 'reachable' || status === 'declined' || status === 'left' ? [] : [t(`roster.reach.${reach}`)]), ...(delivery ? [delivered(delivery, t)] : []),
  ];
  const may = mayGet(status);
  return {
    person, role, name: name || '–', line: t(`roster.page.line.${role}`, { dutyStation: dutyStation || '–' }), status: t(`roster.status.${status}`), notes,
    actions: actions.flatMap((action) => (action === 'nominate' || action === 'takeIn' ? [{ action, title: t(`roster.action.${action}`) }] : [])), ...(may && { mayGet: may }),
  };
}

function delivered({ status, code }: NonNullable<ShownPerson['delivery']>, t: Translate): string {
  if (status === 'failed') return t('roster.delivery.failed', { code: code ?? '' });
  return t(`roster.delivery.${status === 'sending' ? 'waiting' : status}`);
}

function mayGet(status: ShownPerson['status']): PersonLine['mayGet'] {
  if (status === 'active') return 'announcement';
  if (status === 'invited') return 'reminder';
  return status === 'listed' || status === 'nominated' ? 'invitation' : undefined;
}

export function importReportPage({ digest, lookedAt, people, counts, rows, problems }: ImportReport, { language }: Reader): ImportReportPage {
  const t = texts(language);
  const kinds = (['new', 'changed', 'unchanged', 'gone', 'notYours', 'problems', 'lists'] as const).filter((kind) => counts[kind] > 0);
  const group = (kind: 'gone' | 'changed' | 'new' | 'notYours'): ImportReportPage['groups'] => (counts[kind] === 0 ? [] : [grouped(t(`roster.report.${kind}`, { count: counts[kind] }), rows[kind].map((row) => said(row, t)), counts[kind], t)]);
  const wrong = counts.problems === 0 ? [] : [grouped(t('roster.report.problems', { count: counts.problems }), problems.map(({ key, values }) => t(key, values)), counts.problems, t)];
  const works = counts.new + counts.changed + counts.gone + counts.lists > 0;
  return {
    digest, lookedAt, title: works || people === 0 ? t('roster.report.people', { count: people }) : t('roster.report.nothing'),
    lines: [...kinds.map((kind) => t(`roster.report.${kind}`, { count: counts[kind] })), ...(counts.gone > 0 ? [t('roster.report.goneHint')] : [])],
    groups: [...wrong, ...group('notYours'), ...group('gone'), ...group('changed'), ...group('new')], ...(works && { apply: t('roster.report.apply', { count: people }) }),
  };
}

function grouped(title: string, rows: readonly string[], count: number, t: Translate): ImportReportPage['groups'][number] {
  return { title, rows, ...(count > rows.length && { more: t('roster.report.more', { count: count - rows.length }) }) };
}

const said = ({ row, name, fields }: ReportedRow, t: Translate): string => (fields.length > 0 ? t('roster.report.changedRow', { row, name, fields: fields.join(', ') }) : t('roster.report.row', { row, name }));

export function importProgressPage({ next, of }: Progress, { language }: Reader): ImportProgressPage {
  const t = texts(language);
  const isDone = next >= of;
  return { next, isDone, sentence: isDone ? t('roster.progress.done', { count: of }) : t('roster.progress.part', { next, of }) };
}
