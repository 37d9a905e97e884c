import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { type RunPart } from '../../../bot/contracts/matchingPage';
import { Note } from '../../kit/Note';
import { useConsoleText } from '../consoleTexts';
import { useMatchingStyles } from './useMatchingStyles';

/** When an evening of tables takes place, in the coordinator's own time zone, and what is talked about at whose table. */
export interface Evening {
  readonly startsAt: number;
  readonly roundsAt: number;
  readonly subjects: readonly string[];
}

interface Parts {
  readonly run: RunPart;
  readonly onAnnounce: (evening?: Evening) => void;
  readonly onCancel: () => void;
}

/** Once more before people are written to; an evening of tables needs its times and subjects first. */
export function Announce({ run: { announcing, hosts }, onAnnounce, onCancel }: Parts) {
  const t = useConsoleText();
  const styles = useMatchingStyles();
  const [typed, type] = useState<Readonly<Record<string, string>>>({});
  const [isBad, setBad] = useState(false);
  const field = (name: string, label: string, kind: 'date' | 'time' | 'text') => (
    <Field key={name} label={label}><Input className={styles.shrinks} input={{ className: styles.shrinks }} type={kind} dir={kind === 'text' ? 'auto' : undefined} value={typed[name] ?? ''} onChange={(_event, { value }) => type({ ...typed, [name]: value })} /></Field>
  );
  const announce = (): void => {
    if (hosts.length === 0) return onAnnounce();
    const [startsAt, roundsAt] = ['starts', 'rounds'].map((name) => new Date(`${typed.date ?? ''}T${typed[name] ?? ''}`).getTime());
    const subjects = hosts.map((_, place) => (typed[`subject${place}`] ?? '').trim());
    if (startsAt === undefined || roundsAt === undefined || Number.isNaN(startsAt) || Number.isNaN(roundsAt) || subjects.includes('')) return setBad(true);
    onAnnounce({ startsAt, roundsAt, subjects });
  };
  return (
    <div className={styles.ask}>
      <Text>{announcing}</Text>
      {hosts.length > 0 && (
        <div className={styles.fields}>
          {field('date', t('tabMatching.evening.date'), 'date')}
          {field('starts', t('tabMatching.evening.starts'), 'time')}
          {field('rounds', t('tabMatching.evening.rounds'), 'time')}
          {hosts.map((name, place) => field(`subject${place}`, t('tabMatching.evening.subject', { name }), 'text'))}
        </div>
      )}
      {isBad && <Note intent="error" role="alert">{t('tabMatching.evening.bad')}</Note>}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={announce}>{t('tabMatching.announce.confirm')}</Button>
        <Button onClick={onCancel}>{t('tabMatching.cancel')}</Button>
      </div>
    </div>
  );
}
