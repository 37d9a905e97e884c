import { makeBackground } from '../../bot/jobs/background';

const reported: { event: string; details: object }[] = [];
beforeEach(() => reported.splice(0));
const open = () => makeBackground((event, details) => reported.push({ event, details }));

it('does what it is given once under each name, after whoever began it was answered', async () => {
  const background = open();
  const done: string[] = [];
  background.begin('plan', async () => void done.push('plan'));
  background.begin('plan', async () => void done.push('again'));
  background.begin('tell', async () => void done.push('tell'));
  expect(done).toEqual([]);
  await background.idle();
  expect(done.sort()).toEqual(['plan', 'tell']);
  background.begin('plan', async () => void done.push('later'));
  await background.idle();
  expect(done).toContain('later');
});

it('says what failed, and goes on', async () => {
  const background = open();
  const error = new Error('the disk is full');
  background.begin('plan', () => Promise.reject(error));
  await background.idle();
  expect(reported).toEqual([{ event: 'background.failed', details: { work: 'plan', error } }]);
  background.begin('plan', () => Promise.resolve());
  await background.idle();
  expect(reported).toHaveLength(1);
});

it('what was cancelled has not failed; when it stops, nothing begins any more', async () => {
  const background = open();
  const untilCancelled = (signal: AbortSignal): Promise<void> => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('cancelled'))));
  background.begin('plan', untilCancelled);
  background.begin('tell', untilCancelled);
  await new Promise((resolve) => setImmediate(resolve));
  background.cancel('plan');
  await background.stop();
  let began = false;
  background.begin('late', async () => void (began = true));
  await background.idle();
  expect({ began, reported }).toEqual({ began: false, reported: [] });
});
