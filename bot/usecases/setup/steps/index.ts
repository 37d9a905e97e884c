import { type StepCode } from '../../../domain/programmes/setup/steps';
import { calendar } from './calendar';
import { journey } from './journey';
import { pairing } from './pairing';
import { people } from './people';
import { purpose } from './purpose';
import { reviews } from './reviews';
import { type SetupStep } from './step';
import { texts } from './texts';
import { who } from './who';

/** Every step of the set-up, by its code. */
export const steps: Readonly<Record<StepCode, SetupStep>> = { purpose, who, calendar, pairing, journey, reviews, texts, people };
