import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ShowCard } from '../../../ui/fact/ShowCard.tsx';
import type { DocumentView } from './DocumentView.ts';

/** The word to look for here and to show, who issues it, and how to get it: only what is known. */
export function PaperFacts({ view }: { readonly view: DocumentView }) {
  const { t } = useTranslation('documents');
  const { name, clerkName, issuer, howToGet } = view;
  return (
    <>
      <dl className="max-w-prose border-t border-hair">
        {clerkName !== name && (
          <Row label={t('fact.clerkName')}>
            <span lang="zh-Hans" className="text-lead font-semibold">
              {clerkName}
            </span>
          </Row>
        )}
        {issuer !== null && <Row label={t('fact.issuer')}>{issuer}</Row>}
        {howToGet !== null && <Row label={t('fact.howToGet')}>{howToGet}</Row>}
      </dl>
      <div className="mb-6">
        <ShowCard text={{ ask: 'paper', clerk: clerkName, own: name }} />
      </div>
    </>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-6 border-b border-hair py-3">
      <dt className="basis-40 text-small text-ink-soft">{label}</dt>
      <dd className="flex-1 basis-48">{children}</dd>
    </div>
  );
}
