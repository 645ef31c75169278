import type { FinderAnswer } from '../../../domain/visit/FinderAnswers.ts';

interface OneAnswerProps {
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly given: FinderAnswer | undefined;
  onAnswer(answer: FinderAnswer): void;
}

/** One of several: a tap answers and goes on. */
export function OneAnswer({ options, given, onAnswer }: OneAnswerProps) {
  const chosen = given !== undefined && 'option' in given ? given.option : undefined;
  return (
    <ul className="grid gap-2">
      {options.map(({ id, name }) => (
        <li key={id}>
          <button
            type="button"
            aria-pressed={id === chosen}
            onClick={() => onAnswer({ option: id })}
            className="min-h-14 w-full cursor-pointer border-2 border-rule bg-raised px-4 py-2 text-start font-semibold text-river hover:bg-river-wash aria-pressed:border-ink aria-pressed:text-ink"
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
