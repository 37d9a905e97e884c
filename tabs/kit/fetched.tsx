import { type ComponentType, useEffect, useState } from 'react';

export type Fetched<Props> = ComponentType<Props> & {
  /** Ahead of time; resolves when the script is there, or has failed to come: then the part meets the failure itself. */
  readonly fetch: () => Promise<void>;
};

/** Keeps the place of what comes. */
export const Kept = () => <div />;
const Nothing = () => null;

/**
 * A part whose script is fetched when it is first drawn, with `Meanwhile` in its place; a script that is there already is drawn at once.
 * React's own `lazy` keeps its waiting sign for a third of a second at least, one after another where parts lie in each other. Throws
 * while it is drawn when the script does not come (see `Catch`).
 */
export function fetched<Props extends object>(load: () => Promise<{ readonly default: ComponentType<Props> }>, Meanwhile: ComponentType<Props> = Nothing): Fetched<Props> {
  let ready: ComponentType<Props> | undefined;
  const fetch = async (): Promise<ComponentType<Props>> => (ready = (await load()).default);
  function Part(props: Props) {
    // The same one as long as it stands: another would forget what was typed.
    const [Drawn, draw] = useState<ComponentType<Props> | undefined>(() => ready);
    const [failure, fail] = useState<{ readonly error: unknown }>();
    useEffect(() => {
      if (Drawn) return;
      let isWanted = true;
      fetch().then((part) => isWanted && draw(() => part), (error: unknown) => isWanted && fail({ error }));
      return () => void (isWanted = false);
    }, [Drawn]);
    if (failure) throw failure.error;
    return Drawn ? <Drawn {...props} /> : <Meanwhile {...props} />;
  }
  return Object.assign(Part, { fetch: () => fetch().then(() => undefined, () => undefined) });
}
