import { useTranslation } from 'react-i18next';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';

const ways = [
  ['floors', '/floors'],
  ['measures', '/measures'],
  ['apartment', '/apartment'],
  ['services', '/services'],
  ['home', '/'],
] as const;

/** No page at this address: what may have happened, and the ways on. Nobody is blamed. */
export function NotFoundPage() {
  const { t } = useTranslation('notFound');
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <Section title={t('why.title')}>
        <ul className="list-disc ps-6">
          <li>{t('why.typed')}</li>
          <li>{t('why.moved')}</li>
          <li>{t('why.older')}</li>
        </ul>
      </Section>
      <Section title={t('ways.title')}>
        <ul className="border-t border-hair">
          {ways.map(([way, path]) => (
            <li key={way}>
              <LinkRow path={path} title={t(`ways.${way}`)} />
            </li>
          ))}
        </ul>
      </Section>
    </PageFrame>
  );
}
