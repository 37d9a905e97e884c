import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type MyDataFile } from '../../bot/contracts/myData';
import { useDeed } from '../api/useDeed';
import { useTab } from '../app/tabContext';
import { ProblemNote } from '../kit/ProblemNote';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  text: { maxHeight: '320px', overflowY: 'auto', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0, padding: tokens.spacingHorizontalS, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
});

interface Made {
  readonly name: string;
  readonly text: string;
  readonly url: string;
}

/** Everything of one's own as a file. Teams on a phone saves no files: there it can be shown and copied. */
export function Download() {
  const { client, t } = useTab();
  const styles = useStyles();
  const deed = useDeed();
  const [made, setMade] = useState<Made>();
  // What only this person may read does not stay in the browser's memory longer than the page.
  useEffect(() => () => {
    if (made) URL.revokeObjectURL(made.url);
  }, [made]);
  const fetchFile = async (): Promise<void> => {
    const { body: { fileName, content } } = await client.get<MyDataFile>('/api/data');
    const text = JSON.stringify(content, null, 2);
    const file = { name: fileName, text, url: URL.createObjectURL(new Blob([text], { type: 'application/json' })) };
    setMade(file);
    save(file);
  };
  return (
    <div className={styles.part}>
      <div><Button disabledFocusable={deed.busy} onClick={() => void deed.run(fetchFile)}>{t('tabHome.data.take.button')}</Button></div>
      {deed.problem && <ProblemNote problem={deed.problem} onAgain={() => void deed.run(fetchFile)} />}
      <div role="status">{made && <Text>{t('tabHome.data.take.ready', { file: made.name })}</Text>}</div>
      {made && (
        <>
          <div><Link href={made.url} download={made.name}>{t('tabHome.data.take.save')}</Link></div>
          <details>
            <summary>{t('tabHome.data.take.asText')}</summary>
            <pre className={styles.text} dir="ltr" tabIndex={0} aria-label={made.name}>{made.text}</pre>
          </details>
        </>
      )}
    </div>
  );
}

/** At once; the link stays for those whose browser asks first. */
function save({ name, url }: Made): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
