import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Person } from '../../bot/domain/people/person';
import { type Pair } from '../../bot/domain/pairs/pair';
import { type Session } from '../../bot/domain/sessions/session';
import { type Instant } from '../../bot/domain/time';
import { type Delivery } from '../../bot/usecases/delivery/delivery';
import { everythingIn } from '../support/stored';
import { planted } from './fillIn';
import { type Lived } from './halfYear';

/** What must be true after a half-year; each finding is one sentence, and there must be none. */
export interface Findings {
  readonly problems: readonly string[];
  /** For the reader: how the pairs ended, what was sent, what was written. */
  readonly figures: Readonly<Record<string, number>>;
}

interface Row {
  readonly to: string;
  readonly id: string;
  readonly delivery: Delivery;
}

export async function examine({ killable, taps, residents }: Lived): Promise<Findings> {
  const { documents } = killable;
  const [pairs, people, papers, seats, lists, deliveries] = await Promise.all([
    everythingIn(documents.pairs), everythingIn(documents.people), everythingIn(documents.papers), everythingIn(documents.seats), everythingIn(documents.wishlists), everythingIn(documents.deliveries),
  ]);
  const rows = deliveries.map(({ partition, id, body }): Row => ({ to: partition, id, delivery: body }));
  const known = new Map(people.map(({ body }) => [body.id, body]));
  const byPair = new Map(pairs.map(({ body }) => [body.id, body]));
  const ended = pairs.map(({ body }) => body);
  const problems = [
    ...ended.filter(({ status }) => status !== 'ended').map(({ id, status }) => `pair ${id} is still in ${status}`),
    ...ended.filter(({ sessions }) => sessions.some(({ status }) => status === 'proposed' || status === 'planned')).map(({ id }) => `pair ${id} has ended and still a session to come`),
    ...rows.filter(({ delivery }) => delivery.status !== 'sent' && delivery.status !== 'moot').map(({ id, delivery }) => `${id} is ${delivery.status}`),
    ...sentTwice(killable.teams.calls().filter(({ method }) => method === 'POST').length, rows),
    ...rows.flatMap((row) => atABadTime(row, known.get(row.to))),
    ...rows.flatMap((row) => afterwards(row, byPair.get(row.delivery.about.pair ?? ''))),
    ...ended.flatMap((pair) => [...remindersOf(pair, rows), ...askedOf(pair, rows)]),
    ...seats.filter(({ body }) => body.pairs.length > 0).map(({ partition }) => `seat ${partition} is not free again`),
    ...lists.filter(({ body }) => body.pairs.length > 0).map(({ partition }) => `wish list ${partition} has a mentor still`),
    ...leaks(killable.folder, killable.output(), rows),
    ...(ended.length === residents.length / 2 ? [] : [`${ended.length} pairs for ${residents.length} people`]),
  ];
  const count = (how: string): number => ended.filter((pair) => pair.ended?.how === how).length;
  const sessions = ended.flatMap((pair) => pair.sessions);
  const logged = sessions.reduce((sum, session) => sum + session.logged.length, 0);
  const logs = papers.filter(({ body }) => body.kind === 'log').length;
  if (logged !== logs) problems.push(`${logs} logs were written and ${logged} are noted on their pairs`);
  if (['noFault', 'noFit', 'completed', 'timeUp', 'left'].reduce((sum, how) => sum + count(how), 0) !== ended.length) problems.push('The ways in which pairs ended do not add up');
  const figures = {
    pairs: ended.length, completed: count('completed'), noFault: count('noFault'), noFit: count('noFit'), timeUp: count('timeUp'),
    sessions: sessions.length, held: sessions.filter(({ status }) => status === 'held').length, missed: sessions.filter(({ status }) => status === 'missed').length, cancelled: sessions.filter(({ status }) => status === 'cancelled').length,
    signed: ended.filter(({ agreement }) => agreement.signatures.length > 0).length, goals: ended.reduce((sum, { goals }) => sum + goals.length, 0), logs, papers: papers.length,
    messages: rows.filter(({ delivery }) => delivery.status === 'sent').length, moot: rows.filter(({ delivery }) => delivery.status === 'moot').length, taps: [...taps.values()].reduce((sum, each) => sum + each, 0),
    reminders: rows.filter(({ delivery }) => delivery.status === 'sent' && (delivery.notice === 'session.soon' || delivery.notice === 'session.after' || delivery.notice.startsWith('nudge'))).length,
  };
  return { problems, figures };
}

/** The server posts what its ledger says and what people were answered when they wrote; the ledger's part must not be posted more often than it has rows. */
function sentTwice(posts: number, rows: readonly Row[]): string[] {
  const again = rows.filter(({ delivery }) => delivery.status === 'sent' && delivery.attempts > 1);
  return [...again.map(({ id, delivery }) => `${id} took ${delivery.attempts} attempts`), ...(posts < rows.filter(({ delivery }) => delivery.status === 'sent').length ? ['The ledger knows more messages than were posted'] : [])];
}

/** What nobody has just done for them, and so can wait for the morning. */
const reminding = /^(session\.(soon|after)|nudge\.|review\.asked|pair\.closing|request\.reminder)/;

/** A reminder came while its reader did not want to be disturbed. Quiet hours are settings that nobody changes here, so they are known afterwards as well. */
function atABadTime({ id, delivery }: Row, person: Person | undefined): string[] {
  if (delivery.status !== 'sent' || !person || !reminding.test(delivery.notice)) return [];
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: person.timeZone, hour: 'numeric', hourCycle: 'h23' }).format(settled({ delivery })));
  const { from, until } = person.quietHours;
  return hour >= from || hour < until ? [`${id} (${delivery.notice}) was sent at ${hour} h in the quiet hours of ${person.timeZone}`] : [];
}

const settled = ({ delivery }: Pick<Row, 'delivery'>): Instant => delivery.settledAt ?? delivery.firstTriedAt;

/** A reminder of something that was over, called off or moved when it was sent. */
function afterwards(row: Row, pair: Pair | undefined): string[] {
  const { notice, about, status } = row.delivery;
  if (status !== 'sent' || !pair || !/^(session\.(soon|after)|nudge|review\.asked)/.test(notice)) return [];
  const at = settled(row);
  const over = pair.ended && pair.ended.at < at && !(notice === 'review.asked' && pair.ended.how === 'completed') ? [`${row.id} was sent after the pair had ended`] : [];
  const session = pair.sessions.find(({ number }) => String(number) === about.session);
  return session && notice === 'session.soon' ? [...over, ...tooLate(row.id, session, at)] : over;
}

function tooLate(id: string, session: Session, at: Instant): string[] {
  if (session.startsAt !== undefined && session.status !== 'cancelled' && session.startsAt <= at) return [`${id} came when the session had begun`];
  return session.status === 'cancelled' && session.changedAt < at ? [`${id} came after the session was called off`] : [];
}

/** What a session was marked for went to both of its two, each once: "see you tomorrow", and "did you meet?". */
function askedOf(pair: Pair, rows: readonly Row[]): string[] {
  const told = (notice: string, session: Session, person: string): number =>
    rows.filter(({ to, delivery }) => to === person && delivery.notice === notice && delivery.about.pair === pair.id && delivery.about.session === String(session.number) && delivery.about.sequence === String(session.sequence)).length;
  return pair.sessions.flatMap((session) => pair.members.flatMap(({ person }) => [
    ...(session.reminded === session.sequence && told('session.soon', session, person) !== 1 ? [`${person} was not reminded of session ${session.number} of ${pair.id}`] : []),
    ...(session.asked === session.sequence && told('session.after', session, person) > 1 ? [`${person} was asked twice about session ${session.number} of ${pair.id}`] : []),
  ]));
}

/** Nobody was reminded twice of the same time. */
function remindersOf(pair: Pair, rows: readonly Row[]): string[] {
  return pair.sessions.flatMap((session) => pair.members.flatMap(({ person }) => {
    const about = rows.filter(({ to, delivery }) => to === person && delivery.notice === 'session.soon' && delivery.about.pair === pair.id && delivery.about.session === String(session.number));
    const bySequence = new Map<string, number>();
    for (const { delivery } of about) bySequence.set(delivery.about.sequence ?? '', (bySequence.get(delivery.about.sequence ?? '') ?? 0) + 1);
    return [...bySequence].filter(([, times]) => times > 1).map(([sequence, times]) => `${person} was reminded ${times} times of session ${session.number} (${sequence}) of ${pair.id}`);
  }));
}

/** Words of people where only ids may be: in files, in the log, in the ledger. */
function leaks(folder: string, output: string, rows: readonly Row[]): string[] {
  const files = readdirSync(folder).filter((file) => file.includes('.db'));
  return [
    ...files.filter((file) => readFileSync(join(folder, file)).includes(planted)).map((file) => `${file} contains what somebody wrote`),
    ...(output.includes(planted) ? ['The log contains what somebody wrote'] : []),
    ...rows.filter((row) => JSON.stringify(row).includes(planted)).map(({ id }) => `The ledger’s ${id} contains what somebody wrote`),
  ];
}
