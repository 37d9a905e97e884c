import { thanksCard } from '../../cards/closing/thanksCard';
import { sharedWorksheetCard } from '../../cards/closing/worksheetCard';
import { texts } from '../../content/texts';
import { type Notice } from './notice';

const thanks: Notice = async ({ to, about, reader }, app) => {
  const view = await app.viewClosing({ pair: about.pair ?? '', actor: to.id });
  const note = view.kind === 'done' ? view.value.received.find(({ from }) => from === about.person) : undefined;
  return note && { card: thanksCard(about.pair ?? '', note, reader), summary: texts(reader.language)('closing.summary.thanks', { name: note.name }) };
};

const worksheetShared: Notice = async ({ to, about, reader }, app) => {
  const read = await app.readWorksheet({ pair: about.pair ?? '', actor: to.id, author: about.person ?? '' });
  if (read.kind === 'refused') return undefined;
  return { card: sharedWorksheetCard(read.value, reader), summary: texts(reader.language)('closing.summary.worksheetShared', { name: read.value.authorName }) };
};

export const closingNotices: Readonly<Record<string, Notice>> = { 'closing.thanks': thanks, 'closing.worksheetShared': worksheetShared };
