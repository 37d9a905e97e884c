import { type AgreementForm } from '../../bot/usecases/agreement/form';
import { everythingIn } from './stored';
import { personId, type World } from './world';

/** A complete form with fixed words; say only what the test is about. */
export const aForm = (overrides: Partial<AgreementForm> = {}): AgreementForm => ({
  statement: 'Be ready for headquarters', objective1: 'Know three units', measure1: 'A talk with each', objective2: '', measure2: '', objective3: '', measure3: '', rhythm: 'monthly', rhythmNote: '', media: ['chat'],
  groundRules: 'We say the day before', confidentiality: 'Everything', responseTime: 'twoDays', ...overrides,
});

/** A mentor and a mentee who have found each other, by the use cases alone. */
export async function formedPair(world: World): Promise<{ readonly pair: string; readonly mentor: string; readonly mentee: string }> {
  const [mentor, mentee] = [personId(0), personId(1)];
  await Promise.all([world.join(0, 'mentor', { form: { contact: ['chat', 'phone'] } }), world.join(1, 'mentee', { form: { contact: ['video', 'chat'], objective: 'To see how headquarters works' } })]);
  await world.app.useCases.askMentor({ programme: 'career', mentee, mentor, message: 'Would you mentor me?' });
  await world.settle();
  const [seat] = await everythingIn(world.app.ports.documents.seats);
  await world.app.useCases.answerRequest({ programme: 'career', request: seat?.body.requests[0]?.id ?? '', mentor, timeZone: 'UTC', answer: { kind: 'accept' } });
  await world.settle();
  const [found] = await everythingIn(world.app.ports.documents.pairs);
  if (!found) throw new Error('No pair was made');
  return { pair: found.body.id, mentor, mentee };
}
