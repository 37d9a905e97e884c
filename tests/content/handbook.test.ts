import { catalogueOf } from '../../bot/content/catalogues';
import {
  agendaParts, capacityAreas, checklist, conductPoints, exercises, groundRules, type GuidedPhase, iceBreakers, longDistance, mentorRoles, prompts, promptsFor, rolePoints,
  shakyPeriod, support, techniques, themes, worksheetParts,
} from '../../bot/content/handbook';
import { texts, type Translate } from '../../bot/content/texts';
import { languages } from '../../bot/domain/people/person';

const phases: readonly GuidedPhase[] = ['prepare', 'agree', 'grow', 'close'];
const bothRoles = ['mentee', 'mentor'] as const;

const rolePages = (t: Translate): string[] => [
  ...rolePoints.whatItIs.map((code) => t(`handbook.whatItIs.${code}`)),
  ...rolePoints.whatItIsNot.map((code) => t(`handbook.whatItIsNot.${code}`)),
  ...rolePoints.expected.mentee.map((code) => t(`handbook.expected.mentee.${code}`)),
  ...rolePoints.expected.mentor.map((code) => t(`handbook.expected.mentor.${code}`)),
  ...bothRoles.flatMap((role) => rolePoints.dos[role].map((code) => t(`handbook.do.${code}`))),
  ...bothRoles.flatMap((role) => rolePoints.donts[role].map((code) => t(`handbook.dont.${code}`))),
  ...rolePoints.trust.builds.map((code) => t(`handbook.trust.builds.${code}`)),
  ...rolePoints.trust.erodes.map((code) => t(`handbook.trust.erodes.${code}`)),
  ...rolePoints.benefits.mentee.map((code) => t(`handbook.benefit.mentee.${code}`)),
  ...rolePoints.benefits.mentor.map((code) => t(`handbook.benefit.mentor.${code}`)),
  ...rolePoints.benefits.organisation.map((code) => t(`handbook.benefit.organisation.${code}`)),
];

const waysOfHelping = (t: Translate): string[] =>
  mentorRoles.flatMap(({ code, works, backfires }) => [
    t(`handbook.mentorRole.${code}.name`), t(`handbook.mentorRole.${code}.is`),
    ...works.map((way) => t(`handbook.works.${way}`)), ...backfires.map((way) => t(`handbook.backfires.${way}`)),
  ]);

const beginning = (t: Translate): string[] => [
  ...checklist.flatMap(({ group, items }) => [t(`handbook.checklistGroup.${group}`), ...items.map((code) => t(`handbook.checklist.${code}`))]),
  ...conductPoints.map((code) => t(`handbook.conduct.${code}`)),
  ...groundRules.map((code) => t(`handbook.groundRule.${code}`)),
];

const working = (t: Translate): string[] => [
  ...techniques.map((code) => t(`handbook.technique.${code}`)),
  ...longDistance.map((code) => t(`handbook.longDistance.${code}`)),
  ...shakyPeriod.map((code) => t(`handbook.shakyPeriod.${code}`)),
  ...support.map((code) => t(`handbook.support.${code}`)),
  ...exercises.flatMap(({ code }) => [t(`handbook.exerciseName.${code}`), t(`handbook.exercise.${code}`)]),
  ...agendaParts.flatMap((code) => [t(`handbook.agenda.${code}`), t(`handbook.agendaHint.${code}`)]),
  ...worksheetParts.flatMap((code) => [t(`handbook.worksheet.${code}`), t(`handbook.worksheetHint.${code}`)]),
  ...capacityAreas.map((code) => t(`handbook.capacity.${code}`)),
];

const asking = (t: Translate): string[] => [
  ...iceBreakers.map((code) => t(`prompts.iceBreaker.${code}`)),
  ...themes.map((code) => t(`prompts.theme.${code}`)),
  ...prompts.map(({ code }) => t(`prompts.question.${code}`)),
];

/** Every text of the hand-book, reached by its codes as cards reach it: a code without a text throws. */
const everyText = (t: Translate): string[] => [rolePages, waysOfHelping, beginning, working, asking].flatMap((part) => part(t));
const repeated = (list: readonly string[]): string[] => list.filter((item, index) => list.indexOf(item) !== index);

describe.each(languages)('the hand-book in %s', (language) => {
  const all = everyText(texts(language));

  it('has a text for every code, and no text without a code', () => {
    const keys = ['handbook', 'prompts'].flatMap((feature) => Object.keys(catalogueOf(language)[feature] ?? {}));
    expect(all).toHaveLength(keys.length);
  });

  it('fits on a card', () => {
    expect(all.filter((text) => text.length > 320)).toEqual([]);
  });

  it('says nothing twice', () => {
    expect(repeated(all)).toEqual([]);
  });
});

it.each(languages.filter((language) => language !== 'en'))('the hand-book leaves no English in %s', (language) => {
  const english = everyText(texts('en'));
  expect(everyText(texts(language)).filter((text, index) => text === english[index])).toEqual([]);
});

describe('questions to ask', () => {
  it.each(bothRoles.flatMap((role) => phases.map((phase) => [role, phase] as const)))('a %s who is at "%s" has several to choose from', (role, phase) => {
    const found = promptsFor({ role, phase });
    expect(found.length).toBeGreaterThanOrEqual(3);
    expect(promptsFor({ role, phase })).toEqual(found);
  });

  it('belong to whoever asks, at that point', () => {
    const ofMentee = promptsFor({ role: 'mentee', phase: 'grow' });
    expect(ofMentee).toEqual(expect.arrayContaining(['inMyPlace', 'dilemma']));
    for (const other of ['considered', 'whyJoined', 'learned'] as const) expect(ofMentee).not.toContain(other);
    expect(promptsFor({ role: 'mentor', phase: 'grow' })).toContain('considered');
    expect(promptsFor({ role: 'mentee', phase: 'prepare' })).not.toContain('whomElse');
  });

  it('can be narrowed to a theme, or to nothing', () => {
    expect(promptsFor({ role: 'mentee', phase: 'grow', theme: 'leadership' })).toEqual(['firstLeadership', 'growAsLeader', 'leaderTrait', 'leaderMistake']);
    expect(promptsFor({ role: 'mentee', phase: 'prepare', theme: 'leadership' })).toEqual([]);
  });

  it('leave no theme empty', () => {
    for (const theme of themes) expect([theme, prompts.filter((prompt) => prompt.theme === theme).length > 0]).toEqual([theme, true]);
  });
});

it('codes are never given twice', () => {
  expect(repeated(prompts.map(({ code }) => code))).toEqual([]);
  expect(repeated(checklist.flatMap<string>(({ items }) => items))).toEqual([]);
  expect(repeated(mentorRoles.flatMap<string>(({ works, backfires }) => [...works, ...backfires]))).toEqual([]);
});
