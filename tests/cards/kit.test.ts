import fc from 'fast-check';
import { act, card, choiceInput, dateInput, divider, facts, heading, hint, numberInput, openUrl, paragraph, reasons, reveal, row, section, submit, textInput, toggleInput, words, type Element } from '../../bot/cards/kit';
import { escapeMarkdown } from '../../bot/cards/kit/text';
import { problemsOf } from '../support/cardChecks';

const cardOf = (...body: Element[]) => card({ language: 'en', body, fallbackText: 'A card' });

/** One of everything, with the same text everywhere. */
const everything = (text: string) =>
  card({
    language: 'ar',
    fallbackText: 'A card',
    refresh: { verb: 'request.view', data: { requestId: 'r1' }, userIds: ['29:abc'] },
    body: [
      heading(text),
      paragraph(text, { tone: 'good', bold: true, small: true }),
      paragraph(text, { tone: 'warning' }),
      paragraph(text, { tone: 'attention' }),
      words(text),
      reasons([text]),
      facts([{ label: text, value: text }]),
      section(text, [paragraph(text)]),
      divider(),
      textInput({ id: 'note', label: text, value: text, multiline: true, maxLength: 500, required: true, errorMessage: text, placeholder: text }),
      hint(text),
      choiceInput({ id: 'one', label: text, choices: [{ title: text, value: 'a' }] }),
      choiceInput({ id: 'many', label: text, choices: [{ title: text, value: 'a' }, { title: text, value: 'b' }], value: ['a', 'b'], multiple: true }),
      dateInput({ id: 'day', label: text, value: '2026-03-01', min: '2026-01-01', max: '2026-12-31' }),
      numberInput({ id: 'count', label: text, value: 2, min: 1, max: 5 }),
      toggleInput({ id: 'agreed', label: text, required: true, errorMessage: text }),
      row([act({ verb: 'a.b', title: text, tooltip: text, style: 'positive' })]),
    ],
    actions: [
      act({ verb: 'request.accept', title: text, data: { requestId: 'r1' } }),
      act({ verb: 'menu', title: text, associatedInputs: 'none', style: 'destructive' }),
      reveal({ title: text, body: [textInput({ id: 'inner', label: text, maxLength: 100 })], actions: [act({ verb: 'x.y', title: text })] }),
      openUrl({ title: text, url: 'https://example.org/' }),
    ],
  });

it('makes cards that pass every check, whatever a person wrote', () => {
  expect(problemsOf(everything('**x** [a](http://b) <b>'))).toEqual([]);
  expect(problemsOf(everything('# one\n| two | three |\n- {{DATE(2026-01-01T00:00:00Z)}} `four` _five_'))).toEqual([]);
});

it('never lets a heading be read as markdown', () => {
  fc.assert(fc.property(fc.string({ minLength: 1, unit: fc.constantFrom(...'ab1 *_[]()<>`#-+.{}|~!\\&\n') }), (name) => {
    expect(problemsOf(cardOf(heading(`x${name}`), heading(`${name}x`)))).toEqual([]);
  }));
});

it('leaves ordinary names alone', () => {
  for (const name of ['Mary-Jane O’Neil (Geneva)', 'Amina Diallo, P-3', 'José María', '李雷', 'أمينة ديالو']) expect(escapeMarkdown(name)).toBe(name);
});

it('writes a tap so that old clients send the same', () => {
  expect(act({ verb: 'request.accept', title: 'Accept', data: { requestId: 'r1' }, style: 'positive', associatedInputs: 'none' })).toEqual({
    type: 'Action.Execute',
    verb: 'request.accept',
    title: 'Accept',
    style: 'positive',
    associatedInputs: 'none',
    data: { v: 1, requestId: 'r1' },
    fallback: { type: 'Action.Submit', title: 'Accept', style: 'positive', associatedInputs: 'none', data: { verb: 'request.accept', v: 1, requestId: 'r1' } },
  });
});

it('writes a dialog’s button as the only kind that dialogs know', () => {
  expect(submit({ title: 'Save', data: { pair: 'p1' }, style: 'positive' })).toEqual({ type: 'Action.Submit', title: 'Save', style: 'positive', data: { v: 1, pair: 'p1' } });
});

it('writes right to left for Arabic only', () => {
  expect(card({ language: 'ar', body: [], fallbackText: 'x' })).toMatchObject({ rtl: true, lang: 'ar' });
  expect(card({ language: 'ru', body: [], fallbackText: 'x' })).not.toHaveProperty('rtl');
});

it('keeps long quotations within the budget', () => {
  expect(problemsOf(cardOf(words('a line\n'.repeat(800))))).toEqual([]);
});

it('lays few choices open, folds up many, and searches when asked', () => {
  const choices = (count: number) => Array.from({ length: count }, (_, index) => ({ title: `Choice ${index}`, value: `c${index}` }));
  const style = (count: number, more = {}) => choiceInput({ id: 'a', label: 'A', choices: choices(count), ...more }).style;
  expect([style(4), style(5), style(8, { multiple: true }), style(9, { multiple: true }), style(2, { searchable: true })]).toEqual(['expanded', 'compact', 'expanded', 'compact', 'filtered']);
});

it.each([
  ['seven actions', () => row(Array.from({ length: 7 }, () => act({ verb: 'a', title: 'A' })))],
  ['seven actions on a card', () => card({ language: 'en', body: [], fallbackText: 'x', actions: Array.from({ length: 7 }, () => act({ verb: 'a', title: 'A' })) })],
  ['a link that is not https', () => openUrl({ title: 'A', url: 'http://example.org' })],
  ['a comma in one of several values', () => choiceInput({ id: 'a', label: 'A', multiple: true, choices: [{ title: 'A', value: 'a,b' }] })],
  ['sixty-one people to refresh for', () => card({ language: 'en', body: [], fallbackText: 'x', refresh: { verb: 'a', data: {}, userIds: Array.from({ length: 61 }, (_, index) => `29:${index}`) } })],
])('refuses %s', (_name, make) => {
  expect(make).toThrow();
});
