import { useRef } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { useComposedCode } from '../../../src/features/staff/desk/useComposedCode.ts';
import { codeText } from '../../../src/handover/codeText.ts';

const read: string[] = [];
const others: string[] = [];
beforeEach(() => {
  read.length = 0;
  others.length = 0;
});

function Field() {
  const box = useRef<HTMLDivElement>(null);
  useComposedCode(box, (text) => read.push(text));
  return (
    <div ref={box}>
      <textarea aria-label="code" onKeyDown={({ key }) => others.push(key)} />
    </div>
  );
}

const shifted: Readonly<Record<string, string>> = { '%': 'Digit5', '*': 'Digit8', '+': 'Equal', ':': 'Semicolon' };

/** What a scanner presses for a character of a code. */
function pressed(character: string): KeyboardEventInit {
  const code = shifted[character];
  if (code !== undefined) return { code, shiftKey: true };
  if (character === '-') return { code: 'Minus' };
  return /\d/.test(character) ? { code: `Digit${character}` } : { code: `Key${character}`, shiftKey: true };
}

/** An input method takes the key: the page hears only where it lies. */
const taken = (init: KeyboardEventInit): KeyboardEventInit => ({ ...init, key: 'Process', keyCode: 229 });

async function open() {
  const screen = await render(<Field />);
  const field = screen.container.querySelector('textarea');
  if (field === null) throw new Error('no field');
  const press = (init: KeyboardEventInit) =>
    field.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  return { field, press };
}

const code = codeText(
  'handover',
  Uint8Array.from({ length: 256 }, (_, at) => (at * 97) % 256),
);

test('[COUNTER-18] every character of a code is found behind the keys that an input method takes', async () => {
  const { press } = await open();
  expect(new Set(code)).toEqual(new Set('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ%*+-:'));
  for (const character of code) press(taken(pressed(character)));
  press(taken({ code: 'Enter' }));
  expect(read).toEqual([code]);
  expect(others).not.toContain('Enter');
});

test('[COUNTER-18] some keys come as they are and some while composing; the whole is read once', async () => {
  const { field, press } = await open();
  for (const [at, character] of [...code].entries())
    press(
      at % 3 === 0 ? { ...pressed(character), key: character } : { ...taken(pressed(character)), isComposing: true },
    );
  field.value = '你好';
  press({ code: 'Enter', key: 'Enter', isComposing: true });
  expect(read).toEqual([code]);
  // What was left of it makes room for the next code.
  press(taken(pressed('O')));
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 2]);
});

test('[COUNTER-18] a keypad and a mistyped key are understood; what was pasted or left begins anew', async () => {
  const { field, press } = await open();
  for (const key of ['Numpad1', 'KeyX', 'Backspace', 'NumpadAdd', 'ShiftLeft', 'F5']) press(taken({ code: key }));
  press(taken({ code: 'NumpadEnter' }));
  expect(read).toEqual(['1+']);
  press(taken({ code: 'KeyA' }));
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  press(taken({ code: 'Enter' }));
  press(taken({ code: 'KeyB' }));
  field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  press(taken({ code: 'Enter' }));
  expect(read).toEqual(['1+']);
});

test('[COUNTER-18] without an input method nothing is taken from the field', async () => {
  const { press } = await open();
  for (const character of 'OT1') press({ ...pressed(character), key: character });
  press({ code: 'Enter', key: 'Enter' });
  expect(read).toEqual([]);
  expect(others).toEqual(['O', 'T', '1', 'Enter']);
});
