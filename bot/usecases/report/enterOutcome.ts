import { refused } from '../../domain/decision';
import { enterOutcome, isCounted, type Measured, noOutcomes, type Outcomes } from '../../domain/report/outcomes';
import { isCalendarDate } from '../../domain/time';
import { change } from '../change';
import { releaseAt } from '../collections';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

export interface EnterOutcome extends AtConsole {
  readonly figure: string;
  /** As typed; both empty where there is none yet. */
  readonly before: { readonly value: string; readonly on: string };
  readonly after: { readonly value: string; readonly on: string };
}

const largest = 1_000_000_000;

/** A figure from before and after, as a number with its day. Refuses `badChoice` for one that the programme does not report or counts itself, `badNumber`, and `badDate`. */
export const makeEnterOutcome = (ports: Ports) => async ({ figure, before: typedBefore, after: typedAfter, ...at }: EnterOutcome): Promise<Outcome<Outcomes>> => {
  const opened = await openProgramme(ports, at, 'changeProgramme');
  if (opened.kind === 'refused') return opened;
  const { programme } = opened.value;
  if (!programme.journey.outcomes.figures.includes(figure) || isCounted(figure)) return refused('badChoice');
  const [before, after] = [readMeasured(typedBefore), readMeasured(typedAfter)];
  if (before?.kind === 'refused') return before;
  if (after?.kind === 'refused') return after;
  const sides = { ...(before && { before: before.value }), ...(after && { after: after.value }) };
  const changed = await change(ports.documents.releases, releaseAt(programme.id, 'outcomes'), (known) => enterOutcome(known?.what === 'outcomes' ? known : noOutcomes(programme.id), figure, sides, at.actor, ports.clock.now()));
  if (changed.kind === 'refused') return changed;
  const { body } = changed.document;
  return body.what === 'outcomes' ? { kind: 'done', value: body } : refused('notFound');
};

/** A number as people write it, with a point or a comma. Undefined for nothing typed. */
function readMeasured({ value: typed, on }: EnterOutcome['before']): Outcome<Measured> | undefined {
  const [text, day] = [typed.trim(), on.trim()];
  if (text === '' && day === '') return undefined;
  const value = Number(text.replace(',', '.'));
  if (text === '' || !Number.isFinite(value) || Math.abs(value) > largest) return refused('badNumber');
  return isCalendarDate(day) ? { kind: 'done', value: { value, on: day } } : refused('badDate');
}
