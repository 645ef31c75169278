import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSubject } from '../../domain/content/Citations.ts';
import { Button } from '../controls/Button.tsx';
import { WrongNote } from './WrongNote.tsx';

/** "This is wrong here": prepares a note to show, copy or share. Nothing is sent by itself. */
export function WrongHere({ subject }: { readonly subject: PageSubject }) {
  const { t } = useTranslation('facts');
  const [selected, setSelected] = useState<string>();
  return (
    <div className="-ms-5 noscript:hidden">
      <Button look="quiet" onClick={() => setSelected(getSelection()?.toString().trim() ?? '')}>
        {t('wrong.open')}
      </Button>
      {selected !== undefined && (
        <WrongNote subject={subject} selected={selected} onClose={() => setSelected(undefined)} />
      )}
    </div>
  );
}
