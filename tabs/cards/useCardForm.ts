import { type RefObject, useCallback, useMemo, useState } from 'react';
import { type AdaptiveCard, type ExecuteAction } from '../../bot/cards/kit/types';
import { useTab } from '../app/tabContext';
import { type CardForm } from './cardForm';
import { type Field, fieldKey, fieldsFor, partsOf, type Part, type Typed, valueOf, valuesOf } from './cardParts';
import { type CardDraft, fitting } from './drafts';
import { problemWith } from './fieldProblem';

/** Sends a button with what was typed; `sent` is called once the server has it. */
export type Send = (action: ExecuteAction, values: Record<string, string>, sent: () => void) => Promise<void>;

interface FormParts {
  readonly card: AdaptiveCard;
  readonly draft: CardDraft;
  /** Where the fields are drawn, for putting the focus on the first that cannot be sent. */
  readonly place: RefObject<HTMLElement | null>;
  readonly send: Send;
}

export interface DraftedForm extends CardForm {
  /** Something here was typed before the card was opened again. */
  readonly isRestored: boolean;
  readonly startAnew: () => void;
  /** Presses the last button once more, with what is typed now. */
  readonly again: () => void;
}

/** The values of one card's fields, from the card or as typed; kept until they were sent. */
export function useCardForm({ card, draft, place, send }: FormParts): DraftedForm {
  const { t, language } = useTab();
  const parts = useMemo(() => partsOf(card), [card]);
  const [typed, setTyped] = useState<Typed>(() => fitting(draft.read(), card));
  const [isRestored, setRestored] = useState(() => Object.keys(typed).length > 0);
  const [errors, setErrors] = useState<Typed>({});
  const [last, setLast] = useState<{ readonly action: ExecuteAction; readonly part: Part; readonly isUnderWay: boolean }>();

  const keep = useCallback((next: Typed): void => {
    setTyped(next);
    draft.keep(next);
  }, [draft]);

  const check = (fields: readonly Field[]): boolean => {
    const found = fields.flatMap((field) => {
      const problem = problemWith(field, typed, inputAt(place, field), { t, language });
      return problem === undefined ? [] : [[fieldKey(field.part, field.input), problem] as const];
    });
    setErrors(Object.fromEntries(found));
    const first = fields.find((field) => found.some(([key]) => key === fieldKey(field.part, field.input)));
    if (first) inputAt(place, first)?.focus();
    return found.length === 0;
  };

  const press = async (action: ExecuteAction, part: Part): Promise<void> => {
    const fields = action.associatedInputs === 'none' ? [] : fieldsFor(part);
    if (last?.isUnderWay || !check(fields)) return;
    setLast({ action, part, isUnderWay: true });
    await send(action, valuesOf(fields, typed), () => draft.keep(without(typed, fields)));
    setLast({ action, part, isUnderWay: false });
  };

  return {
    partOf: (foldable) => parts.get(foldable),
    valueOf: (part, input) => valueOf(part, input, typed),
    type: (part, input, text) => {
      keep({ ...typed, [fieldKey(part, input)]: text });
      setErrors((now) => without(now, [{ part, input }]));
    },
    errorOf: (part, input) => errors[fieldKey(part, input)],
    press: (action, part) => void press(action, part),
    pressed: last?.isUnderWay ? last.action : undefined,
    isRestored,
    startAnew: () => {
      keep({});
      setErrors({});
      setRestored(false);
    },
    again: () => {
      if (last) void press(last.action, last.part);
    },
  };
}

function without(typed: Typed, fields: readonly Field[]): Typed {
  const gone = new Set(fields.map(({ part, input }) => fieldKey(part, input)));
  return Object.fromEntries(Object.entries(typed).filter(([key]) => !gone.has(key)));
}

/** Of a list of choices the chosen one, else the first. */
function inputAt(place: RefObject<HTMLElement | null>, { part, input }: Field): HTMLInputElement | null {
  const field = place.current?.querySelector(`[data-field="${CSS.escape(fieldKey(part, input))}"]`);
  return field?.querySelector<HTMLInputElement>('input:checked') ?? field?.querySelector<HTMLInputElement>('input, select, textarea') ?? null;
}
