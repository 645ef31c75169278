import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GapView } from '../../../../domain/content/Citations.ts';
import { personsOf } from '../../../../domain/visit/changePreparation.ts';
import { useLocale } from '../../../../ui/locale/LocaleContext.ts';
import { formatDay } from '../day/formatDay.ts';
import { useOpeningText } from '../day/useOpeningText.ts';
import { ClerkName } from './ClerkName.tsx';
import type { ExitProps } from './ExitProps.ts';
import { PrintedPerson } from './PrintedPerson.tsx';

/**
 * On paper only: a cover sheet that says in both scripts what is to be done, when, for whom and what to ask; then a
 * sheet of boxes for everyone. Words that a clerk reads stand in the clerk's script too.
 */
export function PrintedVisit({ bag, verdict, preparation, personName }: ExitProps) {
  const { t } = useTranslation('visit');
  const locale = useLocale();
  const openingText = useOpeningText();
  const { helper } = preparation;
  const questions = new Map<string, GapView>();
  for (const { question } of verdict.askFirst) if (question !== null) questions.set(question.id, question);
  return (
    <div className="hidden print:block">
      <div className="break-after-page">
        <dl className="border-y-2 border-ink">
          <Entry term={t('print.errands')}>
            {bag.errands.map(({ id, name, clerkName }) => (
              <p key={id} className="text-lead font-semibold">
                {name}
                <ClerkName name={name} clerkName={clerkName} />
              </p>
            ))}
          </Entry>
          <Entry term={t('print.day')}>
            <p className="text-lead">{bag.day === null ? t('print.noDay') : formatDay(bag.day, locale)}</p>
            {verdict.openings.map((opening) => (
              <p key={opening.placeId}>{openingText(opening)}</p>
            ))}
          </Entry>
          <Entry term={t('print.for')}>
            <p className="text-lead">
              {personsOf(preparation).map(personName).join(t('and'))}
              {helper !== null &&
                (helper.label === '' ? t('print.helper') : t('print.helperNamed', { name: helper.label }))}
            </p>
          </Entry>
        </dl>
        {questions.size > 0 && (
          <>
            <h2 className="mt-8 text-title font-semibold">{t('print.questions')}</h2>
            <ol className="list-decimal ps-6">
              {[...questions.values()].map(({ id, question, clerkQuestion }) => (
                <li key={id} className="mt-2">
                  {question}
                  {clerkQuestion !== question && (
                    <span lang="zh-Hans" className="block">
                      {clerkQuestion}
                    </span>
                  )}
                  <span className="mt-6 block border-b border-rule" />
                </li>
              ))}
            </ol>
          </>
        )}
        <p className="mt-8 text-small">{t('print.note')}</p>
      </div>
      {bag.persons.map((person) => (
        <PrintedPerson key={person.person} bag={person} name={personName(person.person)} />
      ))}
    </div>
  );
}

function Entry({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="border-b border-hair py-2">
      <dt className="text-small">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
