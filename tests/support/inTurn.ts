/** What takes browsers minutes is looked at in part in each run, by this number; all of it with GALLERY=all. */
export const turn = Number(process.env.SEED ?? Date.now() % 1_000);

/** Whether this one of many is looked at in this run, where each run looks at every `parts`th. */
export const isInTurn = (index: number, parts: number): boolean => process.env.GALLERY === 'all' || index % parts === turn % parts;
