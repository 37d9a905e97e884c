import { Button, Caption1, Field, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type MailingPreviewPage, type MailingsPage } from '../../../bot/contracts/mailingsPage';
import { useDeed } from '../../api/useDeed';
import { useTab } from '../../app/tabContext';
import { ProblemNote } from '../../kit/ProblemNote';
import { Section } from '../../kit/Section';
import { useConsoleText } from '../consoleTexts';
import { type Chosen } from './People';
import { Preview } from './Preview';

const useStyles = makeStyles({
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))', gap: tokens.spacingHorizontalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Parts {
  readonly programme: string;
  readonly page: Omit<MailingsPage, 'mailings'>;
  readonly chosen: readonly Chosen[];
  readonly forget: () => void;
  readonly onSent: (mailing: string) => void;
}

type Kind = MailingsPage['kinds'][number]['kind'];

/** To whom, in which languages, and a look at it before it is sent. Languages that are left empty read another's words, or our own. */
export function WriteMailing({ programme, page: { kinds, languages, longest, newId }, chosen, forget, onSent }: Parts) {
  const t = useConsoleText();
  const styles = useStyles();
  const { client } = useTab();
  const { busy, problem, run } = useDeed();
  // The same form sent twice is one message: the id stays while it is written.
  const [id] = useState(newId);
  const [kind, setKind] = useState<Kind>(chosen[0]?.mayGet ?? kinds[0]?.kind ?? 'invitation');
  const audiences = (kinds.find((one) => one.kind === kind)?.audiences ?? []).filter(({ value }) => value !== 'selected' || chosen.length > 0);
  const [audience, setAudience] = useState(chosen.length > 0 ? 'selected' : (audiences[0]?.value ?? ''));
  const picked = audiences.some(({ value }) => value === audience) ? audience : (audiences[0]?.value ?? '');
  const [words, setWords] = useState<Readonly<Record<string, string>>>({});
  const [language, setLanguage] = useState(languages[0]?.value ?? 'en');
  const [preview, setPreview] = useState<MailingPreviewPage>();
  const address = `/api/console/${encodeURIComponent(programme)}/mailings`;
  const written = { kind, audience: picked, words, ...(picked === 'selected' && { people: chosen.map(({ person, role }) => ({ person, role })) }) };
  const change = (set: () => void): void => {
    set();
    setPreview(undefined);
  };
  const look = (): Promise<boolean> => run(async () => setPreview(await client.post<MailingPreviewPage>(`${address}/preview`, written)));
  const send = (): Promise<boolean> => run(async () => {
    await client.post(`${address}/send`, { ...written, id });
    forget();
    onSent(id);
  });
  return (
    <Section title={t('tabRoster.new')}>
      <div className={styles.choices}>
        <Field label={t('tabRoster.kind')}>
          <Select value={kind} onChange={(_event, { value }) => change(() => setKind(kinds.find((one) => one.kind === value)?.kind ?? kind))}>{kinds.map((one) => <option key={one.kind} value={one.kind}>{one.title}</option>)}</Select>
        </Field>
        <Field label={t('tabRoster.to')}>
          <Select value={picked} onChange={(_event, { value }) => change(() => setAudience(value))}>{audiences.map(({ value, title }) => <option key={value} value={value}>{title}</option>)}</Select>
        </Field>
        <Field label={t('tabRoster.language')}>
          <Select value={language} onChange={(_event, { value }) => setLanguage(value)}>{languages.map(({ value, title }) => <option key={value} value={value}>{words[value] ? t('tabRoster.written', { language: title }) : title}</option>)}</Select>
        </Field>
      </div>
      <Field label={t('tabRoster.words')}>
        <Textarea dir="auto" lang={language} resize="vertical" rows={6} maxLength={longest} value={words[language] ?? ''} onChange={(_event, { value }) => change(() => setWords({ ...words, [language]: value }))} />
      </Field>
      <Caption1>{kind === 'announcement' ? t('tabRoster.words.needed') : t('tabRoster.words.hint')}</Caption1>
      {problem && <ProblemNote problem={problem} onAgain={() => void look()} />}
      <div className={styles.buttons}><Button disabledFocusable={busy} onClick={() => void look()}>{t('tabRoster.look')}</Button></div>
      {preview && <Preview preview={preview} busy={busy} onSend={() => void send()} />}
      {!preview && <Text size={200}>{t('tabRoster.look.hint')}</Text>}
    </Section>
  );
}
