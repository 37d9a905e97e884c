/** Code 0: the profile does not say. */
export const unsaid = 0;

/** Code of a value that no row ever had. */
const unknown = -1;

/** Small numbers for strings that recur. Nothing is forgotten: it grows with the distinct values ever seen, not with the rows. */
export class Interner {
  private readonly codes = new Map<string, number>([['', unsaid]]);
  private readonly values: string[] = [''];

  intern(value: string): number {
    const known = this.codes.get(value);
    if (known !== undefined) return known;
    this.codes.set(value, this.values.length);
    return this.values.push(value) - 1;
  }

  find(value: string): number {
    return this.codes.get(value) ?? unknown;
  }

  valueOf(code: number): string {
    return this.values[code] ?? '';
  }

  get size(): number {
    return this.values.length;
  }
}
