import { makeStyles, tokens } from '@fluentui/react-components';

/** How the forms of logs and notes look. */
export const useFormStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  subtle: { margin: 0, color: tokens.colorNeutralForeground2 },
  input: { minWidth: 0, maxWidth: '100%' },
});
