import { Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { type PaperWords } from '../../bot/contracts/papersPage';

const useStyles = makeStyles({
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  name: { color: tokens.colorNeutralForeground2, display: 'block' },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase300 },
});

/** What somebody wrote, letter by letter, each answer under its question. A text reads in its own direction, whichever the page has. */
export function PaperText({ words }: { readonly words: readonly PaperWords[] }) {
  const styles = useStyles();
  return (
    <div className={styles.words}>
      {words.map(({ name, text }) => (
        <div key={name ?? ''}>
          {name !== undefined && <Caption1Strong className={styles.name}>{name}</Caption1Strong>}
          <p className={styles.text} dir="auto">{text}</p>
        </div>
      ))}
    </div>
  );
}
