import { useTranslation } from 'react-i18next';
import type { PageCitations } from '../../../domain/content/PageCitations.ts';
import { GapList } from '../../../ui/fact/GapList.tsx';
import { SourceNote } from '../../../ui/fact/SourceNote.tsx';
import { PageFrame } from '../../../ui/layout/PageFrame.tsx';
import { Section } from '../../../ui/layout/Section.tsx';
import type { PageProps } from '../../../ui/page/PageRoute.ts';
import type { PhoneEntry, PhonesView } from './PhonesView.ts';

/** Every number one may need, emergencies first. Where no source gives a number there is a question instead. */
export function PhonesPage({ view }: PageProps<PhonesView, unknown>) {
  const { t } = useTranslation('travel');
  return (
    <PageFrame title={t('phones.title')} lead={t('phones.lead')} back={{ path: '/travel', label: t('title') }}>
      <Section title={t('phones.emergency')} id="emergency">
        <PhoneList phones={view.emergency} citations={view.citations} />
      </Section>
      <Section title={t('phones.services')} id="services">
        <PhoneList phones={view.services} citations={view.citations} />
      </Section>
      {view.unknown.length > 0 && (
        <Section title={t('phones.unknown')} id="unknown">
          <p className="mb-4 text-ink-soft">{t('phones.unknownLead')}</p>
          <ul className="border-t border-hair">
            {view.unknown.map((phone) => (
              <li key={phone.slug} id={phone.slug} className="border-b border-hair py-4">
                <h3 className="font-semibold">{phone.name}</h3>
                <p className="mb-3 text-small text-ink-soft">{phone.purpose}</p>
                <GapList gaps={phone.gaps} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </PageFrame>
  );
}

interface PhoneListProps {
  readonly phones: readonly PhoneEntry[];
  readonly citations: Pick<PageCitations, 'sources'>;
}

function PhoneList({ phones, citations }: PhoneListProps) {
  return (
    <ul className="border-t border-hair">
      {phones.map((phone) => (
        <li key={phone.slug} id={phone.slug} className="border-b border-hair py-3">
          <PhoneHead phone={phone} />
          <p className="text-small">{phone.summary}</p>
          <SourceNote provenance={phone.provenance} doubtful={phone.doubtful} citations={citations} />
          {phone.gaps.length > 0 && <GapList gaps={phone.gaps} />}
        </li>
      ))}
    </ul>
  );
}

/** Number and purpose in one line that dials; a number one does not call is only text. */
function PhoneHead({ phone }: { readonly phone: PhoneEntry }) {
  const words = (
    <>
      <span className={`font-sign text-sign tabular-nums ${phone.emergency ? '' : 'basis-full sm:basis-48'}`}>
        {phone.number}
      </span>
      <span className="min-w-0 flex-1 basis-48 text-ink">
        <span className="block font-semibold">{phone.name}</span>
        <span className="block text-small text-ink-soft">{phone.purpose}</span>
      </span>
    </>
  );
  const look = 'flex min-h-14 flex-wrap items-center gap-x-5 py-1';
  return phone.dial === null ? (
    <div className={look}>{words}</div>
  ) : (
    <a href={`tel:${phone.dial}`} className={`${look} text-river hover:bg-river-wash`}>
      {words}
    </a>
  );
}
