export { act, openUrl, reveal, row, submit } from './actions';
export { card } from './card';
export { choiceInput, dateInput, numberInput, textInput, timeInput, toggleInput } from './inputs';
export { divider, section } from './layout';
export { facts, heading, hint, paragraph, reasons, words } from './text';
export type { Action, ActionData, AdaptiveCard, Choice, Element } from './types';
