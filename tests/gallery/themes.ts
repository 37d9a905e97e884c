/** Close to what Teams does to cards, a set a theme. Colours from Fluent's Teams themes. */
interface Theme {
  readonly page: string;
  readonly card: string;
  readonly emphasis: string;
  readonly border: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
}

export const themes: Readonly<Record<'light' | 'dark' | 'contrast', Theme>> = {
  light: { page: '#f5f5f5', card: '#ffffff', emphasis: '#f0f0f0', border: '#d1d1d1', text: '#242424', subtle: '#616161', accent: '#5b5fc7', good: '#0e700e', warning: '#8a3707', attention: '#b10e1c' },
  dark: { page: '#1f1f1f', card: '#292929', emphasis: '#141414', border: '#666666', text: '#ffffff', subtle: '#adadad', accent: '#9299f7', good: '#54b054', warning: '#faa06b', attention: '#dc626d' },
  contrast: { page: '#000000', card: '#000000', emphasis: '#000000', border: '#ffffff', text: '#ffffff', subtle: '#ffffff', accent: '#ffff01', good: '#3ff23f', warning: '#ffff01', attention: '#ff5f5f' },
};

const colour = (main: string, subtle: string) => ({ default: main, subtle });

function colours({ text, subtle, accent, good, warning, attention }: Theme) {
  return { default: colour(text, subtle), dark: colour(text, subtle), light: colour(text, subtle), accent: colour(accent, accent), good: colour(good, good), warning: colour(warning, warning), attention: colour(attention, attention) };
}

/** The renderer's host configuration for a theme. */
export function hostConfigOf(theme: Theme) {
  const style = (backgroundColor: string) => ({ backgroundColor, borderColor: theme.border, borderThickness: 0, foregroundColors: colours(theme) });
  return {
    fontFamily: '"Segoe UI", "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC", "DejaVu Sans", sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: theme.border },
    supportsInteractivity: true,
    containerStyles: { default: style(theme.card), emphasis: style(theme.emphasis), good: style(theme.card), warning: style(theme.card), attention: style(theme.card), accent: style(theme.card) },
    inputs: { label: { requiredInputs: { suffix: ' *', suffixColor: 'attention' }, inputSpacing: 'small' }, errorMessage: { color: 'attention', spacing: 'small' } },
    actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' } },
    textStyles: { heading: { size: 'medium', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' } },
  };
}
