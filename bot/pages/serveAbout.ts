import { type Request, type Response, type Server } from 'restify';
import { acceptedLanguage } from '../content/acceptedLanguage';
import { type About, aboutPage, type AboutPage, aboutPages } from './aboutPage';
import { pageHeaders } from './html';

/** Unlike pages behind links these may be found and kept for an hour. */
const { 'x-robots-tag': _hidden, ...shared } = pageHeaders;
const headers = { ...shared, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=3600', vary: 'accept-language' };

/** Answers /privacy, /terms and /support to anybody, in the browser's language. */
export function serveAbout(server: Server, about: Omit<About, 'language'>): void {
  const answer = (which: AboutPage) => async (request: Request, response: Response): Promise<void> => {
    const language = acceptedLanguage(request.header('accept-language', ''));
    response.sendRaw(200, aboutPage(which, { ...about, language }), { ...headers, 'content-language': language });
  };
  for (const which of aboutPages) {
    server.get(`/${which}`, answer(which));
    server.head(`/${which}`, answer(which));
  }
}
