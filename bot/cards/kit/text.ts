import { type Container, type RichTextBlock, type Spacing, type TextBlock, type TextColor, type TextRun } from './types';

export type Tone = 'normal' | 'subtle' | 'good' | 'warning' | 'attention';

interface ParagraphStyle {
  readonly tone?: Tone;
  readonly bold?: boolean;
  readonly small?: boolean;
}

/** Colour never stands alone: each coloured tone also begins with a sign. The selectors ask for the text form, not an emoji. */
const coloured: Partial<Record<Tone, { readonly color: TextColor; readonly sign: string }>> = {
  good: { color: 'Good', sign: '✓ ' },
  warning: { color: 'Warning', sign: '⚠\uFE0E ' },
  attention: { color: 'Attention', sign: '❗\uFE0E ' },
};

/** A quotation of more lines than this runs on in its last one: each line costs 60 bytes of a card that may have 28,000. */
const mostLines = 40;

/**
 * Makes text safe for a TextBlock, where markdown, HTML entities and `{{DATE(…)}}` are interpreted. Only what would be
 * interpreted is escaped, so that names such as "Mary-Jane (Geneva)" keep their look on clients that do not know the escape.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>~|&{}]/g, '\\$&')
    .replace(/^([#+-])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** A heading that screen readers find as one. People's names are shown as they are written. */
export function heading(text: string): TextBlock {
  return { type: 'TextBlock', text: escapeMarkdown(text), style: 'heading', size: 'Medium', weight: 'Bolder', wrap: true };
}

/** A smaller heading, for a section inside a card. */
export function subheading(text: string): TextBlock {
  return { ...heading(text), size: 'Default' };
}

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/).map((line) => line.trim()).filter((line) => line !== '');

export function run(text: string, { tone = 'normal', bold, small }: ParagraphStyle = {}): TextRun {
  const tint = coloured[tone];
  return {
    type: 'TextRun',
    text: `${tint?.sign ?? ''}${text}`,
    ...(tint && { color: tint.color }),
    ...(tone === 'subtle' && { isSubtle: true }),
    ...(bold && { weight: 'Bolder' }),
    ...(small && { size: 'Small' }),
  };
}

export function richText(inlines: readonly TextRun[], spacing?: Spacing): RichTextBlock {
  return { type: 'RichTextBlock', inlines, ...(spacing && { spacing }) };
}

/** Running text, never interpreted as markdown: a TextRun shows what it is given. A line break begins a new block. */
export function paragraph(text: string, style: ParagraphStyle = {}): RichTextBlock | Container {
  const [first = '', ...rest] = linesOf(text);
  const opening = richText([run(first, style)]);
  if (rest.length === 0) return opening;
  const following = rest.map((line) => richText([run(line, { ...style, tone: style.tone === 'subtle' ? 'subtle' : 'normal' })], 'Small'));
  return { type: 'Container', items: [opening, ...following] };
}

/** Something that a person wrote, set apart as a quotation, shown letter by letter. */
export function words(text: string): Container {
  const lines = linesOf(text);
  const shown = lines.length <= mostLines ? lines : [...lines.slice(0, mostLines - 1), lines.slice(mostLines - 1).join(' ')];
  // Each line reads in its own direction, whichever the card has: else the full stop of an English line stands first on an Arabic card.
  const items = shown.map((line, index) => richText([run(`\u2068${line}\u2069`)], index === 0 ? undefined : 'Small'));
  return { type: 'Container', style: 'emphasis', items: items.length > 0 ? items : [richText([run('–')])] };
}

/** A short list, a point each. */
export function reasons(list: readonly string[]): Container {
  return { type: 'Container', spacing: 'Small', items: list.map((point) => richText([run(`•\u00A0${point}`)], 'Small')) };
}

/**
 * A line each: the label, then the value. Not columns, which break long words apart in a window of 280 px, and not a FactSet, which
 * would interpret people's text as markdown.
 */
export function facts(rows: readonly { readonly label: string; readonly value: string }[]): Container {
  return { type: 'Container', items: rows.map(({ label, value }) => richText([run(label, { bold: true }), run(`\u2003${linesOf(value).join(' ') || '–'}`)], 'Small')) };
}

/** Small text that belongs to the input before it, such as who will see the answer. */
export function hint(text: string): RichTextBlock {
  return richText([run(text, { tone: 'subtle', small: true })], 'None');
}
