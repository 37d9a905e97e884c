import { agreementFields, type AgreementText, fieldDifferences, nearestRhythm } from '../../../bot/domain/agreement/agreementText';

const text: AgreementText = {
  statement: 'Grow', objectives: [{ text: 'a', measure: 'b' }, { text: '', measure: '' }, { text: 'c', measure: '' }], rhythm: 'monthly', rhythmNote: '', media: ['chat', 'video'], groundRules: 'Be kind', confidentiality: 'All', responseTime: 'day',
};
const changes: Readonly<Record<(typeof agreementFields)[number], Partial<AgreementText>>> = {
  statement: { statement: 'grow' }, objective1: { objectives: [{ text: 'a', measure: '' }, ...text.objectives.slice(1)] }, objective2: { objectives: text.objectives.with(1, { text: 'new', measure: '' }) }, objective3: { objectives: text.objectives.slice(0, 2) },
  rhythm: { rhythmNote: 'Fridays' }, media: { media: ['chat'] }, groundRules: { groundRules: '' }, confidentiality: { confidentiality: 'Most' }, responseTime: { responseTime: 'week' },
};

it('finds no difference in what says the same', () => {
  expect(fieldDifferences(text, { ...text, media: ['video', 'chat'] })).toEqual([]);
  expect(fieldDifferences({ ...text, objectives: [] }, { ...text, objectives: [{ text: '', measure: '' }] })).toEqual([]);
});

it.each(agreementFields)('finds that %s differs, and only that, whichever comes first', (field) => {
  const other = { ...text, ...changes[field] };
  expect([fieldDifferences(text, other), fieldDifferences(other, text)]).toEqual([[field], [field]]);
});

it('does not take two texts for the same because their parts join to the same', () => {
  const [one, other] = [{ text: 'a","b', measure: '' }, { text: 'a', measure: 'b' }];
  expect(fieldDifferences({ ...text, objectives: [one] }, { ...text, objectives: [other] })).toContain('objective1');
});

it.each([[1, 'weekly'], [7, 'weekly'], [14, 'fortnightly'], [21, 'threeWeeks'], [28, 'monthly'], [30, 'monthly'], [42, 'sixWeeks'], [365, 'sixWeeks']] as const)('%d days between meetings come closest to "%s"', (days, rhythm) => {
  expect(nearestRhythm(days)).toBe(rhythm);
});
