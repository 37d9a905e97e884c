import { batchesOf, cancelMailing, recipientsPerBatch, startBatch, startMailing, tellId } from '../../../bot/domain/mailings/mailing';
import { days } from '../../../bot/domain/time';
import { readWords, wordsFor } from '../../../bot/usecases/mailings/words';
import { movedTo, noon } from '../../support/builders';

const recipients = (count: number) => Array.from({ length: count }, (_, index) => ({ person: `un:${index}`, name: `Person ${index}`, email: '', role: 'mentee' as const }));
const of = (count: number) => startMailing({ id: 'm1', programme: 'career', by: 'un:cora', at: noon, kind: 'invitation', audience: 'listed', words: {}, recipients: count, batchCount: Math.ceil(count / recipientsPerBatch) });

it('parts its recipients, loses nobody, and starts the parts one after the other', () => {
  const batches = batchesOf({ id: 'm1', programme: 'career' }, recipients(450));
  expect(batches.map((batch) => [batch.number, batch.recipients.length])).toEqual([[0, 200], [1, 200], [2, 50]]);
  expect(new Set(batches.flatMap((batch) => batch.recipients.map(({ person }) => person))).size).toBe(450);
  const times = (of(450).effects ?? []).map(({ notBefore = noon }) => notBefore);
  expect(times).toEqual([...times].sort((one, other) => one - other));
  expect(new Set(times).size).toBe(3);
});

it('owes each of a part one message, under an id of its own, once', () => {
  const [batch] = batchesOf({ id: 'm1', programme: 'career' }, recipients(3));
  if (!batch) throw new Error('There is a part');
  const started = movedTo(startBatch(batch, 'invitation', noon));
  expect(started.effects?.map(({ id }) => id)).toEqual([0, 1, 2].map((place) => tellId('m1', 0, place)));
  expect(startBatch(started, 'invitation', noon + 1).kind).toBe('alreadyDone');
});

it('can be called off while somebody may still have to be told', () => {
  expect(movedTo(cancelMailing(of(3), noon + 1))).toMatchObject({ status: 'cancelled' });
  expect(cancelMailing({ ...of(3), effects: undefined }, noon + days(3))).toEqual({ kind: 'refused', reason: 'tooLate' });
  expect(cancelMailing(undefined, noon)).toEqual({ kind: 'refused', reason: 'notFound' });
});

it('reads what was typed, and finds words for every language', () => {
  expect(readWords('announcement', { en: '  ' })).toEqual({ kind: 'refused', reason: 'textMissing' });
  expect(readWords('invitation', { en: ' Hello\u202E ', fr: '' })).toEqual({ kind: 'ok', words: { en: 'Hello' } });
  expect(readWords('invitation', { zh: '字'.repeat(2_001) })).toEqual({ kind: 'refused', reason: 'textTooLong' });
  expect([wordsFor({ words: { ru: 'Привет' } }, 'ar'), wordsFor({ words: { ru: 'Привет', en: 'Hi' } }, 'ar'), wordsFor({ words: {} }, 'ar')]).toEqual(['Привет', 'Hi', undefined]);
});
