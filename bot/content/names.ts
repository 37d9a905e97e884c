import { contactChannels, genders } from '../domain/people/person';
import { figureCodes } from './outcomes';
import { type Translate } from './texts';
import { backgrounds, type DeclineReason, goals, personalValues, practiceAreas, skills, spokenLanguages, workingStyles } from './vocabulary';

// Profiles keep codes as they were imported: one that the vocabulary does not have (any more) is shown as it stands, never as an error.
const isOneOf = <Code extends string>(codes: readonly Code[], code: string): code is Code => codes.some((known) => known === code);

export const practiceAreaName = (t: Translate, code: string): string => (isOneOf(practiceAreas, code) ? t(`vocabulary.practiceArea.${code}`) : code);
export const skillName = (t: Translate, code: string): string => (isOneOf(skills, code) ? t(`vocabulary.skill.${code}`) : code);
export const spokenLanguageName = (t: Translate, code: string): string => (isOneOf(spokenLanguages, code) ? t(`vocabulary.spoken.${code}`) : code);
export const goalName = (t: Translate, code: string): string => (isOneOf(goals, code) ? t(`vocabulary.goal.${code}`) : code);
export const valueName = (t: Translate, code: string): string => (isOneOf(personalValues, code) ? t(`vocabulary.value.${code}`) : code);
export const styleName = (t: Translate, code: string): string => (isOneOf(workingStyles, code) ? t(`vocabulary.style.${code}`) : code);
export const backgroundName = (t: Translate, code: string): string => (isOneOf(backgrounds, code) ? t(`vocabulary.background.${code}`) : code);
/** A figure that programmes are judged by. */
export const figureName = (t: Translate, code: string): string => (isOneOf(figureCodes, code) ? t(`setup.figure.${code}`) : code);
export const genderName = (t: Translate, code: string): string => (isOneOf(genders, code) ? t(`vocabulary.gender.${code}`) : code);
export const contactChannelName = (t: Translate, code: string): string => (isOneOf(contactChannels, code) ? t(`vocabulary.contact.${code}`) : code);

/** A whole sentence, from the mentor to the mentee. */
export const declineReasonText = (t: Translate, reason: DeclineReason): string => t(`vocabulary.declineReason.${reason}`);

export type ButtonName = 'back' | 'cancel' | 'save' | 'next' | 'previous' | 'close' | 'menu' | 'edit' | 'send' | 'confirm' | 'showMore';
export const buttonName = (t: Translate, button: ButtonName): string => t(`common.button.${button}`);

/** Who reads what is about to be written: stands under every input whose text others may or may not see. */
export type Audience = 'onlyYou' | 'partners' | 'programme';
export const visibilityLine = (t: Translate, audience: Audience): string => t(`common.visibility.${audience}`);

/** The steps of a fixed plan that we have words for; a coordinator may name others. */
const planSteps = ['connect', 'assess', 'review', 'ethics', 'openIssues', 'close'] as const;
export const planStepName = (t: Translate, code: string): string => (isOneOf(planSteps, code) ? t(`sessions.plan.${code}`) : code);
