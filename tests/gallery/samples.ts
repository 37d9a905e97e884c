import { type CardSample } from './sample';
import { menuSamples } from './samples/menu';
import { pairSamples } from './samples/pairs';
import { requestSamples } from './samples/requests';

export { type CardSample } from './sample';

/** Every card there is: one file a feature, one line here. */
export const samples: readonly CardSample[] = [...menuSamples, ...requestSamples, ...pairSamples];
