import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { Router, useLocation } from 'wouter';
import { type ButtonView } from '../../bot/contracts/button';
import { isRightToLeft } from '../../bot/content/language';
import { makeClient } from '../api/client';
import { Waiting } from '../kit/Waiting';
import { type Host } from '../teams/host';
import { viewAt, type View } from './routes';
import { type Tab, TabProvider } from './tabContext';
import { type Speech, speechFor } from './texts';
import { themes } from './theme';

// Each view is a file of its own: whoever opens the pair's page waits for no other.
const Home = lazy(() => import('../home/Home'));
const Pair = lazy(() => import('../pair/Pair'));
const Meeting = lazy(() => import('../meeting/Meeting'));
const Stage = lazy(() => import('../stage/Stage'));
const Settings = lazy(() => import('../settings/Settings'));
const CardDialog = lazy(() => import('../cards/CardDialog'));

const useStyles = makeStyles({ page: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2, overflowWrap: 'anywhere' } });

interface Opened {
  readonly button: Extract<ButtonView, { kind: 'verb' }>;
  readonly afterwards?: (() => void) | undefined;
}

/** The shell: theme, language, direction, and the one view that this frame shows. */
export function App({ host, firstSpeech }: { readonly host: Host; readonly firstSpeech: Speech }) {
  const styles = useStyles();
  const [theme, setTheme] = useState(host.theme);
  const [speech, setSpeech] = useState(firstSpeech);
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => host.onTheme(setTheme), [host]);
  const client = useMemo(() => makeClient({ token: host.token, isOnline: () => navigator.onLine, locale: host.locale, onLanguage: (language) => void speechFor(language).then((next) => setSpeech((now) => (now.language === next.language ? now : next))) }), [host]);
  const open = useCallback<Tab['open']>((button, afterwards) => {
    if (button.kind === 'link') window.open(button.url, '_blank', 'noopener');
    else setOpened({ button, afterwards });
  }, []);
  const tab = useMemo<Tab>(() => ({ host, client, open, ...speech }), [host, client, open, speech]);
  useEffect(() => {
    // The browser's own parts follow: scroll bars, the calendar of a date field.
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark';
  }, [theme]);
  useEffect(() => {
    document.documentElement.lang = speech.language;
    document.documentElement.dir = isRightToLeft(speech.language) ? 'rtl' : 'ltr';
  }, [speech]);
  return (
    <FluentProvider theme={themes[theme]} dir={isRightToLeft(speech.language) ? 'rtl' : 'ltr'}>
      <TabProvider value={tab}>
        <Router>
          <main className={styles.page} lang={speech.language}>
            <Suspense fallback={<Waiting />}>
              <Shown host={host} />
            </Suspense>
          </main>
          {opened && (
            <Suspense fallback={null}>
              <CardDialog
                button={opened.button}
                onClose={() => {
                  setOpened(undefined);
                  opened.afterwards?.();
                }}
              />
            </Suspense>
          )}
        </Router>
      </TabProvider>
    </FluentProvider>
  );
}

function Shown({ host }: { readonly host: Host }) {
  const [path] = useLocation();
  const [start] = useState(path);
  // The sub-page of a link counts until the person goes elsewhere.
  const view = viewAt(path, path === start ? host : { frame: host.frame });
  return <Selected view={view} />;
}

function Selected({ view }: { readonly view: View }) {
  switch (view.name) {
    case 'home':
      return <Home />;
    case 'settings':
      return <Settings />;
    case 'pair':
      return <Pair key={view.pair} pair={view.pair} />;
    case 'meeting':
      return <Meeting key={view.pair} pair={view.pair} />;
    case 'stage':
      return <Stage key={view.pair} pair={view.pair} shows={view.shows} />;
  }
}
