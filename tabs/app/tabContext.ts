import { createContext, useContext } from 'react';
import { type ButtonView } from '../../bot/contracts/button';
import { type Language } from '../../bot/domain/people/person';
import { type Client } from '../api/client';
import { type Host } from '../teams/host';
import { type TabText } from './texts';

/** What every view may use. */
export interface Tab {
  readonly host: Host;
  readonly client: Client;
  readonly language: Language;
  readonly t: TabText;
  /** Does what a button of the bot's does: its card opens in a dialog, and `afterwards` is called when that is closed. */
  readonly open: (button: ButtonView, afterwards?: () => void) => void;
}

const context = createContext<Tab | undefined>(undefined);
export const TabProvider = context.Provider;

export function useTab(): Tab {
  const tab = useContext(context);
  if (!tab) throw new Error('A view stands outside the tab');
  return tab;
}
