/** The parts in which a programme is set up and changed, in the order in which they are offered; each is saved by itself. */
export const stepCodes = ['purpose', 'who', 'calendar', 'pairing', 'journey', 'reviews', 'texts', 'people'] as const;
export type StepCode = (typeof stepCodes)[number];
