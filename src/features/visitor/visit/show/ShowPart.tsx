import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BagList } from '../../../../domain/bagList/BagList.ts';
import { useLateWords } from '../../../../ui/i18n/useLateWords.ts';
import type { ShowStepProps } from './ShowStep.tsx';

type ShowPartProps = Omit<ShowStepProps, 'service' | 'scanner' | 'bag'> & {
  /** Undefined until everything has been read. */
  readonly bag: BagList | undefined;
};

type Brought = { readonly Step: typeof import('./ShowStep.tsx')['ShowStep'] } & Pick<
  ShowStepProps,
  'service' | 'scanner'
>;

/** Brings what is needed at the counter only to those who stand there. */
export function ShowPart({ bag, services, ...rest }: ShowPartProps) {
  const { t } = useTranslation('visit');
  const hasWords = useLateWords('handover');
  const [brought, setBrought] = useState<Brought | 'failed'>();
  const { counter } = services;
  useEffect(() => {
    let gone = false;
    Promise.all([import('./ShowStep.tsx'), counter.open()]).then(
      ([{ ShowStep }, { handover, scanner }]) => gone || setBrought({ Step: ShowStep, service: handover, scanner }),
      () => gone || setBrought('failed'),
    );
    return () => {
      gone = true;
    };
  }, [counter]);
  if (brought === 'failed') return <p role="alert">{t('notOpened')}</p>;
  if (brought === undefined || bag === undefined || !hasWords) return <p className="text-ink-soft">{t('opening')}</p>;
  return <brought.Step {...rest} services={services} service={brought.service} scanner={brought.scanner} bag={bag} />;
}
