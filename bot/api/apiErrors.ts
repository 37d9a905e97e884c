import { texts } from '../content/texts';
import { type ApiError, type ApiErrorCode, type ApiTodo } from '../contracts/apiError';
import { type Refusal } from '../domain/decision';
import { type Language } from '../domain/people/person';

export interface Failed {
  readonly status: number;
  readonly error: ApiError;
}

const own: Readonly<Record<ApiErrorCode, { readonly status: number; readonly todo: ApiTodo }>> = {
  noToken: { status: 401, todo: 'signIn' },
  badToken: { status: 401, todo: 'signIn' },
  wrongTenant: { status: 403, todo: 'signIn' },
  noScope: { status: 403, todo: 'signIn' },
  noRoute: { status: 404, todo: 'reload' },
  badInput: { status: 400, todo: 'reload' },
  oldPage: { status: 404, todo: 'reload' },
  tooLarge: { status: 413, todo: 'correct' },
  busy: { status: 503, todo: 'again' },
  unexpected: { status: 500, todo: 'again' },
};

/** Refusals that no correction of the form mends: the truth has moved on. */
const movedOn = new Set<Refusal>(['tooLate', 'changedMeanwhile', 'pairEnded', 'notNow', 'alreadyAsked', 'full', 'slotTaken', 'paused', 'notYourMove']);

/** One of the API's own errors. `reference` is the number under which the log has a surprise. */
export function failure(code: ApiErrorCode, language: Language, reference = ''): Failed {
  const { status, todo } = own[code];
  return { status, error: { code, sentence: texts(language)(`api.${code}`, { reference }), todo } };
}

/** What a rule refused, with the sentence that the chat would say; only what belongs to others is no card here. */
export function refusal(reason: Refusal, language: Language): Failed {
  const t = texts(language);
  const sentence = reason === 'notYours' ? t('api.notYours') : t(`errors.${reason}`);
  if (reason === 'notYours' || reason === 'notCoordinator' || reason === 'notYourRole') return { status: 403, error: { code: reason, sentence, todo: 'home' } };
  if (reason === 'notFound') return { status: 404, error: { code: reason, sentence, todo: 'reload' } };
  return movedOn.has(reason) ? { status: 409, error: { code: reason, sentence, todo: 'reload' } } : { status: 422, error: { code: reason, sentence, todo: 'correct' } };
}
