import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lineExternalAddress } from '../../domain/address/lineExternalAddress.ts';
import type { PageSubject } from '../../domain/content/Citations.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { usePageAddress } from '../locale/LocaleContext.ts';
import { useHref } from '../locale/useHref.ts';
import { type PassedOn, useGuide } from '../page/GuideContext.ts';

interface WrongNoteProps {
  readonly subject: PageSubject;
  /** What the reader had marked on the page; may be empty. */
  readonly selected: string;
  onClose(): void;
}

/** The note being written: what it will say stands below the fields as they are filled. */
export function WrongNote({ subject, selected, onClose }: WrongNoteProps) {
  const { t } = useTranslation('facts');
  const guide = useGuide();
  const address = usePageAddress();
  const href = useHref();
  const [sentence, setSentence] = useState(selected);
  const [remark, setRemark] = useState('');
  const [outcome, setOutcome] = useState<PassedOn>();
  const note = [
    t('wrong.text.head'),
    t('wrong.text.page', { title: document.title }),
    t('wrong.text.address', { url: lineExternalAddress(location.origin + href(address.path)) }),
    t('wrong.text.record', { id: subject.id }),
    ...(guide === undefined ? [] : [t('wrong.text.edition', { number: guide.edition.edition })]),
    ...(sentence.trim() === '' ? [] : [t('wrong.text.sentence', { sentence: sentence.trim() })]),
    ...(remark.trim() === '' ? [] : [t('wrong.text.remark', { remark: remark.trim() })]),
  ].join('\n');
  return (
    <Dialog open title={t('wrong.title')} onClose={onClose}>
      <p>{t('wrong.lead')}</p>
      <Field label={t('wrong.sentence')} hint={t('wrong.sentenceHint')} value={sentence} onChange={setSentence} />
      <Field label={t('wrong.remark')} value={remark} onChange={setRemark} />
      <p className="mt-4 font-semibold">{t('wrong.note')}</p>
      <p className="border-s-2 border-rule ps-4 text-small whitespace-pre-line">{note}</p>
      <p role="status" className="mt-2 min-h-7 font-semibold">
        {outcome === 'copied' && t('wrong.copied')}
        {outcome === 'failed' && t('wrong.failed')}
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        {guide !== undefined && (
          <>
            <Button look="main" onClick={() => void guide.shareWords(note).then(setOutcome)}>
              {t('wrong.share')}
            </Button>
            <Button onClick={() => void guide.copyWords(note).then((done) => setOutcome(done ? 'copied' : 'failed'))}>
              {t('wrong.copy')}
            </Button>
          </>
        )}
        <Button onClick={onClose}>{t('wrong.close')}</Button>
      </div>
    </Dialog>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  onChange(value: string): void;
}

function Field({ label, hint, value, onChange }: FieldProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="mt-4 block font-semibold">
        {label}
      </label>
      {hint !== undefined && <p className="text-small text-ink-soft">{hint}</p>}
      <textarea
        autoComplete="off"
        id={id}
        value={value}
        rows={2}
        maxLength={1000}
        onChange={(event) => onChange(event.target.value)}
        className="mt-2 block min-h-11 w-full border-2 border-rule bg-paper px-3"
      />
    </>
  );
}
