import { type CardSample } from './sample';
import { findSamples } from './samples/find';
import { fromMessagesSamples } from './samples/fromMessages';
import { menuSamples } from './samples/menu';
import { pairSamples } from './samples/pairs';
import { requestSamples } from './samples/requests';
import { profileSamples } from './samples/profile';
import { settingsSamples } from './samples/settings';
import { preparationSamples } from './samples/preparation';
import { sessionsSamples } from './samples/sessions';
import { agreementSamples } from './samples/agreement';
import { goalsSamples } from './samples/goals';
import { assessmentsSamples } from './samples/assessments';
import { papersSamples } from './samples/papers';
import { ideasSamples } from './samples/ideas';
import { contactSamples } from './samples/contact';
import { runsSamples } from './samples/runs';
import { reviewsSamples } from './samples/reviews';
import { closingSamples } from './samples/closing';
import { groupsSamples } from './samples/groups';
import { placesSamples } from './samples/places';
import { slotsSamples } from './samples/slots';
import { panelsSamples } from './samples/panels';
import { mailingsSamples } from './samples/mailings';
import { rosterSamples } from './samples/roster';
import { overviewSamples } from './samples/overview';
import { signupSamples } from './samples/signup';
import { extensionSamples } from './samples/extension';

export { type CardSample } from './sample';

/** Every card there is: one file a feature, one line here. */
export const samples: readonly CardSample[] = [...runsSamples, ...menuSamples, ...findSamples, ...requestSamples, ...pairSamples, ...profileSamples, ...settingsSamples, ...preparationSamples, ...sessionsSamples, ...agreementSamples, ...goalsSamples, ...assessmentsSamples, ...papersSamples, ...fromMessagesSamples, ...ideasSamples, ...contactSamples, ...reviewsSamples, ...closingSamples, ...groupsSamples, ...slotsSamples, ...panelsSamples, ...overviewSamples, ...rosterSamples, ...mailingsSamples, ...signupSamples, ...extensionSamples, ...placesSamples];
