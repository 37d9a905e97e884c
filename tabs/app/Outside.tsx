import { FluentProvider, Text } from '@fluentui/react-components';
import { isRightToLeft } from '../../bot/content/language';
import { type Speech } from './texts';
import { type Look } from './theme';

/** Opened in a browser instead of Teams: nobody signs the person in here. */
export function Outside({ speech: { language, t }, look }: { readonly speech: Speech; readonly look: Look }) {
  return (
    <FluentProvider theme={look.theme} dir={isRightToLeft(language) ? 'rtl' : 'ltr'}>
      <main lang={language}>
        <Text as="h1" size={500} weight="semibold" block>{t('tab.outside.title')}</Text>
        <Text block>{t('tab.outside.text')}</Text>
      </main>
    </FluentProvider>
  );
}
