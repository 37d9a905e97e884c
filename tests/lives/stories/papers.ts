import { type DocumentKind, documentKinds } from '../../../bot/domain/programmes/journey';
import { days } from '../../../bot/domain/time';
import { pairNow, tapped } from '../../support/gathered';
import { type Json } from '../../support/teams/cards';
import { says, type Someone } from '../doors/chat';
import { type Living } from '../living';

/** A mentor and a mentee of this life. */
export interface Two {
  readonly id: string;
  readonly mentee: Someone;
  readonly mentor: Someone;
}

export const both = ({ mentee, mentor }: Two): readonly [Someone, Someone] => [mentee, mentor];
export const field = (living: Living, name: string): string => String(living.before.journey[name] ?? '');
export const number = (living: Living, step: 'journey' | 'pairing' | 'reviews' | 'calendar', name: string): number => Number(living.before[step][name]);
/** What holds this step back. */
export const requiredBefore = (living: Living, step: 'grow' | 'close' | 'ended'): DocumentKind[] => documentKinds.filter((kind) => field(living, `${kind}.use`) === 'required' && field(living, `${kind}.before`) === step);
export const missing = 'Something that your programme requires is not there yet';

/** Its author may send it to the coordinator. */
export const isSent = (living: Living, kind: DocumentKind): boolean => field(living, `${kind}.sharing`) === 'coordinator';

export async function send({ ledger }: Living, { person }: Someone, pair: string, verb: string, which: Json = {}): Promise<void> {
  await tapped(person, verb, { pair, ...which });
  ledger.sends(pair);
}

/** Required papers one by one, and the gate opens with the last; what is only offered may be skipped. The first pair does all that is offered. */
export async function agree(living: Living, pair: Two, place: number): Promise<void> {
  const required = requiredBefore(living, 'grow');
  const offered = documentKinds.filter((kind) => field(living, `${kind}.use`) === 'offered' && (kind === 'agreement' || kind === 'codeOfConduct'));
  if (place === 0) for (const kind of offered) await write(living, pair, kind);
  for (const kind of required) {
    if (place === 0) await says(pair.mentee.person, missing, 'pair.commit', { pair: pair.id });
    expect((await pairNow(living.stage, pair.id)).status).toBe('agree');
    await write(living, pair, kind);
  }
  if (required.length === 0) await tapped(pair.mentor.person, 'pair.commit', { pair: pair.id });
  await living.stage.settle();
  expect((await pairNow(living.stage, pair.id)).status).toBe('grow');
}

export async function write(living: Living, { id: pair, mentee, mentor }: Two, kind: DocumentKind): Promise<void> {
  const { ledger } = living;
  ledger.wrote(kind, pair);
  const today = new Date(living.stage.clock.now() + days(60)).toISOString().slice(0, 10);
  switch (kind) {
    case 'agreement':
      await tapped(mentee.person, 'agreement.save', { pair, from: 0, signs: true }, { statement: ledger.words('agreement'), rhythm: 'monthly', responseTime: 'day' });
      return void (await tapped(mentor.person, 'agreement.sign', { pair, version: 1 }));
    case 'codeOfConduct':
      for (const { person } of [mentee, mentor]) await tapped(person, 'agreement.acceptCode', { pair });
      return;
    case 'goals':
      return void (await tapped(mentee.person, 'goals.add', { pair, goal: 'goal-1' }, { statement: ledger.words('goal'), measure: '4', dueOn: today }));
    case 'assessment':
      await tapped(mentee.person, 'assessment.saveRow', { pair, number: 1, from: 0, row: 'row-1' }, { capacity: 'planning', now: '2', wanted: '4', action: ledger.words('capacity'), support: '', by: '', status: 'open' });
      await tapped(mentee.person, 'assessment.finish', { pair, number: 1, from: 1 });
      if (isSent(living, 'assessment')) await send(living, mentee, pair, 'assessment.send', { number: 1, from: 2 });
      return;
    case 'worksheet':
      for (const one of [mentee, mentor]) {
        await tapped(one.person, 'closing.saveWorksheet', { pair, from: 0 }, { learning: ledger.words('worksheet') });
        if (isSent(living, 'worksheet')) await send(living, one, pair, 'closing.sendWorksheet');
      }
      return;
    case 'log':
      return;
  }
}
