import { type ProgrammeContent } from '../../../domain/programmes/setup/content';
import { type Range } from '../typed';
import { type FormReader } from '../formReader';
import { type SetupStep } from './step';

/** Below this nobody's answer could hide among the others'. */
export const lowestThreshold = 5;
const highestThreshold = 50;
export const reviewKinds = ['fitCheck', 'midTerm', 'final'] as const;
export const dayRanges = {
  extensionMonths: { min: 0, max: 24 }, extensionTimes: { min: 0, max: 10 }, closingDays: { min: 1, max: 90 }, firstSessionDays: { min: 1, max: 180 }, agreementDays: { min: 1, max: 365 }, silentDays: { min: 1, max: 365 },
} as const satisfies Record<string, Range>;

/** From how many answers on anything is shown. Who has answered was told this number: in an open programme it never falls. */
export const thresholdRange = ({ journey: { reviews } }: ProgrammeContent, isOpen: boolean): Range => ({ min: isOpen ? Math.max(lowestThreshold, reviews.threshold) : lowestThreshold, max: highestThreshold });

/** What people are asked, when a coordinator hears of a pair, and how pairs end. */
export const reviews: SetupStep = {
  typed: ({ journey: { reviews: asked, extension, closingDays, risk } }) => ({
    reviews: reviewKinds.filter((kind) => asked[kind]), threshold: String(asked.threshold), extensionMonths: String(extension.months), extensionTimes: String(extension.times), closingDays: String(closingDays),
    firstSessionDays: String(risk.firstSessionDays), agreementDays: String(risk.agreementDays), silentDays: String(risk.silentDays),
  }),
  read: (form, content, { isOpen }) => {
    const { journey } = content;
    const asked = form.several('reviews', reviewKinds);
    const read = (name: keyof typeof dayRanges, stored: number): number => form.number(name, dayRanges[name], stored);
    return {
      ...content,
      journey: {
        ...journey, reviews: { fitCheck: asked.includes('fitCheck'), midTerm: asked.includes('midTerm'), final: asked.includes('final'), threshold: thresholdFrom(form, content, isOpen) },
        extension: { months: read('extensionMonths', journey.extension.months), times: read('extensionTimes', journey.extension.times) }, closingDays: read('closingDays', journey.closingDays),
        risk: { firstSessionDays: read('firstSessionDays', journey.risk.firstSessionDays), agreementDays: read('agreementDays', journey.risk.agreementDays), silentDays: read('silentDays', journey.risk.silentDays) },
      },
    };
  },
};

function thresholdFrom(form: FormReader, content: ProgrammeContent, isOpen: boolean): number {
  const { min, max } = thresholdRange(content, isOpen);
  const stored = content.journey.reviews.threshold;
  const typed = form.number('threshold', { min: lowestThreshold, max }, stored);
  if (typed < min) form.fail('threshold', 'notLower', { from: min });
  return typed;
}
