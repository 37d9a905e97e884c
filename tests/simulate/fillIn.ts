import { days } from '../../bot/domain/time';
import { type Json } from '../support/teams/cards';
import { type InputOnCard } from '../support/taps';
import { type Dice } from './dice';

/** A word that is in no text of ours: everything that simulated people write begins with it, so that it can be searched for. */
export const planted = 'Zwiebelfisch';

const words = ['budget', 'réunion', 'confiance', 'feedback', 'équipe', 'مقابلة', 'встреча', '会议', 'draft', 'network', 'Nairobi', 'promotion'];

/** What somebody types and chooses: anything that the card allows, sometimes nothing where nothing is needed. */
export function fillIn(inputs: readonly InputOnCard[], dice: Dice, now: number): Json {
  return Object.fromEntries(inputs.flatMap((input) => {
    // Whoever is offered times to choose from seldom types others.
    if (!input.isRequired && /Date|Time/.test(input.type) && dice.happens(0.9)) return [];
    if (!input.isRequired && dice.happens(input.value === undefined || input.value === '' ? 0.25 : 0.6)) return [];
    const value = valueFor(input, dice, now);
    return value === undefined ? [] : [[input.id, value]];
  }));
}

function valueFor(input: InputOnCard, dice: Dice, now: number): string | undefined {
  switch (input.type) {
    case 'Input.Text':
      return `${planted} ${Array.from({ length: 2 + dice.below(6) }, () => dice.oneOf(words)).join(' ')}`.slice(0, input.maxLength ?? 200);
    case 'Input.ChoiceSet':
      return chosen(input, dice);
    case 'Input.Date':
      return day(input, dice, now);
    case 'Input.Time':
      return `${String(9 + dice.below(8)).padStart(2, '0')}:${dice.oneOf(['00', '30'])}`;
    case 'Input.Number':
      return String(Number(input.min ?? 0) + dice.below(Number(input.max ?? 10) - Number(input.min ?? 0) + 1));
    case 'Input.Toggle':
      return 'true';
    default:
      return undefined;
  }
}

/** A day that the card allows: in the past where it asks about the past, else within three weeks. */
function day({ min, max }: InputOnCard, dice: Dice, now: number): string {
  const first = Math.max(typeof min === 'string' ? Date.parse(min) : 0, now - days(10));
  const last = Math.min(typeof max === 'string' ? Date.parse(max) : Infinity, Math.max(first, now) + days(20));
  return new Date(first + days(dice.below(Math.max(1, Math.floor((last - first) / days(1)) + 1)))).toISOString().slice(0, 10);
}

function chosen({ choices, isMultiSelect }: InputOnCard, dice: Dice): string | undefined {
  if (choices.length === 0) return undefined;
  if (!isMultiSelect) return dice.oneOf(choices).value;
  const some = choices.filter(() => dice.happens(0.4)).slice(0, 5);
  return (some.length > 0 ? some : [dice.oneOf(choices)]).map(({ value }) => value).join(',');
}
