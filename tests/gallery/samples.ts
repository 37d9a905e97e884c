import { type CardSample } from './sample';
import { findSamples } from './samples/find';
import { menuSamples } from './samples/menu';
import { pairSamples } from './samples/pairs';
import { requestSamples } from './samples/requests';
import { profileSamples } from './samples/profile';
import { settingsSamples } from './samples/settings';
import { signupSamples } from './samples/signup';

export { type CardSample } from './sample';

/** Every card there is: one file a feature, one line here. */
export const samples: readonly CardSample[] = [...menuSamples, ...findSamples, ...requestSamples, ...pairSamples, ...profileSamples, ...settingsSamples, ...signupSamples];
