import * as z from 'zod';
import { thankFormCard, type TypedThanks } from '../../cards/extension/thankFormCard';
import { thankYouCard } from '../../cards/extension/thankYouCard';
import { texts } from '../../content/texts';
import { type UseCases } from '../../usecases';
import { loose } from '../../verbs/inputs';
import { type Turn } from '../../verbs/verb';
import { type DialogCommand, type Shown } from './command';

const form = z.object({ whom: loose, name: loose, words: loose });

/** Thanks in a chat: somebody of one's pairs, or anybody by name. Nothing is stored, and nobody is told but by the message. */
export const thank: DialogCommand = {
  id: 'thank',
  open: async (_message, turn, app) => formFor({ whom: '', name: '', words: texts(turn.reader.language)('extension.thanks.template') }, turn, app),
  submit: async (data, _message, turn, app) => {
    const { person, reader } = turn;
    const typed = form.parse(z.record(z.string(), z.unknown()).catch({}).parse(data));
    const thanks = await app.readThanks({ ...typed, person });
    if (thanks.kind === 'done') return { kind: 'insert', card: thankYouCard(thanks.value, person.name, reader) };
    return formFor(typed, turn, app, texts(reader.language)(thanks.reason === 'nothingChosen' ? 'extension.thanks.noName' : `errors.${thanks.reason}`));
  },
};

async function formFor(typed: TypedThanks, { person, reader }: Turn, app: UseCases, problem?: string): Promise<Shown> {
  const people = await app.peopleToThank(person);
  const [only] = people;
  const whom = typed.whom === '' && people.length === 1 && only && problem === undefined ? only.person : typed.whom;
  return { kind: 'form', title: texts(reader.language)('closing.button.thanks'), card: thankFormCard({ people, typed: { ...typed, whom }, ...(problem !== undefined && { problem }) }, reader) };
}
