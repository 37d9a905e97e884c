import { type Action, type ActionData, type ActionSet, type Element, type ExecuteAction, type OpenUrlAction, type ShowCardAction, type SubmitAction } from './types';

/** Teams shows no more; the rest would vanish without a word. */
const mostActions = 6;

/** Raised with every change of what the buttons send, so that taps on old cards are recognised. */
const dataVersion = 1;

interface Act {
  /** `feature.verb`, as the verb's handler is registered. */
  readonly verb: string;
  readonly title: string;
  readonly data?: ActionData;
  readonly style?: 'positive' | 'destructive';
  readonly tooltip?: string;
  /** 'none' sends no inputs and checks none: for "cancel" and the like beside a form. */
  readonly associatedInputs?: 'auto' | 'none';
}

export const versioned = (data: ActionData = {}): ActionData => ({ v: dataVersion, ...data });

/** A button that the bot answers. Clients without Action.Execute send the same as a message. */
export function act({ verb, title, data, style, tooltip, associatedInputs }: Act): ExecuteAction {
  const button = { title, ...(style && { style }), ...(tooltip && { tooltip }), ...(associatedInputs === 'none' && { associatedInputs }) } as const;
  return {
    type: 'Action.Execute',
    verb,
    ...button,
    data: versioned(data),
    fallback: { type: 'Action.Submit', ...button, data: { verb, ...versioned(data) } },
  };
}

/** A button in a dialog, where Action.Execute does nothing: the form goes back to the command that opened it. */
export function submit({ title, data, style }: Pick<Act, 'title' | 'data' | 'style'>): SubmitAction {
  return { type: 'Action.Submit', title, ...(style && { style }), data: versioned(data) };
}

/** A button that unfolds more of the card in place. Throws RangeError for more than six actions. */
export function reveal({ title, body, actions }: { readonly title: string; readonly body: readonly Element[]; readonly actions?: readonly Action[] }): ShowCardAction {
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body, ...(actions && actions.length > 0 && { actions: atMostSix(actions) }) } };
}

/** On one laptop the server's own pages have no certificate. */
const ownMachine = new Set(['localhost', '127.0.0.1']);

/** A link. Throws TypeError unless the address is a valid https one, or this machine's. */
export function openUrl({ title, url }: { readonly title: string; readonly url: string }): OpenUrlAction {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && !(protocol === 'http:' && ownMachine.has(hostname))) throw new TypeError(`A card opens https addresses only, not ${url}`);
  return { type: 'Action.OpenUrl', title, url };
}

/** Buttons inside the body, for lists whose items have their own. Throws RangeError for more than six. */
export function row(actions: readonly Action[]): ActionSet {
  return { type: 'ActionSet', actions: atMostSix(actions) };
}

export function atMostSix(actions: readonly Action[]): readonly Action[] {
  if (actions.length > mostActions) throw new RangeError(`A card shows ${mostActions} actions in a row, not ${actions.length}: ${actions.map(({ title }) => title).join(', ')}`);
  return actions;
}
