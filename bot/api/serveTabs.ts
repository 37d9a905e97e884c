import { type Request, type Response, type Server } from 'restify';
import sirv from 'sirv';

/** Where Teams, Outlook and Microsoft 365 may show the tab (Microsoft's list of hosts), and our own pages. */
const frames = [
  "'self'", 'https://*.cloud.microsoft', 'https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.microsoft365.com', 'https://*.office.com',
  'https://outlook.office.com', 'https://outlook.office365.com', 'https://outlook-sdf.office.com', 'https://outlook-sdf.office365.com',
];

/** Only what this server serves runs here, and nothing is fetched from elsewhere. Styles are written by Fluent UI while the page runs. */
const contentSecurityPolicy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'",
  "base-uri 'none'", "form-action 'none'", `frame-ancestors ${frames.join(' ')}`,
].join('; ');

const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy, 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff', 'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** Files whose names carry a hash of what is in them. */
const lasting = 'public, max-age=31536000, immutable';

/** Serves the built tab below /tabs/; every address there that is no file is the one page, which finds its way itself. */
export function serveTabs(server: Server, folder: string): void {
  const serve = makeFiles(folder);
  const answer = (request: Request, response: Response, next: (go?: false) => void): void => {
    response.once('close', () => next(false));
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
    serve(request, response, () => {
      response.sendRaw(404, 'Not found', { 'content-type': 'text/plain; charset=utf-8' });
    });
  };
  server.get('/tabs/*', answer);
  server.head('/tabs/*', answer);
}

/**
 * What has an extension is a file or nothing; everything else is the page. `dev` looks for a file when it is asked for: once the tab was built
 * anew, a list from the start would end the process. `ignores: false` because sirv's own pattern for extensions takes minutes over some paths.
 */
function makeFiles(folder: string): ReturnType<typeof sirv> {
  const usual = { dev: true, etag: true, ignores: false } as const;
  const file = sirv(folder, { ...usual, gzip: true, brotli: true, setHeaders: (answer, path) => answer.setHeader('cache-control', path.startsWith('/tabs/assets/') ? lasting : 'no-cache') });
  const page = sirv(folder, { ...usual, single: 'tabs/index.html', setHeaders: (answer) => answer.setHeader('cache-control', 'no-cache') });
  return (request, response, next) => {
    const [path = ''] = (request.url ?? '').split('?');
    const serve = path.slice(path.lastIndexOf('/')).includes('.') ? file : page;
    if (isTidy(path)) serve(request, response, next);
    else next?.();
  };
}

/** As a browser writes it: no steps upwards, in whatever spelling. */
const isTidy = (path: string): boolean => new URL(`http://tabs${path}`).pathname === path;
