import { idsOf } from '../../cards/requests/parts';
import { act } from '../../cards/kit';
import { type Reader } from '../../cards/reader';
import { formatTimeLeft } from '../../content/formats';
import { texts } from '../../content/texts';
import { type HomeRequests, type HomeRequestView } from '../../contracts/homePage';
import { type Request } from '../../domain/requests/request';
import { type HomePlace, type HomeView } from '../../usecases/people/viewHome';
import { buttonOf } from './buttons';

/** The bot's card has the rest. */
const openShown = 8;

/** What a person asked and was asked, programme by programme, as the bot's list has it. */
export function homeRequests({ places }: HomeView, reader: Reader): HomeRequests[] {
  const t = texts(reader.language);
  return places.filter(({ open, settled }) => open.length + settled.length > 0).map((place) => {
    const rest = place.open.length - openShown;
    return {
      id: `${place.programme.id} ${place.role}`, title: `${place.programme.name} · ${t(place.role === 'mentee' ? 'requests.list.sent' : 'requests.list.received')}`,
      open: place.open.slice(0, openShown).map((request, index) => requestView(request, place, reader, index + 1)),
      ...(rest > 0 && { more: t('requests.list.more', { count: rest }) }),
      settledTitle: t('requests.list.settled'), settled: place.settled.map((request) => requestView(request, place, reader)),
    };
  });
}

function requestView(request: Request, place: HomePlace, reader: Reader, rank = 0): HomeRequestView {
  const button = rank > 0 ? buttonOf(act({ verb: 'request.show', title: texts(reader.language)('requests.button.show'), data: idsOf(request) })) : undefined;
  return { id: request.id, name: place.role === 'mentor' ? request.menteeName : request.mentorName, state: stateOf(request, place, reader, rank), ...(button && { button }) };
}

/** Where a request stands, with what is left of the time to answer; `rank` is its place on a wish list. */
export function stateOf(request: Request, { role, isPaused }: HomePlace, { language, now }: Reader, rank = 0): string {
  const t = texts(language);
  const left = request.expiresAt === undefined ? '' : formatTimeLeft(now, request.expiresAt, language);
  if (role === 'mentee' && isPaused && request.status === 'waiting') return t('requests.state.paused');
  return request.status === 'pending' && role === 'mentor' ? t('requests.state.pendingMentor', { left }) : t(`requests.state.${request.status}`, { left, rank });
}
