import { useId } from 'react';

export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly note?: string;
  /** Where the label is in another language than the page. */
  readonly lang?: string;
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly ChoiceOption<Value>[];
  readonly value: Value;
  /** `row` puts short options side by side; they wrap when the text grows. */
  readonly layout?: 'row' | 'list';
  onChange(value: Value): void;
}

/** One of several, as native radio buttons: arrow keys, names and states come from the browser. */
export function Choice<Value extends string>({ label, options, value, layout = 'list', onChange }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{label}</legend>
      <div className={layout === 'row' ? 'flex flex-wrap gap-x-6' : ''}>
        {options.map((option) => (
          <label key={option.value} lang={option.lang} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="mt-1 size-5 shrink-0 accent-river"
            />
            <span>
              {option.label}
              {option.note !== undefined && <span className="block text-small text-ink-soft">{option.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
