import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type LoopbackServer, serveOnLoopback } from '../../bot/local/loopback';

const page = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Stub</title><body><h1>A tab</h1><script src="/tabs/assets/teams.js"></script><script src="/tabs/assets/stub.js"></script>';

/** Says who it is for, where it is and how it looks, and lets a test call teams-js as it likes. */
const script = `
  const { app } = microsoftTeams;
  window.started = app.initialize().then(async () => {
    app.registerOnThemeChangeHandler((theme) => (document.body.dataset.theme = theme));
    const { user, page, app: about } = await app.getContext();
    document.body.dataset.theme = about.theme;
    document.querySelector('h1').textContent = [user.displayName, page.frameContext, location.pathname, about.locale, about.host.clientType].join(' · ');
  });
`;

/** A tab of a few lines on the real teams-js: what a host page does for any tab, whatever ours looks like today. */
export function startStubTab(): Promise<LoopbackServer> {
  const teams = readFileSync(createRequire(__filename).resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js'), 'utf8');
  return serveOnLoopback(({ path }) => {
    if (path.endsWith('.js')) return { status: 200, body: path.endsWith('teams.js') ? teams : script, type: 'text/javascript; charset=utf-8' };
    // As our own: teams-js's question for more hosts stays inside.
    return { status: path.startsWith('/tabs/') ? 200 : 404, body: page, type: 'text/html; charset=utf-8', headers: { 'content-security-policy': "default-src 'self'" } };
  });
}
