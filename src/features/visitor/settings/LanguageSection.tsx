import { useTranslation } from 'react-i18next';
import { localeTags } from '../../../domain/locale/LocaleTag.ts';
import { Section } from '../../../ui/layout/Section.tsx';
import { hrefFor } from '../../../ui/locale/address.ts';
import { usePageAddress } from '../../../ui/locale/LocaleContext.ts';

/** The languages as links to this same page, each written in itself. Following one also remembers it. */
export function LanguageSection() {
  const { t } = useTranslation('settings');
  const { locale, path } = usePageAddress();
  return (
    <Section title={t('languages.title')} id="language">
      <ul className="border-t border-hair">
        {localeTags.map((tag) => (
          <li key={tag}>
            <a
              href={hrefFor(path, tag)}
              hrefLang={tag}
              lang={tag}
              aria-current={tag === locale ? 'true' : undefined}
              className="flex min-h-14 items-center border-b border-hair py-2 text-river underline underline-offset-4 hover:bg-river-wash aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {t(`language.${tag}`)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
