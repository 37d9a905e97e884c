import { requestCard } from '../../cards/requests/requestCard';
import { requestsCard } from '../../cards/requests/requestsCard';
import { texts, type TextKey } from '../../content/texts';
import { type RequestView } from '../../usecases/requests/viewRequest';
import { type Notice, type Telling } from './notice';

/** A message about one request: `isNews` says whether it is still worth sending, `summary` and `note` what it says. */
const aboutRequest = (summary: TextKey, isNews: (view: RequestView) => boolean, note?: TextKey): Notice => async ({ to, about, reader, again }, app) => {
  const view = await app.viewRequest({ programme: about.programme ?? '', request: about.request ?? '', actor: to.id });
  if (view.kind === 'refused' || (!again && !isNews(view.value))) return undefined;
  const t = texts(reader.language);
  const { side, request } = view.value;
  const name = side === 'mentor' ? request.menteeName : request.mentorName;
  const isOpen = view.value.allowed.length > 0;
  return { card: requestCard(view.value, reader, note && isOpen ? t(note, { name }) : undefined), summary: t(summary, { name }) };
};

const withMentor = ({ request }: RequestView): boolean => request.status === 'pending' || request.status === 'inConversation';
const always = (): boolean => true;

const restored: Notice = async ({ to, about, reader }: Telling, app) => {
  const t = texts(reader.language);
  const parts = await app.listRequests(to);
  const paused = parts.some((part) => part.role === 'mentee' && part.programme.id === about.programme && part.paused);
  return { card: requestsCard(parts, reader, t(paused ? 'requests.restored.paused' : 'requests.restored.text')), summary: t('requests.restored') };
};

/** Everything that requests tell people, by the name their effects use. */
export const requestNotices: Readonly<Record<string, Notice>> = {
  'request.received': aboutRequest('requests.summary.received', withMentor),
  'request.question': aboutRequest('requests.summary.question', ({ request }) => request.status === 'inConversation'),
  'request.reply': aboutRequest('requests.summary.reply', withMentor),
  'request.reminder': aboutRequest('requests.summary.reminder', withMentor, 'requests.reminder'),
  'request.expired': aboutRequest('requests.summary.expired', always),
  'request.closed': aboutRequest('requests.summary.closed', always),
  'request.accepted': aboutRequest('requests.summary.accepted', ({ request }) => request.status === 'accepted'),
  'wish.begun': aboutRequest('requests.summary.begun', withMentor),
  'requests.restored': restored,
};
