import { paperSharedCard, sharedNoMoreCard } from '../../cards/papers/sharedCards';
import { texts } from '../../content/texts';
import { nameIn } from '../../domain/pairs/members';
import { type UseCases } from '../../usecases';
import { type PaperView } from '../../usecases/papers/paperView';
import { type Outcome } from '../../usecases/requests/outcome';
import { type Notice, type Telling } from './notice';

type Read = (app: UseCases, which: { readonly pair: string; readonly author: string; readonly number: number; readonly reader: string }) => Promise<Outcome<PaperView>>;
const readLog: Read = (app, which) => app.viewLog(which);
const readNote: Read = (app, which) => app.viewNote(which);

const whichOf = ({ to, about }: Telling) => ({ pair: about.pair ?? '', author: about.author ?? '', number: Number(about.number), reader: to.id });

/** Tells that something was shared while it is; drawn again after it was taken back, the message says so, and the words that stood in its place are gone. */
const shared = (kind: 'log' | 'note', read: Read): Notice => async (telling, app) => {
  const { reader, again } = telling;
  const view = await read(app, whichOf(telling));
  if (view.kind === 'refused') return again ? takenBack(telling, app) : undefined;
  return { card: paperSharedCard(view.value, kind, reader), summary: texts(reader.language)(`papers.${kind}.summary.shared`, { name: view.value.author }) };
};

async function takenBack({ to, about, reader }: Telling, app: UseCases): ReturnType<Notice> {
  const pair = await app.viewPair({ pair: about.pair ?? '', actor: to.id });
  if (pair.kind === 'refused') return undefined;
  return { card: sharedNoMoreCard(nameIn(pair.value.pair, about.author ?? ''), pair.value.pair.id, reader), summary: texts(reader.language)('papers.shared.back.title') };
}

export const papersNotices: Readonly<Record<string, Notice>> = { 'log.shared': shared('log', readLog), 'note.shared': shared('note', readNote) };
