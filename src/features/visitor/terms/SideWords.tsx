import { useTranslation } from 'react-i18next';
import type { WordView } from './TermView.ts';

interface SideWordsProps {
  readonly side: 'taiwan' | 'mainland';
  readonly words: readonly WordView[];
}

/** One side's words, large, each with its reading; or that this side has none. */
export function SideWords({ side, words }: SideWordsProps) {
  const { t } = useTranslation('terms');
  return (
    <div className="flex-1 basis-48">
      <dt className="text-small text-ink-soft">{t(`side.${side}`)}</dt>
      {words.length === 0 && <dd className="text-ink-soft">{t('side.noneLong')}</dd>}
      {words.map(({ word, reading }) => (
        <dd key={word} className="mt-1">
          <span lang={side === 'taiwan' ? 'zh-Hant' : 'zh-Hans'} className="block text-title font-semibold">
            {word}
          </span>
          <span lang={side === 'taiwan' ? 'zh-Bopo' : 'zh-Latn'} className="block text-small text-ink-soft">
            {reading}
          </span>
        </dd>
      ))}
    </div>
  );
}
