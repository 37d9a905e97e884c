import { structures } from '../../../domain/programmes/journey';
import { pairingModes, type ProgrammeLimits } from '../../../domain/programmes/programme';
import { type ProgrammeContent } from '../../../domain/programmes/setup/content';
import { hasSize, pairingsOf, restructured } from '../../../domain/programmes/setup/structures';
import { type FormReader } from '../formReader';
import { type Range } from '../typed';
import { type SetupStep, type StepContext } from './step';

export const limitRanges: Readonly<Record<keyof ProgrammeLimits, Range>> = {
  menteesPerMentor: { min: 1, max: 100 }, mentorsPerMentee: { min: 1, max: 20 }, openRequests: { min: 1, max: 20 }, daysToAnswer: { min: 1, max: 60 }, remindDaysBefore: { min: 0, max: 30 }, trialDays: { min: 0, max: 180 },
};
export const limitNames = ['menteesPerMentor', 'mentorsPerMentee', 'openRequests', 'daysToAnswer', 'remindDaysBefore', 'trialDays'] as const satisfies readonly (keyof ProgrammeLimits)[];
export const sizeRanges = { sizeFrom: { min: 2, max: 200 }, sizeTo: { min: 2, max: 200 }, rounds: { min: 0, max: 12 }, roundMinutes: { min: 0, max: 120 } } as const satisfies Record<string, Range>;

/** How people stand to one another, how pairs come about, and how many of what there may be. */
export const pairing: SetupStep = {
  typed: ({ structure, pairing: mode, limits, journey: { size, rounds } }) => ({
    structure, pairing: mode, ...Object.fromEntries(limitNames.map((name) => [name, String(limits[name])])),
    ...(hasSize(structure) && { sizeFrom: String(size.from), sizeTo: String(size.to) }), ...(structure === 'panel' && { rounds: String(rounds.count), roundMinutes: String(rounds.minutes) }),
  }),
  read: (form, content, context) => withSizes(form, { ...chosen(form, content, context), limits: limitsFrom(form, content.limits) }),
};

/** Fixed once people take part: their pairs were made that way. */
function chosen(form: FormReader, content: ProgrammeContent, { isOpen }: StepContext): ProgrammeContent {
  if (isOpen) return content;
  const structure = form.choice('structure', structures, content.structure);
  const mode = form.choice('pairing', pairingModes, content.pairing);
  if (!pairingsOf[structure].includes(mode)) form.fail('pairing', 'pairing');
  return { ...restructured(content, structure), pairing: mode };
}

function limitsFrom(form: FormReader, stored: ProgrammeLimits): ProgrammeLimits {
  const read = (name: keyof ProgrammeLimits): number => form.number(name, limitRanges[name], stored[name]);
  const limits = {
    menteesPerMentor: read('menteesPerMentor'), mentorsPerMentee: read('mentorsPerMentee'), openRequests: read('openRequests'), daysToAnswer: read('daysToAnswer'), remindDaysBefore: read('remindDaysBefore'), trialDays: read('trialDays'),
  };
  if (limits.remindDaysBefore >= limits.daysToAnswer) form.fail('remindDaysBefore', 'remindLate');
  return limits;
}

function withSizes(form: FormReader, content: ProgrammeContent): ProgrammeContent {
  const { journey } = content;
  const size = { from: form.number('sizeFrom', sizeRanges.sizeFrom, journey.size.from), to: form.number('sizeTo', sizeRanges.sizeTo, journey.size.to) };
  if (size.from > size.to) form.fail('sizeTo', 'upsideDown');
  const rounds = { count: form.number('rounds', sizeRanges.rounds, journey.rounds.count), minutes: form.number('roundMinutes', sizeRanges.roundMinutes, journey.rounds.minutes) };
  return hasSize(content.structure) ? { ...content, journey: { ...journey, size, rounds: content.structure === 'panel' ? rounds : journey.rounds } } : content;
}
