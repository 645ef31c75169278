import { type CompositionEvent, type KeyboardEvent, useRef, useState } from 'react';

/**
 * A text field's value while an input method may be at work: `typed` is what stands in the field, and `onText` hears
 * of it only when no character is being put together. An Enter that ends a composition submits nothing: some
 * browsers say so by `isComposing`, others only by the key code, and Safari only after the composition has ended.
 */
export function useComposition(text: string, onText: (text: string) => void) {
  const composing = useRef(false);
  const [draft, setDraft] = useState<string>();
  return {
    typed: draft ?? text,
    field: {
      onChange: (value: string) => {
        if (composing.current) setDraft(value);
        else onText(value);
      },
      onCompositionStart: (event: CompositionEvent<HTMLInputElement>) => {
        composing.current = true;
        setDraft(event.currentTarget.value);
      },
      onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
        composing.current = false;
        setDraft(undefined);
        onText(event.currentTarget.value);
      },
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
        const ending = event.nativeEvent.isComposing || event.keyCode === compositionKey;
        if (event.key === 'Enter' && (ending || composing.current)) event.preventDefault();
      },
    },
  };
}

/** What a key event carries instead of its own code while an input method handles the key. */
const compositionKey = 229;
