import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type PaperFormWords, type PaperWords } from '../../bot/contracts/papersPage';
import { Note } from '../kit/Note';
import { PaperText } from './PaperText';

const useStyles = makeStyles({
  conflict: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  theirs: { paddingInlineStart: tokens.spacingHorizontalM, borderInlineStartWidth: tokens.strokeWidthThickest, borderInlineStartStyle: 'solid', borderInlineStartColor: tokens.colorNeutralStroke1 },
});

/** Another device has saved meanwhile: what stands there now, above one's own words in the form. */
export function Conflict({ words: { theirs, mine }, read }: { readonly words: PaperFormWords; readonly read: readonly PaperWords[] }) {
  const styles = useStyles();
  return (
    <div role="alert" className={styles.conflict}>
      <Text weight="semibold">{theirs}</Text>
      <div className={styles.theirs}><PaperText words={read} /></div>
      <Note intent="warning">{mine}</Note>
    </div>
  );
}
