/** The parts of a programme's console, in the order in which they are offered. */
export const consoleAreas = ['overview', 'people', 'matching', 'report', 'setup'] as const;
export type ConsoleArea = (typeof consoleAreas)[number];

/** Every programme that the reader helps to run. */
export interface ConsolePage {
  readonly programmes: readonly ConsoleProgramme[];
  readonly mayMake: boolean;
}

export interface ConsoleProgramme {
  readonly id: string;
  readonly name: string;
  /** 'You coordinate it' */
  readonly role: string;
  /** What the reader may open. */
  readonly areas: readonly ConsoleArea[];
}
