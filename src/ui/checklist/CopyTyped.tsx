import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../controls/Button.tsx';
import { useGuide } from '../page/GuideContext.ts';

/** Takes along what was typed and could not be kept, before anything is closed. */
export function CopyTyped({ typed }: { readonly typed: readonly string[] }) {
  const { t } = useTranslation(['checklist', 'facts']);
  const guide = useGuide();
  const [copied, setCopied] = useState<boolean>();
  return (
    <>
      <Button onClick={() => void guide?.copyWords(typed.join('\n')).then(setCopied)}>{t('save.copy')}</Button>
      <span role="status" className="self-center text-small">
        {copied !== undefined && t(copied ? 'facts:wrong.copied' : 'facts:wrong.failed')}
      </span>
    </>
  );
}
