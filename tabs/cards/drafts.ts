import { type Foldable, fieldKey, type Field, initialOf, partsOf, type Typed } from './cardParts';

/** What was typed on a card that was not sent yet. As `useDraft`: for this window only, apart for each person; and apart for each button that a card comes from. */
export interface CardDraft {
  readonly read: () => Typed;
  readonly keep: (typed: Typed) => void;
}

interface Origin {
  readonly verb: string;
  /** The button's own, without anything typed. */
  readonly data: Readonly<Record<string, unknown>>;
}

export function draftOf(userId: string, { verb, data }: Origin): CardDraft {
  const name = `draft ${userId} card ${verb} ${JSON.stringify(data)}`;
  return {
    read: () => attempt(() => parsed(sessionStorage.getItem(name))) ?? {},
    keep: (typed) => attempt(() => (Object.keys(typed).length > 0 ? sessionStorage.setItem(name, JSON.stringify(typed)) : sessionStorage.removeItem(name))),
  };
}

/** What of a draft says something on this card: its fields may be others by now, and a choice may be gone. */
export function fitting(draft: Typed, card: Foldable): Typed {
  const fields = [...partsOf(card).values()].flatMap((part) => part.inputs.map((input) => ({ part, input })));
  return Object.fromEntries(fields.flatMap((field) => {
    const key = fieldKey(field.part, field.input);
    const text = draft[key];
    return text !== undefined && text !== (initialOf(field.input) ?? '') && isPossible(field, text) ? [[key, text]] : [];
  }));
}

function isPossible({ input }: Field, text: string): boolean {
  if (input.type !== 'Input.ChoiceSet') return true;
  return text === '' || (input.isMultiSelect ? text.split(',') : [text]).every((value) => input.choices.some((choice) => choice.value === value));
}

function parsed(stored: string | null): Typed {
  const known: unknown = JSON.parse(stored ?? '{}');
  if (typeof known !== 'object' || known === null) return {};
  return Object.fromEntries(Object.entries(known).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Browsers that block storage of embedded pages throw; then the text lives in the page alone. */
function attempt<Value>(use: () => Value): Value | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
