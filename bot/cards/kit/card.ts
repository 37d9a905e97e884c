import { type Language } from '../../domain/people/person';
import { atMostSix, versioned } from './actions';
import { type Action, type ActionData, type AdaptiveCard, type Element, type RefreshDefinition } from './types';

/** Teams refreshes a card by itself for no more people than this. */
const mostRefreshed = 60;

interface Refresh {
  readonly verb: string;
  readonly data: ActionData;
  /** Teams user ids (29:…) of those whose own view differs; at most 60. */
  readonly userIds: readonly string[];
}

interface CardParts {
  readonly language: Language;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
  readonly refresh?: Refresh;
  /** What notifications and clients that cannot show the card say instead. */
  readonly fallbackText: string;
}

function refreshing({ verb, data, userIds }: Refresh): RefreshDefinition {
  if (userIds.length > mostRefreshed) throw new RangeError(`A card refreshes for ${mostRefreshed} people at most, not ${userIds.length}`);
  return { action: { type: 'Action.Execute', verb, data: versioned(data) }, userIds };
}

/** A whole card. Throws RangeError for more than six actions or sixty people to refresh for. */
export function card({ language, body, actions = [], refresh, fallbackText }: CardParts): AdaptiveCard {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: language,
    ...(language === 'ar' && { rtl: true }),
    fallbackText,
    ...(refresh && { refresh: refreshing(refresh) }),
    body,
    ...(actions.length > 0 && { actions: atMostSix(actions) }),
  };
}
