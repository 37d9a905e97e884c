import { makeStyles, tokens } from '@fluentui/react-components';

/** To be read from a little further away than a page. */
export const useStageStyles = makeStyles({
  title: { margin: 0, fontSize: 'clamp(24px, 4vw, 36px)', lineHeight: 1.2 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  name: { margin: 0, color: tokens.colorNeutralForeground2 },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', unicodeBidi: 'plaintext', fontSize: 'clamp(18px, 2.4vw, 22px)', lineHeight: 1.4 },
});
