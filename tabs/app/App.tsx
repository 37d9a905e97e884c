import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Router, useLocation } from 'wouter';
import { type ButtonView } from '../../bot/contracts/button';
import { isRightToLeft } from '../../bot/content/language';
import { type Client } from '../api/client';
import { Catch } from '../kit/Catch';
import { fetched } from '../kit/fetched';
import { type Host } from '../teams/host';
import { viewAt, type View } from './routes';
import { type Tab, TabProvider } from './tabContext';
import { type Speech, speechFor } from './texts';
import { type Look, lookFor } from './theme';
import { Console, Home, Meeting, Pair, Settings, Stage } from './views';

const CardDialog = fetched(() => import('../cards/CardDialog'));

const useStyles = makeStyles({ page: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2, overflowWrap: 'anywhere' } });

interface Opened {
  readonly button: Extract<ButtonView, { kind: 'verb' }>;
  readonly afterwards?: (() => void) | undefined;
}

interface Parts {
  readonly host: Host;
  readonly client: Client;
  readonly firstSpeech: Speech;
  readonly firstLook: Look;
}

/** The shell: theme, language, direction, and the one view that this frame shows. */
export function App({ host, client, firstSpeech, firstLook }: Parts) {
  const styles = useStyles();
  const [look, setLook] = useState(firstLook);
  const [speech, setSpeech] = useState(firstSpeech);
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => host.onTheme((name) => void lookFor(name).then(setLook)), [host]);
  useEffect(() => client.onLanguage((language) => void speechFor(language).then((next) => setSpeech((now) => (now.language === next.language ? now : next)))), [client]);
  const open = useCallback<Tab['open']>((button, afterwards) => {
    if (button.kind === 'link') window.open(button.url, '_blank', 'noopener');
    else setOpened({ button, afterwards });
  }, []);
  const tab = useMemo<Tab>(() => ({ host, client, open, ...speech }), [host, client, open, speech]);
  useEffect(() => {
    // The browser's own parts follow: scroll bars, the calendar of a date field.
    document.documentElement.style.colorScheme = look.name === 'light' ? 'light' : 'dark';
  }, [look]);
  useEffect(() => {
    document.documentElement.lang = speech.language;
    document.documentElement.dir = isRightToLeft(speech.language) ? 'rtl' : 'ltr';
  }, [speech]);
  return (
    <FluentProvider theme={look.theme} dir={isRightToLeft(speech.language) ? 'rtl' : 'ltr'}>
      <TabProvider value={tab}>
        <Router>
          <main className={styles.page} lang={speech.language}>
            <Shown host={host} />
          </main>
          {opened && (
            <Catch place={opened.button.title}>
              <CardDialog
                button={opened.button}
                onClose={() => {
                  setOpened(undefined);
                  opened.afterwards?.();
                }}
              />
            </Catch>
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
  return (
    <Catch place={path}>
      <Selected view={view} />
    </Catch>
  );
}

function Selected({ view }: { readonly view: View }) {
  switch (view.name) {
    case 'home':
      return <Home />;
    case 'console':
      return <Console place={view.place} />;
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
