import { type RequestView } from '../../usecases/requests/viewRequest';
import { type AdaptiveCard } from '../kit';
import { type Reader } from '../reader';
import { menteeRequestCard } from './menteeRequestCard';
import { mentorRequestCard } from './mentorRequestCard';

/** The truth about one request for whoever looks at it; `note` says what became of the tap that led here. */
export const requestCard = (view: RequestView, reader: Reader, note?: string): AdaptiveCard =>
  view.side === 'mentor' ? mentorRequestCard(view, reader, note) : menteeRequestCard(view, reader, note);
