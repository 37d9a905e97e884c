import { once } from 'node:events';
import { type Response, type Server } from 'restify';

export interface RequestsUnderWay {
  /** Resolves when everything is answered that had come when this was called; whatever comes later is told not to keep its connection. */
  finish(): Promise<void>;
}

/** Knows what is being answered. To be called before everything else that looks at a request. */
export function trackRequests(server: Server): RequestsUnderWay {
  const open = new Set<Response>();
  let finishing = false;
  server.pre((_request, response, next) => {
    if (finishing) response.setHeader('connection', 'close');
    open.add(response);
    response.once('close', () => open.delete(response));
    next();
  });
  return {
    finish: async () => {
      finishing = true;
      for (const response of open) if (!response.headersSent) response.setHeader('connection', 'close');
      await Promise.all([...open].map((response) => once(response, 'close')));
    },
  };
}
