import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { Outside } from './app/Outside';
import { speechFor } from './app/texts';
import { openHost } from './teams/host';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
document.body.style.margin = '0';
const place = createRoot(root);

openHost().then(
  async (host) => {
    const speech = await speechFor(host.locale);
    place.render(<App host={host} firstSpeech={speech} />);
    host.ready();
  },
  async () => place.render(<Outside speech={await speechFor(navigator.language)} />),
);
