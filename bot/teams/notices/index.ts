import { agreementNotices } from './agreement';
import { assessmentsNotices } from './assessments';
import { closingNotices } from './closing';
import { contactNotices } from './contact';
import { findNotices } from './find';
import { goalsNotices } from './goals';
import { groupsNotices } from './groups';
import { ideasNotices } from './ideas';
import { mailingsNotices } from './mailings';
import { type Notice } from './notice';
import { overviewNotices } from './overview';
import { pairNotices } from './pairs';
import { panelsNotices } from './panels';
import { papersNotices } from './papers';
import { preparationNotices } from './preparation';
import { requestNotices } from './requests';
import { reviewsNotices } from './reviews';
import { rosterNotices } from './roster';
import { runsNotices } from './runs';
import { sessionsNotices } from './sessions';
import { slotsNotices } from './slots';

/** Every message that an effect may ask for, by name. */
export const notices: Readonly<Record<string, Notice>> = {
  ...runsNotices, ...requestNotices, ...findNotices, ...pairNotices,
  ...preparationNotices, ...sessionsNotices, ...agreementNotices, ...goalsNotices, ...assessmentsNotices, ...papersNotices, ...ideasNotices, ...contactNotices, ...reviewsNotices, ...closingNotices, ...groupsNotices, ...slotsNotices, ...panelsNotices, ...overviewNotices, ...rosterNotices, ...mailingsNotices,
};
