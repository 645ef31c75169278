import { I18nextProvider } from 'react-i18next';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import words from '../../../locales/en/shell.json' with { type: 'json' };
import { createI18n } from '../../../src/ui/i18n/createI18n.ts';
import { LanguageLinks } from '../../../src/ui/layout/LanguageLinks.tsx';
import { LocaleContext } from '../../../src/ui/locale/LocaleContext.ts';

test('[UI-10] each language is a link to this same page, written and marked in its own language', async () => {
  const screen = await render(
    <I18nextProvider i18n={createI18n('en', { shell: words })}>
      <LocaleContext.Provider value={{ locale: 'en', path: '/floors/1F' }}>
        <LanguageLinks />
      </LocaleContext.Provider>
    </I18nextProvider>,
  );
  const links = [...screen.container.querySelectorAll('a')];
  expect(links.map((link) => [link.getAttribute('href'), link.lang, link.hreflang])).toEqual([
    ['/floors/1F', 'zh-Hant', 'zh-Hant'],
    ['/zh-Hans/floors/1F', 'zh-Hans', 'zh-Hans'],
    ['/en/floors/1F', 'en', 'en'],
  ]);
  expect(links.filter((link) => link.hasAttribute('aria-current')).map((link) => link.lang)).toEqual(['en']);
});
