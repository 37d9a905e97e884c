import { FluentProvider, Text } from '@fluentui/react-components';
import { isRightToLeft } from '../../bot/content/language';
import { type Speech } from './texts';
import { themes } from './theme';

/** Opened in a browser instead of Teams: nobody signs the person in here. */
export function Outside({ speech: { language, t } }: { readonly speech: Speech }) {
  return (
    <FluentProvider theme={themes.light} dir={isRightToLeft(language) ? 'rtl' : 'ltr'}>
      <main lang={language}>
        <Text as="h1" size={500} weight="semibold" block>{t('tab.outside.title')}</Text>
        <Text block>{t('tab.outside.text')}</Text>
      </main>
    </FluentProvider>
  );
}
