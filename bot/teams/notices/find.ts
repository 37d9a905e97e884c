import { alertFoundCard } from '../../cards/find/alertFoundCard';
import { texts } from '../../content/texts';
import { type Refusal } from '../../domain/decision';
import { type Notice } from './notice';

/** The mentee needs this mentor no more; a mentor whose place went meanwhile is still told of, with a way on, because nobody waits any longer. */
const settled: ReadonlySet<Refusal | undefined> = new Set(['hasMentor', 'alreadyAsked'] as const);

const found: Notice = async ({ to, about, reader, again }, app) => {
  const view = await app.viewMentor({ programme: about.programme ?? '', mentor: about.mentor ?? '', mentee: to.id });
  if (view.kind === 'refused' || (!again && settled.has(view.value.blocked))) return undefined;
  return { card: alertFoundCard(view.value, reader), summary: texts(reader.language)('find.alert.found.summary', { name: view.value.profile.name }) };
};

export const findNotices: Readonly<Record<string, Notice>> = { 'alert.found': found };
