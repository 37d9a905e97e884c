import { exercises, iceBreakers, longDistance, mentorRoles, prompts, rolePoints, shakyPeriod, techniques } from './handbook';
import { type Translate } from './texts';

/** One thing of the hand-book that can stand alone: a question, an exercise, a tip. */
export interface HandbookItem {
  /** What it is. */
  readonly kind: string;
  readonly name?: string;
  readonly text: string;
  readonly note?: string;
}

/** Everything that one may pass on to a colleague, in one language: what is done together first, then what is asked, then how to go about it. */
export const handbookItems = (t: Translate): HandbookItem[] => [
  ...exercises.map(({ code, minutes }) => ({ kind: t('ideas.exercise.title'), name: t(`handbook.exerciseName.${code}`), text: t(`handbook.exercise.${code}`), note: t('ideas.exercise.minutes', { minutes }) })),
  ...prompts.map(({ code, theme }) => ({ kind: t('ideas.question.title'), text: t(`prompts.question.${code}`), note: t(`prompts.theme.${theme}`) })),
  ...iceBreakers.map((code) => ({ kind: t('preparation.iceBreaker.title'), text: t(`prompts.iceBreaker.${code}`) })),
  ...techniques.map((code) => ({ kind: t('ideas.tips.technique'), text: t(`handbook.technique.${code}`) })),
  ...longDistance.map((code) => ({ kind: t('ideas.tips.longDistance'), text: t(`handbook.longDistance.${code}`) })),
  ...shakyPeriod.map((code) => ({ kind: t('ideas.tips.shakyPeriod'), text: t(`handbook.shakyPeriod.${code}`) })),
  ...mentorRoles.map(({ code }) => ({ kind: t('preparation.roles.title'), name: t(`handbook.mentorRole.${code}.name`), text: t(`handbook.mentorRole.${code}.is`) })),
  ...rolePoints.whatItIs.map((code) => ({ kind: t('ideas.about.page.what'), text: t(`handbook.whatItIs.${code}`) })),
];
