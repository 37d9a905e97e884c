import { days, type Instant } from '../../bot/domain/time';

const firstTuesday = Date.UTC(2026, 0, 6, 9);

/** The next Tuesday at ten in Zurich or nearly so: nobody in the demo is disturbed at night or on a day off. */
export const workingMorning = (after: Instant): Instant => Math.ceil((after - firstTuesday) / days(7)) * days(7) + firstTuesday;
