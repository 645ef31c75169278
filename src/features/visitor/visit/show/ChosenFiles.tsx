import { useTranslation } from 'react-i18next';
import type { OfferedFile } from '../../../../services/handover/FileSealing.ts';
import { Button } from '../../../../ui/controls/Button.tsx';
import { Tick } from '../../../../ui/field/Tick.tsx';
import { formatBytes } from '../../../../ui/format/formatBytes.ts';
import { useLocale } from '../../../../ui/locale/LocaleContext.ts';

interface ChosenFilesProps {
  readonly offered: readonly OfferedFile[];
  readonly ticked: ReadonlySet<string>;
  /** Whose paper it is, where there are several. */
  readonly personName: ((person: string) => string) | undefined;
  onTick(ticked: ReadonlySet<string>): void;
}

/** Which photographs go along: none until the reader ticks it. */
export function ChosenFiles({ offered, ticked, personName, onTick }: ChosenFilesProps) {
  const { t } = useTranslation('handover');
  const locale = useLocale();
  if (offered.length === 0) return <p className="mt-2 text-ink-soft">{t('file.none')}</p>;
  const tick = (id: string, isIn: boolean) => {
    const next = new Set(ticked);
    if (isIn) next.add(id);
    else next.delete(id);
    onTick(next);
  };
  return (
    <fieldset className="mt-4">
      <legend className="font-semibold">{t('file.choose')}</legend>
      {offered.map(({ file, person, name }) => (
        <Tick
          key={file.id}
          label={[
            name,
            ...(personName === undefined ? [] : [personName(person)]),
            formatBytes(file.bytes, locale),
          ].join(' · ')}
          checked={ticked.has(file.id)}
          onChange={(isIn) => tick(file.id, isIn)}
        />
      ))}
      <p className="mt-2">
        <Button onClick={() => onTick(new Set(offered.map(({ file }) => file.id)))}>{t('file.all')}</Button>
      </p>
    </fieldset>
  );
}
