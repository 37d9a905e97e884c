import { type ProgrammeContent } from '../../../domain/programmes/setup/content';
import { type FormReader } from '../formReader';
import { type Typed } from '../typed';

export interface StepContext {
  /** Of a programme that people take part in: what it needs may not go, and some things are fixed. */
  readonly isOpen: boolean;
  /** The organisation that every person named must belong to. */
  readonly tenant: string;
}

/** One part of the set-up: the form that shows what is stored, and the way back from what was typed. */
export interface SetupStep {
  readonly typed: (content: ProgrammeContent) => Typed;
  /** What the content becomes. Problems are noted in the form; then what comes back is not to be saved. */
  readonly read: (form: FormReader, content: ProgrammeContent, context: StepContext) => ProgrammeContent;
}
