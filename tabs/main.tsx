import { createRoot } from 'react-dom/client';
import { makeClient } from './api/client';
import { App } from './app/App';
import { Outside } from './app/Outside';
import { viewAt } from './app/routes';
import { speechFor } from './app/texts';
import { lookFor } from './app/theme';
import { fetchScript, firstCallOf } from './app/views';
import { openHost } from './teams/host';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
document.body.style.margin = '0';
// A scroll bar that comes with the content must not push what is being read.
document.documentElement.style.scrollbarGutter = 'stable';
const place = createRoot(root);

// While Teams is asked who is there, the script that they will most probably need is on its way; while it comes, so is what it shows.
void fetchScript(viewAt(location.pathname, { frame: 'content' }));
openHost().then(
  async (host) => {
    const client = makeClient({ token: host.token, isOnline: () => navigator.onLine, locale: host.locale });
    const view = viewAt(location.pathname, host);
    const call = firstCallOf(view);
    if (call !== undefined) client.prepare(call);
    const [firstSpeech, firstLook] = await Promise.all([speechFor(host.locale), lookFor(host.theme), fetchScript(view)]);
    place.render(<App host={host} client={client} firstSpeech={firstSpeech} firstLook={firstLook} />);
    host.ready();
  },
  async () => place.render(<Outside speech={await speechFor(navigator.language)} look={await lookFor('light')} />),
);
