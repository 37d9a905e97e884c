import { leftBehindCard } from '../../cards/roster/leftBehindCard';
import { movedOutCard } from '../../cards/roster/movedOutCard';
import { takenInCard } from '../../cards/roster/takenInCard';
import { type AdaptiveCard } from '../../cards/kit';
import { type Reader } from '../../cards/reader';
import { type PlaceView } from '../../usecases/roster/viewPlace';
import { type Notice, type Told } from './notice';

const told = (card: AdaptiveCard): Told => ({ card, summary: card.fallbackText });

const aboutPlace = (draw: (view: PlaceView, reader: Reader) => AdaptiveCard, isNews: (view: PlaceView) => boolean): Notice => async ({ to, about, reader, again }, app) => {
  const view = await app.viewPlace({ programme: about.programme ?? '', role: about.role === 'mentor' ? 'mentor' : 'mentee', person: to.id });
  return view.kind === 'refused' || (!again && !isNews(view.value)) ? undefined : told(draw(view.value, reader));
};

const leftBehind: Notice = async ({ to, about, reader }, app) => {
  const view = await app.viewLeftBehind({ pair: about.pair ?? '', actor: to.id });
  return view.kind === 'refused' ? undefined : told(leftBehindCard(view.value, reader));
};

export const rosterNotices: Readonly<Record<string, Notice>> = {
  'roster.takenIn': aboutPlace(takenInCard, ({ takesPart }) => takesPart),
  'roster.movedOut': aboutPlace(movedOutCard, ({ takesPart }) => !takesPart),
  'roster.leftBehind': leftBehind,
};
