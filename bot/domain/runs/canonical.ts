/**
 * JSON that is the same for the same content, whoever writes it: keys in order of their letters (UTF-16), no spaces, nothing undefined. Given in
 * pieces, so that whoever writes ten thousand people can rest in between.
 */
export function* canonicalPieces(value: unknown): Generator<string> {
  if (!isRecord(value)) return yield canonicalJson(value);
  let before = '{';
  for (const key of keysOf(value)) {
    const one = value[key];
    yield `${before}${JSON.stringify(key)}:`;
    if (Array.isArray(one)) yield* list(one);
    else yield canonicalJson(one);
    before = ',';
  }
  yield before === '{' ? '{}' : '}';
}

function* list(items: readonly unknown[]): Generator<string> {
  for (const [place, item] of items.entries()) yield `${place === 0 ? '[' : ','}${canonicalJson(item)}`;
  yield items.length === 0 ? '[]' : ']';
}

export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join()}]`;
  if (isRecord(value)) return `{${keysOf(value).map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join()}}`;
  return JSON.stringify(value) ?? 'null';
}

const keysOf = (value: Readonly<Record<string, unknown>>): string[] => Object.keys(value).filter((key) => value[key] !== undefined).sort();

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
