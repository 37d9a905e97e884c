import { newerThan15, rendererProblems } from './cardLibrary';
import { isRecord, schemaProblems } from './cardSchema';

/** A message may have 80 kB in UTF-16; this leaves room for the envelope, for three-byte scripts and for growth. */
export const mostBytes = 28_000;
const mostActions = 6;
/** What a 280 px window leaves inside the card's and a container's padding. */
const widestPixels = 200;

interface Node {
  readonly at: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Data and its like are the bot's own, not elements. */
const opaque = new Set(['data']);

/** Every typed object of the card, in reading order; `at` says where it is. */
function nodesOf(value: unknown, at = 'card'): Node[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => nodesOf(item, `${at}[${index}]`));
  if (!isRecord(value)) return [];
  const inside = Object.entries(value).filter(([key]) => !opaque.has(key)).flatMap(([key, child]) => nodesOf(child, `${at}.${key}`));
  return typeof value.type === 'string' ? [{ at, fields: value }, ...inside] : inside;
}

type Rule = (node: Node) => string[];
const when = (wrong: unknown, problem: string): string[] => (wrong ? [problem] : []);
const isBlank = (value: unknown): boolean => typeof value !== 'string' || value.trim() === '';
const isInput = ({ fields }: Node): boolean => String(fields.type).startsWith('Input.');

const inputs: Rule = ({ at, fields }) => {
  if (!String(fields.type).startsWith('Input.')) return [];
  const label = fields.type === 'Input.Toggle' ? fields.title : fields.label;
  return [
    ...when(isBlank(fields.id), `${at}: an input needs an id`),
    ...when(isBlank(label), `${at}: an input needs a visible label`),
    ...when(fields.isRequired === true && isBlank(fields.errorMessage), `${at}: a required input needs an errorMessage`),
    ...when(fields.id === 'verb' || fields.id === 'v', `${at}: the id ${String(fields.id)} is taken by the buttons' own data`),
  ];
};

const buttons: Rule = ({ at, fields }) => {
  if (!String(fields.type).startsWith('Action.') || at.endsWith('refresh.action')) return [];
  const untitled = when(isBlank(fields.title), `${at}: a button needs a title`);
  if (fields.type === 'Action.OpenUrl') return [...untitled, ...when(!/^(?:https:\/\/|http:\/\/(?:127\.0\.0\.1|localhost)[:/])/u.test(String(fields.url)), `${at}: only https addresses, or this machine’s`)];
  if (fields.type !== 'Action.Execute') return untitled;
  const fallback = isRecord(fields.fallback) ? fields.fallback : {};
  const data = isRecord(fallback.data) ? fallback.data : {};
  const faithful = fallback.type === 'Action.Submit' && data.verb === fields.verb && fallback.title === fields.title && fallback.associatedInputs === fields.associatedInputs;
  const { verb: _verb, ...rest } = data;
  return [
    ...untitled,
    ...when(isBlank(fields.verb), `${at}: Action.Execute needs a verb`),
    ...when(!faithful || JSON.stringify(rest) !== JSON.stringify(fields.data), `${at}: Action.Execute needs an Action.Submit fallback with the same title, verb, data and inputs`),
    ...when(!isRecord(fields.data) || Object.values(fields.data).some((value) => !['string', 'number', 'boolean'].includes(typeof value)), `${at}: data carries plain values only`),
  ];
};

const wrapping = new Set(['TextBlock', 'Input.Toggle', 'Input.ChoiceSet']);
/** What headings, tables, images, links and emphasis look like when they are not escaped. */
const markup = /(?<!\\)(?:\*[^*]+\*|(?<![\p{L}\p{N}])_[^_]+_|\[[^\]]*\]\([^)]*\)|`|<[a-z/!]|\{\{(?:DATE|TIME)\()|^\s{0,3}(?:#{1,6}\s|>\s|[-+*]\s|\d+[.)]\s)|^\s*\|.*\|/imu;

const texts: Rule = ({ at, fields }) => [
  ...when(wrapping.has(String(fields.type)) && fields.wrap !== true, `${at}: ${String(fields.type)} must wrap`),
  ...when(fields.type === 'TextBlock' && markup.test(String(fields.text)), `${at}: this text would be read as markdown: ${String(fields.text)}`),
  ...when(fields.type === 'Input.Toggle' && markup.test(String(fields.title)), `${at}: this title would be read as markdown: ${String(fields.title)}`),
  ...when((fields.type === 'TextBlock' || fields.type === 'TextRun') && isBlank(fields.text), `${at}: an empty text`),
  ...when(fields.type === 'FactSet', `${at}: a FactSet reads people's words as markdown`),
  ...when(fields.type === 'Image' && isBlank(fields.altText), `${at}: an image needs altText`),
  ...when(fields.type === 'RichTextBlock' && Array.isArray(fields.inlines) && fields.inlines.some((inline) => typeof inline === 'string'), `${at}: inlines are TextRuns`),
];

const coloured = new Set(['good', 'warning', 'attention']);
/** A sign or a word must come before the colour does. */
const sign = /^\p{S}|^[!❗✓⚠]/u;

const looks: Rule = ({ at, fields }) => {
  const pixels = [fields.width, fields.minWidth].map((value) => /^(\d+)px$/.exec(String(value))?.[1]).filter((value) => value !== undefined);
  const tint = coloured.has(String(fields.color).toLowerCase());
  const tinted = coloured.has(String(fields.style)) && String(fields.type).match(/^(Container|Column|ColumnSet|TableCell)$/);
  return [
    ...when(pixels.some((value) => Number(value) > widestPixels), `${at}: ${pixels.join()} px is too wide for a window of 280 px`),
    ...when(tint && !sign.test(String(fields.text)), `${at}: colour alone says what this text means`),
    ...when(tinted && !/"text":/.test(JSON.stringify(fields)), `${at}: a coloured container without text`),
    ...when(Array.isArray(fields.actions) && fields.actions.length > mostActions, `${at}: more than ${mostActions} actions`),
  ];
};

function repeatedIds(nodes: readonly Node[]): string[] {
  const ids = nodes.filter(isInput).map(({ fields }) => String(fields.id));
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `two inputs are called ${id}`);
}

/** Inputs are merged into a button's data: one named like a datum would replace it. */
function clashes(nodes: readonly Node[]): string[] {
  const ids = new Set(nodes.filter(isInput).map(({ fields }) => fields.id));
  return nodes.flatMap(({ at, fields }) => (isRecord(fields.data) ? Object.keys(fields.data) : []).filter((key) => ids.has(key)).map((key) => `${at}: an input is called like the datum ${key}`));
}

export const bytesOf = (card: unknown): number => Buffer.byteLength(JSON.stringify(card), 'utf8');

/** All that is wrong with a card, as sentences that say where; empty for a card that may be sent. Never throws for JSON. */
export function problemsOf(card: unknown): string[] {
  const nodes = nodesOf(card);
  const root = isRecord(card) ? card : {};
  return [
    ...when(root.type !== 'AdaptiveCard' || root.version !== '1.5', 'a card is an AdaptiveCard of version 1.5'),
    ...when(!/^[a-z]{2,3}$/.test(String(root.lang)), 'a card needs its language'),
    ...when(isBlank(root.fallbackText), 'a card needs a fallbackText'),
    ...when(bytesOf(card) > mostBytes, `${bytesOf(card)} bytes are more than ${mostBytes}`),
    ...schemaProblems(card),
    ...rendererProblems(card),
    ...nodes.flatMap((node) => newerThan15(node.fields).map((problem) => `${node.at}: ${problem}`)),
    ...nodes.flatMap((node) => [inputs, buttons, texts, looks].flatMap((rule) => rule(node))),
    ...repeatedIds(nodes),
    ...clashes(nodes),
  ];
}
