import { addGoal, changeGoal, dropGoal, findGoal, reopenGoal } from '../../../bot/domain/goals/goals';
import { confirmProgress, progressChoices, reportProgress } from '../../../bot/domain/goals/progress';
import { type Goal } from '../../../bot/domain/goals/goal';
import { type Decision } from '../../../bot/domain/decision';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { aPair, noon, people } from '../../support/builders';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const crowd = [people.mentor, people.mentee, people.otherMentee, people.stranger];
const members = [{ person: people.mentor, name: 'A', role: 'mentor' }, { person: people.mentee, name: 'B', role: 'mentee' }, { person: people.otherMentee, name: 'C', role: 'mentee' }] as const;
const ids = ['g1', 'g2'];

interface Said {
  readonly by: string;
  readonly progress: number;
}

/** Whatever people tap in whatever order, also on cards that are out of date. */
function play(random: () => number, actors: readonly string[], steps: number, check: (before: Pair, after: Pair, last: { readonly actor: string; readonly what: string; readonly said: ReadonlyMap<string, Said> }) => void): void {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  let pair = aPair({ status: 'grow', members });
  /** Who last said what about which goal, as a witness that knows nothing of the rules under test. */
  const said = new Map<string, Said>();
  for (let step = 0; step < steps; step += 1) {
    const [actor, id, progress, now] = [pick(actors), pick(ids), pick(progressChoices), noon + step];
    const from = Math.max(0, (findGoal(pair, id)?.version ?? 0) - (random() < 0.2 ? 1 : 0));
    const moves: Record<string, () => Decision<Pair>> = {
      add: () => addGoal(pair, { id, text: 'sealed' }, actor, now), change: () => changeGoal(pair, { id, from, text: 'other' }, actor, now), drop: () => dropGoal(pair, { id, from }, actor, now),
      reopen: () => reopenGoal(pair, { id, from }, actor, now), report: () => reportProgress(pair, { id, from, progress }, actor, now),
      confirm: () => confirmProgress(pair, { id, from, progress: random() < 0.7 ? (findGoal(pair, id)?.reported?.progress ?? progress) : progress }, actor, now),
    };
    const what = pick(['add', 'change', 'drop', 'reopen', 'report', 'report', 'confirm', 'confirm']);
    const decision = moves[what]!();
    const next = decision.kind === 'moved' ? decision.next : pair;
    check(pair, next, { actor, what, said });
    if (what === 'report' && decision.kind === 'moved') said.set(id, { by: actor, progress });
    pair = next;
  }
}

const goalIn = (pair: Pair, id: string): Goal | undefined => findGoal(pair, id);

it(`changes progress only after two different people said the same (seed ${seed})`, () => {
  let changes = 0;
  for (let game = 0; game < 60; game += 1) {
    play(randomFrom(seed + game), crowd, 300, (before, after, { actor, what, said }) => {
      for (const id of ids) {
        const [was, is] = [goalIn(before, id), goalIn(after, id)];
        if (!is || !was || (is.progress === was.progress && is.status === was.status)) continue;
        if (is.status === 'reached' || is.progress !== was.progress) {
          const witness = said.get(id);
          expect({ seed: seed + game, what, actor, first: witness?.by !== actor, agreedOn: witness?.progress }).toEqual({ seed: seed + game, what, actor, first: true, agreedOn: is.progress });
          expect(actor).not.toBe(people.stranger);
          expect({ seed: seed + game, step: is.steps?.at(-1)?.progress, grew: (is.steps?.length ?? 0) - (was.steps?.length ?? 0) <= 1 }).toEqual({ seed: seed + game, step: is.progress, grew: true });
          changes += 1;
        }
      }
    });
  }
  expect(changes).toBeGreaterThan(100); // the games are about something
});

it(`one person alone never moves anything, whatever they tap (seed ${seed})`, () => {
  for (const alone of [people.mentor, people.mentee]) {
    play(randomFrom(seed), [alone], 3_000, (_before, after) => {
      for (const goal of after.goals) expect({ seed, progress: goal.progress, reached: goal.status === 'reached' }).toEqual({ seed, progress: 0, reached: false });
    });
  }
});
