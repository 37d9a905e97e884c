import { type Request, type Response, type Server } from 'restify';
import { type Opened, type PageAnswer } from './answerLink';

/** Answers everything below /pages/, also what is no link by its shape. */
export function servePages(server: Server, answerLink: (opened: Opened) => Promise<PageAnswer>): void {
  const open = async (request: Request, response: Response, token: string): Promise<void> => {
    const { status, body, headers } = await answerLink({ token, asText: request.getQuery().includes('as=text'), locale: request.header('accept-language', '') });
    response.sendRaw(status, body, headers);
  };
  const openLink = async (request: Request, response: Response): Promise<void> => open(request, response, String(request.params.token));
  server.get('/pages/:token', openLink);
  // Who checks a link before showing it asks for its headers only.
  server.head('/pages/:token', openLink);
  // The router's own answer repeats the address.
  server.on('NotFound', (request: Request, response: Response, _error: unknown, done: () => void) => {
    if (request.getPath().startsWith('/pages')) void open(request, response, '').finally(done);
    else done();
  });
}
