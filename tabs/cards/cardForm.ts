import { createContext, useContext } from 'react';
import { type ExecuteAction, type Input } from '../../bot/cards/kit/types';
import { type Foldable, type Part } from './cardParts';

/** What the elements of one card need to know of it. */
export interface CardForm {
  readonly partOf: (foldable: Foldable) => Part | undefined;
  readonly valueOf: (part: Part, input: Input) => string;
  readonly type: (part: Part, input: Input, text: string) => void;
  /** Why the field's value cannot be sent, since the last press. */
  readonly errorOf: (part: Part, input: Input) => string | undefined;
  readonly press: (action: ExecuteAction, part: Part) => void;
  /** The button that the server is answering just now. */
  readonly pressed: ExecuteAction | undefined;
}

const context = createContext<CardForm | undefined>(undefined);
export const CardFormProvider = context.Provider;

export function useForm(): CardForm {
  const form = useContext(context);
  if (!form) throw new Error('An element stands outside its card');
  return form;
}

/** The elements of an unfolded part belong to that part. */
const partContext = createContext<Part | undefined>(undefined);
export const PartProvider = partContext.Provider;

export function usePart(): Part {
  const part = useContext(partContext);
  if (!part) throw new Error('An element stands outside its part of the card');
  return part;
}
