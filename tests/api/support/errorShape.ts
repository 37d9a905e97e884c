import { texts } from '../../../bot/content/texts';
import { type ApiErrorCode } from '../../../bot/contracts/apiError';
import { type Language } from '../../../bot/domain/people/person';
import { type Answer } from './asking';

/** The whole of one of the API's own errors: exactly this shape, in this language, and nothing else. */
export function ownError(code: ApiErrorCode, todo: string, language: Language = 'en'): object {
  return { code, sentence: texts(language)(`api.${code}`, { reference: '' }), todo };
}

/** Every error is the small shape, private, and never kept. */
export function expectError({ headers, body }: Answer, expected: object): void {
  expect(body).toEqual(expected);
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(headers.get('cache-control')).toBe('private, no-store');
}
