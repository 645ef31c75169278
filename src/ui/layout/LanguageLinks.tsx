import { useTranslation } from 'react-i18next';
import { localeTags } from '../../domain/locale/LocaleTag.ts';
import { hrefFor } from '../locale/address.ts';
import { usePageAddress } from '../locale/LocaleContext.ts';

/** The same page in the other languages: three real links, each written in its own language. */
export function LanguageLinks() {
  const { t } = useTranslation('shell');
  const { locale, path } = usePageAddress();
  return (
    <nav aria-label={t('language.label')} className="ms-auto md:order-last">
      <ul className="-me-2 flex flex-wrap">
        {localeTags.map((tag) => (
          <li key={tag}>
            <a
              href={hrefFor(path, tag)}
              hrefLang={tag}
              lang={tag}
              aria-current={tag === locale ? 'true' : undefined}
              className="flex min-h-11 min-w-11 items-center justify-center px-2 text-small text-river underline underline-offset-4 aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {t(`language.${tag}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
