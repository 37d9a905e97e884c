import { useEffect, useState } from 'react';
import { type CountPage, type StepPage } from '../../../bot/contracts/setupPage';
import { useTab } from '../../app/tabContext';
import { Note } from '../../kit/Note';
import { useSetupStyles } from './useSetupStyles';
import { type Typings, valuesOf } from './values';

const pauseMs = 400;

/** How many people the rules let join, as they are typed. The last number stays until the next one is there. */
export function Count({ page, typed }: { readonly page: StepPage; readonly typed: Typings }) {
  const { client } = useTab();
  const styles = useSetupStyles();
  const [sentences, setSentences] = useState<readonly string[]>([]);
  const asked = JSON.stringify({ values: valuesOf(page, typed) });
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => void client.post<CountPage>('/api/setup/count', JSON.parse(asked)).then((said) => isWanted && setSentences(said.sentences), () => undefined), pauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [client, asked]);
  return <div role="status" className={styles.count}>{sentences.length > 0 && <Note intent="info">{sentences.join(' ')}</Note>}</div>;
}
