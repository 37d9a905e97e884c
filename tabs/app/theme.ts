import { type Theme } from '@fluentui/react-components';
import { type ThemeName } from '../teams/host';

export interface Look {
  readonly name: ThemeName;
  readonly theme: Theme;
}

/** Each is a script of its own: who works in the light does not fetch the dark. */
const themes: Readonly<Record<ThemeName, () => Promise<{ readonly theme: Theme }>>> = {
  light: () => import('./themes/light'),
  dark: () => import('./themes/dark'),
  contrast: () => import('./themes/contrast'),
};

export const lookFor = async (name: ThemeName): Promise<Look> => ({ name, theme: (await themes[name]()).theme });
