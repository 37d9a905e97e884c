import { type CardSample } from './sample';
import { menuSamples } from './samples/menu';

export { type CardSample } from './sample';

/** Every card there is: one file a feature, one line here. */
export const samples: readonly CardSample[] = [...menuSamples];
