import { promptCard } from '../../../bot/cards/ideas/promptCard';
import { exercisesFor, placeIn, questionsFor, themesFor } from '../../../bot/cards/ideas/parts';
import { type GuidedPhase, promptsFor } from '../../../bot/content/handbook';
import { type IdeasView } from '../../../bot/usecases/ideas/viewIdeas';
import { aPair, noon, twoMembers } from '../../support/builders';
import { buttonsOn } from '../../support/taps';
import { aProgramme } from '../../support/world';

const reader = { language: 'en', timeZone: 'UTC', now: noon } as const;
const phases: readonly GuidedPhase[] = ['prepare', 'agree', 'grow', 'close'];

const aView = (phase: GuidedPhase, role: 'mentor' | 'mentee' = 'mentee'): IdeasView => {
  const [mentor, mentee] = [twoMembers[0]!, twoMembers[1]!];
  return { pair: aPair(), programme: aProgramme(), me: role === 'mentor' ? mentor : mentee, others: [role === 'mentor' ? mentee : mentor], phase, isFar: false, day: 0, introductions: 0 };
};
const everyPlace = phases.flatMap((phase) => (['mentor', 'mentee'] as const).map((role) => [phase, role] as const));

it.each(everyPlace)('“another one” in %s leads a %s through every question and back to the first', (phase, role) => {
  const view = aView(phase, role);
  const shown: string[] = [];
  let index = 0;
  do {
    const card = promptCard(view, { index }, reader);
    shown.push(JSON.stringify(card.body[1]));
    index = Number(buttonsOn(card).find(({ title }) => title === 'Another one')?.data.index);
  } while (index !== 0 && shown.length < 100);
  expect(shown).toHaveLength(promptsFor({ role, phase }).length);
  expect(new Set(shown).size).toBe(shown.length);
});

it('walks through one theme only, once it is chosen', () => {
  const view = aView('grow');
  const next = buttonsOn(promptCard(view, { theme: 'leadership', index: 3 }, reader)).find(({ title }) => title === 'Another one');
  expect(next?.data).toMatchObject({ theme: 'leadership', index: 0 });
});

it('falls back to all questions for a theme that has none at this point, and says so', () => {
  const card = JSON.stringify(promptCard(aView('prepare'), { theme: 'leadership', index: 0 }, reader));
  expect(card).toContain('There is no question about this theme');
  expect(questionsFor(aView('prepare'), 'leadership').codes).toEqual(promptsFor({ role: 'mentee', phase: 'prepare' }));
});

it.each(everyPlace)('offers in %s to a %s only themes that have a question, and at least one exercise', (phase, role) => {
  for (const theme of themesFor(aView(phase, role))) expect(promptsFor({ role, phase, theme }).length).toBeGreaterThan(0);
  expect(exercisesFor(phase).length).toBeGreaterThan(0);
});

it.each([[0, 0], [4, 4], [5, 0], [-1, 4], [12, 2], [NaN, 0], [Infinity, 0], [1.5, 0]] as const)('index %d of five is place %d', (index, place) => {
  expect(placeIn(5, index)).toBe(place);
});
