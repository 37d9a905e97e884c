import { act, card, facts, heading, paragraph, textInput } from '../../bot/cards/kit';
import { problemsOf } from '../support/cardChecks';

const good = card({
  language: 'en',
  fallbackText: 'A card',
  body: [heading('Hello'), paragraph('Some text'), facts([{ label: 'Name', value: 'Amina' }]), textInput({ id: 'note', label: 'Note', maxLength: 50 })],
  actions: [act({ verb: 'a.b', title: 'Go', data: { requestId: 'r' } })],
});
const withElement = (element: object) => ({ ...good, body: [...good.body, element] });
const withAction = (action: object) => ({ ...good, actions: [action] });
const text = { type: 'TextBlock', text: 'x', wrap: true };
const submit = { type: 'Action.Submit', title: 'Go', data: { verb: 'a.b', v: 1 } };
const execute = { type: 'Action.Execute', title: 'Go', verb: 'a.b', data: { v: 1 }, fallback: submit };

it('has nothing against a good card', () => expect(problemsOf(good)).toEqual([]));

it.each<[string, object, RegExp]>([
  ['an unknown property', withElement({ ...text, colour: 'good' }), /additional properties: colour/],
  ['a wrong value', withElement({ ...text, size: 'Huge' }), /allowed values|Invalid value/],
  ['an element newer than 1.5', withElement({ type: 'Badge', text: 'New' }), /Badge is not in Adaptive Cards 1.5/],
  ['a property newer than 1.5', withElement({ type: 'Input.Text', id: 'a', label: 'A', labelPosition: 'inline' }), /labelPosition/],
  ['a Teams-only property', withElement({ ...text, targetWidth: 'Wide' }), /TextBlock.targetWidth is not in Adaptive Cards 1.5/],
  ['another version', { ...good, version: '1.6' }, /version 1.5/],
  ['too many bytes', withElement({ ...text, text: 'я'.repeat(14_000) }), /more than 28000/],
  ['seven actions', { ...good, actions: Array.from({ length: 7 }, () => execute) }, /more than 6 actions/],
  ['an input with a placeholder only', withElement({ type: 'Input.Text', id: 'a', placeholder: 'Name' }), /visible label/],
  ['an input id used twice, once in a fold', { ...good, actions: [{ type: 'Action.ShowCard', title: 'More', card: { type: 'AdaptiveCard', body: [good.body[3]] } }] }, /two inputs are called note|Duplicate/],
  ['an input named like a datum', withAction({ ...execute, data: { v: 1, note: 'x' }, fallback: { ...submit, data: { verb: 'a.b', v: 1, note: 'x' } } }), /like the datum note/],
  ['a required input that has nothing to say', withElement({ type: 'Input.Text', id: 'a', label: 'A', isRequired: true }), /errorMessage/],
  ['an image without words', withElement({ type: 'Image', url: 'https://example.org/a.png' }), /altText/],
  ['an Action.Execute without a fallback', withAction({ type: 'Action.Execute', title: 'Go', verb: 'a.b', data: { v: 1 } }), /fallback/],
  ['a fallback with another verb', withAction({ ...execute, verb: 'c.d' }), /fallback/],
  ['an entity in the data', withAction({ ...execute, data: { v: 1, person: { name: 'x' } } }), /plain values/],
  ['text that does not wrap', withElement({ type: 'TextBlock', text: 'x' }), /must wrap/],
  ['a markdown heading', withElement({ ...text, text: '# Hello' }), /markdown/],
  ['a markdown table', withElement({ ...text, text: '| a | b |' }), /markdown/],
  ['a markdown link', withElement({ ...text, text: 'see [a](http://b)' }), /markdown/],
  ['a fact set', withElement({ type: 'FactSet', facts: [{ title: 'a', value: 'b' }] }), /FactSet/],
  ['wide columns', withElement({ type: 'ColumnSet', columns: [{ type: 'Column', width: '300px', items: [text] }] }), /too wide/],
  ['colour alone', withElement({ ...text, color: 'Attention' }), /colour alone/],
  ['an empty coloured box', withElement({ type: 'Container', style: 'warning', items: [] }), /without text/],
  ['a link that is not https', withAction({ type: 'Action.OpenUrl', title: 'Go', url: 'http://example.org' }), /https/],
  ['no fallback text', { ...good, fallbackText: '' }, /fallbackText/],
])('finds %s', (_name, bad, problem) => {
  expect(problemsOf(bad).join('\n')).toMatch(problem);
});
