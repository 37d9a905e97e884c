import { type Action, type Element, type Input, type ShowCardAction } from '../../bot/cards/kit/types';

/** A card, or what one of its buttons unfolds. */
export type Foldable = Pick<ShowCardAction['card'], 'body' | 'actions'>;

/** The inputs of one such part. A button in it sends them and those around it, never those of another part. */
export interface Part {
  /** Apart from every other part of the same card, and the same whenever the card is drawn. */
  readonly number: number;
  readonly inputs: readonly Input[];
  readonly around?: Part;
}

/** Typed values by the key of their field. */
export type Typed = Readonly<Record<string, string>>;

/** Two parts may have inputs of the same name: each goal its own progress. */
export const fieldKey = ({ number }: Part, { id }: Input): string => `${number}/${id}`;

/** Every part of the card, the card itself first. */
export function partsOf(card: Foldable): ReadonlyMap<Foldable, Part> {
  const parts = new Map<Foldable, Part>();
  const note = (foldable: Foldable, around?: Part): void => {
    const part: Part = { number: parts.size, inputs: inputsIn(foldable.body), ...(around && { around }) };
    parts.set(foldable, part);
    for (const folded of foldedIn(foldable.body, foldable.actions)) note(folded, part);
  };
  note(card);
  return parts;
}

function inputsIn(elements: readonly Element[]): Input[] {
  return elements.flatMap((element) => {
    if (element.type === 'Container') return inputsIn(element.items);
    return isInput(element) ? [element] : [];
  });
}

const isFold = (action: Action): action is ShowCardAction => action.type === 'Action.ShowCard';

function foldedIn(elements: readonly Element[], actions: readonly Action[] = []): Foldable[] {
  const inside = elements.flatMap((element) => {
    if (element.type === 'Container') return foldedIn(element.items);
    return element.type === 'ActionSet' ? foldedIn([], element.actions) : [];
  });
  return [...inside, ...actions.filter(isFold).map(({ card }) => card)];
}

export function isInput(element: Element): element is Input {
  return element.type.startsWith('Input.');
}

/** What the card itself says, as clients send it: numbers as text too. Undefined where it says nothing. */
export function initialOf(input: Input): string | undefined {
  return input.value === undefined ? undefined : String(input.value);
}

export const valueOf = (part: Part, input: Input, typed: Typed): string => typed[fieldKey(part, input)] ?? initialOf(input) ?? '';

export interface Field {
  readonly part: Part;
  readonly input: Input;
}

/** The fields that go with a button of this part, outermost first. */
export function fieldsFor(part: Part): Field[] {
  return [...(part.around ? fieldsFor(part.around) : []), ...part.inputs.map((input) => ({ part, input }))];
}

/** What goes with the button: the card's own values count where nothing was typed, and what is neither is left out. */
export function valuesOf(fields: readonly Field[], typed: Typed): Record<string, string> {
  return Object.fromEntries(fields.flatMap(({ part, input }) => {
    const value = typed[fieldKey(part, input)] ?? initialOf(input);
    return value === undefined ? [] : [[input.id, value]];
  }));
}

/** A box that must be ticked is missing until it is. */
export function isMissing({ part, input }: Field, typed: Typed): boolean {
  const value = valueOf(part, input, typed);
  return input.isRequired === true && (value === '' || (input.type === 'Input.Toggle' && value !== 'true'));
}
