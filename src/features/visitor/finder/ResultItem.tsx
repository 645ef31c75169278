import { useTranslation } from 'react-i18next';
import type { FinderModel } from '../../../domain/eligibility/FinderModel.ts';
import { type FinderResult, isMeant } from '../../../domain/eligibility/groupResults.ts';
import { Fold } from '../../../ui/fact/Fold.tsx';
import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import { AddToVisit } from '../../../ui/visit/AddToVisit.tsx';
import type { VisitPort } from '../../../ui/visit/VisitPort.ts';
import { AskFor } from './AskFor.tsx';
import { QuestionLink } from './QuestionLink.tsx';
import { RequirementLine } from './RequirementLine.tsx';

interface ResultItemProps {
  readonly result: FinderResult;
  readonly model: FinderModel;
  readonly visit: VisitPort;
  onAsk(fact: string): void;
}

/** One thing: each condition with how the answers stand to it, what would settle or change it, whom to ask, where to go. */
export function ResultItem({ result, model, visit, onAsk }: ResultItemProps) {
  const { t } = useTranslation(['finder', 'facts']);
  const { rule, explanation, held } = result;
  const { subject, requirements, conditionsPublished, round, gaps } = rule;
  const open = held ? [] : model.questions.filter(({ fact }) => explanation.askFacts.includes(fact));
  const needsAsking = !conditionsPublished || explanation.outcome === 'staffDecides' || explanation.outcome === 'unmet';
  return (
    <Fold look="row" label={<Name name={subject.name} meant={isMeant(result)} />}>
      <div className="pb-5">
        {round !== null && <p className="text-small text-ink-soft">{round}</p>}
        {!conditionsPublished && (
          <p className="text-small text-ink-soft">
            {t(requirements.length === 0 ? 'item.noConditions' : 'item.someConditions')}
          </p>
        )}
        {requirements.length > 0 && (
          <ul>
            {explanation.requirements.map((told, index) => (
              <RequirementLine
                key={told.id}
                told={told}
                requirements={requirements}
                index={index}
                model={model}
                onAsk={onAsk}
              />
            ))}
          </ul>
        )}
        {open.length > 0 && (
          <div className="mt-2">
            <p>{t('item.settles')}</p>
            <ul>
              {open.map((question) => (
                <li key={question.fact}>
                  <QuestionLink question={question} onAsk={onAsk} />
                </li>
              ))}
            </ul>
          </div>
        )}
        {needsAsking && gaps.map((gap) => <AskFor key={gap.id} gap={gap} />)}
        <div className="mt-4 border-t border-hair">
          <LinkRow
            path={subject.path}
            title={t('item.page', { name: subject.name })}
            meta={t(`facts:kind.${subject.kind}`)}
          />
        </div>
        {rule.isErrand && <AddToVisit subjectId={subject.id} visit={visit} />}
      </div>
    </Fold>
  );
}

function Name({ name, meant }: { readonly name: string; readonly meant: boolean }) {
  const { t } = useTranslation('finder');
  return (
    <span>
      {name}
      {meant && <span className="block text-small font-normal">{t('item.meant')}</span>}
    </span>
  );
}
