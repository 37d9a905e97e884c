/**
 * Brings one document's truth to another and looks again afterwards: what was read may have changed while it was being written, and
 * whoever changed it may have been overtaken. Repeats only after a write of its own, so it ends as soon as the source stands still.
 * `apply` says whether it wrote.
 */
export async function untilSteady<Truth>(read: () => Promise<Truth | undefined>, apply: (truth: Truth) => Promise<boolean>): Promise<void> {
  let truth = await read();
  while (truth !== undefined && (await apply(truth))) {
    const later = await read();
    if (JSON.stringify(later) === JSON.stringify(truth)) return;
    truth = later;
  }
}
