/** A scene that cannot be set says why. */
export async function must<Result extends { readonly kind: string }>(done: Promise<Result>): Promise<Result> {
  const result = await done;
  if (result.kind === 'refused') throw new Error(`The scene could not be set: ${JSON.stringify(result)}`);
  return result;
}
