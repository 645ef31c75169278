import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../controls/Button.tsx';
import type { ButtonLook } from '../controls/buttonClass.ts';
import { ClerkCard, type ClerkText } from './ClerkCard.tsx';

interface ShowCardProps {
  readonly text: ClerkText;
  readonly look?: ButtonLook;
}

/** The button that holds something up to a clerk, with its card. Without scripts it is not there: the words stand in the page. */
export function ShowCard({ text, look = 'plain' }: ShowCardProps) {
  const { t } = useTranslation('facts');
  const [shown, setShown] = useState(false);
  return (
    <div className="mt-4 noscript:hidden print:hidden">
      <Button look={look} onClick={() => setShown(true)}>
        {t('gap.show')}
      </Button>
      <ClerkCard text={shown ? text : undefined} onClose={() => setShown(false)} />
    </div>
  );
}
