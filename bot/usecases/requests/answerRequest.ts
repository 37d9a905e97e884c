import { declineReasons } from '../../content/vocabulary';
import { type Decision, refused } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { answerRequest, type SeatCommand, takeId } from '../../domain/requests/answer';
import { findRequest, type Seat } from '../../domain/requests/seat';
import { change } from '../change';
import { seatAt } from '../collections';
import { readFutureDate } from '../dates';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { performing, type SeatOutcome } from './outcome';
import { makeTakeAcceptance } from './takeAcceptance';

export interface AnswerRequest {
  readonly programme: ProgrammeId;
  readonly request: string;
  readonly mentor: PersonId;
  readonly timeZone: string;
  readonly answer:
    | { readonly kind: 'accept'; readonly startsOn?: string }
    | { readonly kind: 'decline'; readonly reason?: string; readonly awayUntil?: string; readonly suggest?: PersonId };
}

/**
 * The mentor accepts or declines. An acceptance is true only once the mentee's wish list has taken it, so that is asked before the
 * mentor is answered; when it says no, the place is given back and the mentor hears `tooLate`.
 */
export const makeAnswerRequest = (ports: Ports) => {
  const takeAcceptance = makeTakeAcceptance(ports);
  return async (input: AnswerRequest): Promise<SeatOutcome> => {
    const programme = await ports.programmes.find(input.programme);
    if (!programme) return refused('notFound');
    const command = await readAnswer(ports, input);
    if (command.kind === 'refused') return command;
    const decide = (seat: Seat | undefined): Decision<Seat> => (seat ? answerRequest(seat, input.request, command.value, input.mentor, programme.limits, ports.clock.now()) : refused('notYours'));
    const changed = await change(ports.documents.seats, seatAt(input.programme, input.mentor), decide);
    if (changed.kind !== 'moved' || command.value.action !== 'accept') return performing(ports, 'seats', changed);

    const request = findRequest(changed.document.body, input.request);
    if (!request) return refused('notFound');
    const taken = await takeAcceptance(request);
    void ports.perform({ collection: 'seats', document: changed.document, performed: [takeId(request)] });
    return taken === 'taken' ? { kind: 'done', value: changed.document.body } : refused('tooLate');
  };
};

async function readAnswer(ports: Ports, { answer, programme, mentor, timeZone }: AnswerRequest): Promise<{ kind: 'ok'; value: SeatCommand } | ReturnType<typeof refused>> {
  const now = ports.clock.now();
  if (answer.kind === 'accept') {
    const day = readFutureDate(answer.startsOn, { timeZone, now });
    if (day.kind === 'refused') return day;
    return { kind: 'ok', value: { action: 'accept', ...(day.date && { startsOn: day.date }) } };
  }
  if (answer.reason !== undefined && !declineReasons.some((code) => code === answer.reason)) return refused('badChoice');
  const day = readFutureDate(answer.awayUntil, { timeZone, now });
  if (day.kind === 'refused') return day;
  const suggested = answer.suggest ? await colleague(ports, programme, answer.suggest, mentor) : undefined;
  if (answer.suggest && !suggested) return refused('badChoice');
  return {
    kind: 'ok',
    value: { action: 'decline', ...(answer.reason && { reason: answer.reason }), ...(suggested && { suggested }), ...(day.date && { away: { untilDate: day.date, until: day.starts } }) },
  };
}

/** Only somebody who is a mentor in the same programme can be suggested by a tap; the name comes from the seat, not from the card. */
async function colleague(ports: Ports, programme: ProgrammeId, person: PersonId, mentor: PersonId) {
  const seat = person === mentor ? undefined : await readAt(ports.documents.seats, seatAt(programme, person));
  return seat?.body.status === 'open' ? { person, name: seat.body.mentorName } : undefined;
}
