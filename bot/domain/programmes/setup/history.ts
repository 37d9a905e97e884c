import { type Instant } from '../../time';
import { type Programme, type ProgrammeChange } from '../programme';

/** As many as a coordinator looks back on. */
const mostChanges = 40;
/** Whoever saves a step several times in a row has changed it once. */
const oneChangeMs = 10 * 60_000;

/** The programme with one more change in its history. */
export function noted(programme: Programme, change: ProgrammeChange): Programme {
  const known = programme.history ?? [];
  const last = known.at(-1);
  const isSame = last !== undefined && last.by === change.by && last.step === change.step && isSoonAfter(last.at, change.at);
  return { ...programme, history: [...(isSame ? known.slice(0, -1) : known), change].slice(-mostChanges) };
}

const isSoonAfter = (before: Instant, after: Instant): boolean => after - before < oneChangeMs;
