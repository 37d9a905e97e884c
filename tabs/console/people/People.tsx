import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type PersonLine } from '../../../bot/contracts/peoplePage';
import { addressOf } from '../../app/routes';
import { Waiting } from '../../kit/Waiting';
import { fetched } from '../../kit/fetched';
import { type AreaProps } from '../Console';
import { useConsoleText } from '../consoleTexts';
import { PartsNav } from '../PartsNav';
import { PeopleList } from './PeopleList';

const ImportPeople = fetched(() => import('./ImportPeople'), Waiting);
const Mailings = fetched(() => import('./Mailings'), Waiting);
const Mailing = fetched(() => import('./Mailing'), Waiting);

const useStyles = makeStyles({
  people: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** Somebody chosen in the list, to be written to. */
export type Chosen = Pick<PersonLine, 'person' | 'role' | 'name' | 'mayGet'>;

const parts = ['list', 'import', 'messages'] as const;

/** A programme's people: who they are and where they stand, taking people over from a file, and writing to them. */
export default function People({ programme: { id }, part }: AreaProps) {
  const t = useConsoleText();
  const styles = useStyles();
  const [, go] = useLocation();
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const mailing = part.startsWith('message-') ? part.slice('message-'.length) : undefined;
  const shown = mailing === undefined ? (parts.find((one) => one === part) ?? 'list') : 'messages';
  const open = (to: string): void => go(addressOf.programme(id, 'people', to));
  return (
    <div className={styles.people}>
      <PartsNav label={t('tabRoster.parts')} parts={parts} shown={shown} titleOf={(one) => t(`tabRoster.part.${one}`)} onOpen={open} size="small" />
      {shown === 'list' && <PeopleList programme={id} chosen={chosen} choose={setChosen} write={() => open('messages')} />}
      {shown === 'import' && <ImportPeople programme={id} />}
      {shown === 'messages' && mailing === undefined && <Mailings programme={id} chosen={chosen} forget={() => setChosen([])} open={(one) => open(`message-${one}`)} />}
      {mailing !== undefined && <Mailing key={mailing} programme={id} mailing={mailing} />}
    </div>
  );
}
