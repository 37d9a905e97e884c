/** One measured number. What has no target is printed for information and cannot fail. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the value is compared with, in the same run; null when it stands alone. */
  readonly reference: number | null;
  readonly target: string | null;
  readonly ok: boolean | null;
}

interface Budget {
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** A figure, judged as it was measured, not as it is rounded for reading. */
export function figure({ name, value, unit, reference, atMost, atLeast }: Pick<Figure, 'name' | 'value' | 'unit'> & Budget & { readonly reference?: number }): Figure {
  const target = atMost !== undefined ? `≤ ${atMost}` : atLeast !== undefined ? `≥ ${atLeast}` : null;
  const ok = value <= (atMost ?? Infinity) && value >= (atLeast ?? -Infinity);
  return { name, value: rounded(value), unit, reference: reference === undefined ? null : rounded(reference), target, ok: target === null ? null : ok };
}

/** Three significant digits: more would be noise. */
const rounded = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(3)) : value);

export const isMissed = ({ ok }: Figure): boolean => ok === false;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value that this part of all values does not exceed; NaN when there are none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}
