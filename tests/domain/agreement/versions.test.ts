import { noAgreement, signedVersion } from '../../../bot/domain/agreement/agreement';
import { acceptCode, saveVersion, sign, signersOf } from '../../../bot/domain/agreement/versions';
import { alreadyDone, refused } from '../../../bot/domain/decision';
import { pairStatuses } from '../../../bot/domain/pairs/lifecycle';
import { presentMembers } from '../../../bot/domain/pairs/members';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { settlePair } from '../../../bot/domain/pairs/tick';
import { type JourneyRules } from '../../../bot/domain/programmes/journey';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { aPair, movedTo, noon, people } from '../../support/builders';

const { mentor, mentee, stranger } = people;
const agreeing = (overrides: Partial<Pair> = {}): Pair => aPair({ status: 'agree', ...overrides });
const saved = (pair: Pair, from: number, actor: string, signs = false): Pair => movedTo(saveVersion(pair, { text: `sealed ${from + 1}`, from, signs }, actor, noon + from));
const signed = (pair: Pair, version: number, actor: string): Pair => movedTo(sign(pair, version, actor, noon + 100));
const holds = (pair: Pair): number | undefined => signedVersion(pair.agreement, presentMembers(pair).map(({ person }) => person))?.number;
const numbers = (pair: Pair): number[] => pair.agreement.versions.map(({ number }) => number);
const told = (pair: Pair): string[] => (pair.effects ?? []).flatMap((effect) => (effect.kind === 'tell' ? [`${effect.notice} ${effect.about.version} to ${effect.to}`] : []));

it('counts versions from 1 and tells the other of each', () => {
  const pair = saved(saved(agreeing(), 0, mentee), 1, mentor);
  expect(numbers(pair)).toEqual([1, 2]);
  expect(told(pair)).toEqual([`agreement.drafted 1 to ${mentor}`, `agreement.changed 2 to ${mentee}`]);
});

it('refuses a text that was written from another version than the newest', () => {
  const pair = saved(agreeing(), 0, mentee);
  for (const from of [0, 2, -1, NaN, Infinity, 1e9]) expect(saveVersion(pair, { text: 'x', from, signs: true }, mentor, noon)).toEqual(refused('changedMeanwhile'));
});

it('a signature belongs to the text it stands under: a change asks for both anew, and what both signed holds until then', () => {
  const both = signed(saved(agreeing(), 0, mentee, true), 1, mentor);
  expect(holds(both)).toBe(1);
  const amended = saved(both, 1, mentor);
  expect(signersOf(amended.agreement, 2)).toEqual([]);
  expect(signersOf(amended.agreement, 1).map(({ person }) => person)).toEqual([mentee, mentor]);
  expect(holds(amended)).toBe(1);
  expect(holds(signed(amended, 2, mentee))).toBe(1);
  expect(holds(signed(signed(amended, 2, mentee), 2, mentor))).toBe(2);
});

it('a change after the first signature leaves nobody’s signature under the new text', () => {
  const pair = saved(saved(agreeing(), 0, mentee, true), 1, mentor);
  expect(signersOf(pair.agreement, 2)).toEqual([]);
  expect(holds(pair)).toBeUndefined();
});

it('takes two taps of sign for one signature', () => {
  const pair = signed(saved(agreeing(), 0, mentee), 1, mentor);
  expect(sign(pair, 1, mentor, noon)).toEqual(alreadyDone(pair));
});

it('signs the newest version only', () => {
  const pair = saved(saved(agreeing(), 0, mentee), 1, mentee);
  expect(sign(pair, 1, mentor, noon)).toEqual(refused('changedMeanwhile'));
  for (const version of [0, -1, 3, NaN, Infinity]) expect(sign(pair, version, mentor, noon)).toEqual(refused('notFound'));
  expect(sign(agreeing(), 1, mentor, noon)).toEqual(refused('notFound'));
});

it('tells of a signature, and of the last one that everybody has signed', () => {
  const pair = signed(saved(agreeing(), 0, mentee), 1, mentor);
  expect(told(pair)).toContain(`agreement.signed 1 to ${mentee}`);
  expect(told(signed(pair, 1, mentee))).toContain(`agreement.complete 1 to ${mentor}`);
});

it.each(pairStatuses)('in "%s" it is clear whether anything can be agreed', (status) => {
  const reason = status === 'ended' ? 'pairEnded' : status === 'close' || status === 'paused' ? 'notNow' : undefined;
  const pair = aPair({ status, agreement: { ...noAgreement, versions: [{ number: 1, text: 'sealed', by: mentee, at: noon }] } });
  for (const decision of [saveVersion(pair, { text: 'x', from: 1, signs: false }, mentor, noon), sign(pair, 1, mentor, noon), acceptCode(pair, mentor)]) {
    if (reason) expect(decision).toEqual(refused(reason));
    else expect(decision.kind).toBe('moved');
  }
});

it('is for members who are still there', () => {
  const left = agreeing({ members: agreeing().members.map((member) => (member.person === mentor ? { ...member, leftAt: noon } : member)) });
  for (const [pair, actor] of [[agreeing(), stranger], [left, mentor]] as const) {
    for (const decision of [saveVersion(pair, { text: 'x', from: 0, signs: true }, actor, noon), sign(pair, 1, actor, noon), acceptCode(pair, actor)]) expect(decision).toEqual(refused('notYours'));
  }
});

it('keeps the newest twelve, what was signed, and always the version that holds', () => {
  const both = signed(saved(saved(agreeing(), 0, mentee), 1, mentee, true), 2, mentor);
  let pair = both;
  for (let from = 2; from < 20; from += 1) pair = saved(pair, from, mentor);
  expect(numbers(pair)).toEqual([2, ...Array.from({ length: 12 }, (_, index) => index + 9)]);
  for (let from = 20; from < 120; from += 1) pair = saved(pair, from, mentor, true);
  expect(numbers(pair)).toHaveLength(1 + 24 + 12);
  expect([holds(pair), numbers(pair)[0], numbers(pair).at(-1)]).toEqual([2, 2, 120]);
  expect(pair.agreement.signatures.every(({ version }) => numbers(pair).includes(version))).toBe(true);
});

describe('where an agreement is required before the meetings', () => {
  const rules: JourneyRules = { ...usualJourney, documents: { ...usualJourney.documents, agreement: { use: 'required', before: 'grow' } } };
  const settled = (pair: Pair): Pair => settlePair(pair, rules, noon + 200);

  it('the gate stays shut with one signature, whoever gave it and however often the text changes', () => {
    const one = settled(saved(agreeing(), 0, mentee, true));
    const changed = settled(saved(one, 1, mentor, true));
    for (const pair of [settled(agreeing()), one, changed, settled(signed(saved(agreeing(), 0, mentee), 1, mentor))]) expect(pair.status).toBe('agree');
  });

  it('it opens by itself with the second signature', () => {
    expect(settled(signed(saved(agreeing(), 0, mentee, true), 1, mentor)).status).toBe('grow');
  });
});

it('accepts the code once for each', () => {
  const pair = movedTo(acceptCode(agreeing(), mentee));
  expect(pair.agreement.codeAccepted).toEqual([mentee]);
  expect(acceptCode(pair, mentee)).toEqual(alreadyDone(pair));
  expect(movedTo(acceptCode(pair, mentor)).agreement.codeAccepted).toEqual([mentee, mentor]);
});
