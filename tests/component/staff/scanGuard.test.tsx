import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { useScanGuard } from '../../../src/features/staff/cases/useScanGuard.ts';

const reached: string[] = [];
const note = ({ key }: KeyboardEvent) => reached.push(key);
beforeEach(() => {
  reached.length = 0;
  addEventListener('keydown', note);
});
afterEach(() => removeEventListener('keydown', note));

function Guarded() {
  const { isScanned, forget } = useScanGuard();
  const [text, setText] = useState('');
  return (
    <>
      <button type="button" data-scanned={isScanned} onClick={forget}>
        forget
      </button>
      <input aria-label="note" value={text} onChange={(event) => setText(event.target.value)} />
    </>
  );
}

function press(key: string, given: KeyboardEventInit = {}, target: EventTarget = document.body): boolean {
  return target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...given }));
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const scan = (text: string) => [...text, 'Enter'].map((key) => press(key));

async function open() {
  const { container, ...screen } = await render(<Guarded />);
  const isScanned = () => container.querySelector('[data-scanned=true]') !== null;
  return { ...screen, isScanned, field: container.querySelector('input') };
}

test('[COUNTER-8] not one key of a scanned code reaches the page, of whatever kind, version and case', async () => {
  const { isScanned, getByRole } = await open();
  for (const code of ['OT1HAB12345', 'ot1r33333zr', 'OT9F1', 'OT1W']) {
    expect(scan(code)).not.toContain(true);
    await expect.poll(isScanned).toBe(true);
    await getByRole('button', { name: 'forget' }).click();
    await expect.poll(isScanned).toBe(false);
    await pause(320);
  }
  expect(reached).toEqual([]);
  // Shift comes between the letters of some scanners, and two ends behind them.
  for (const key of ['Shift', 'O', 'Shift', 'T', '1', 'Shift', 'H', '1', '2', '3', 'Enter', 'Enter', 'Tab']) press(key);
  expect(reached.filter((key) => key !== 'Shift')).toEqual([]);
});

test('[COUNTER-8] a scanner that halts goes on being kept away; after its end a person is heard at once', async () => {
  await open();
  for (const key of ['O', 'T', '1', 'H', '4']) press(key);
  await pause(150);
  for (const key of ['1', '3', 'Enter']) press(key);
  await pause(100);
  press('1');
  press('1');
  expect(reached).toEqual(['1', '1']);
});

test('[COUNTER-8] the keys of a person all arrive, in their order, however fast', async () => {
  const { isScanned } = await open();
  for (const key of ['1', '1', '1', 'z', 'j', '3', 'Enter', 'r', 'k']) press(key);
  for (const key of ['o', 't', 'r', 'o', 'o', '1']) press(key);
  press('o', { ctrlKey: true });
  for (const key of ['t', '1']) press(key);
  expect(reached.join('')).toBe('111zj3Enterrkotroo1ot1');
  reached.length = 0;
  press('o');
  await expect.poll(() => reached).toEqual(['o']);
  for (const key of ['o', 't', '1']) {
    press(key);
    await pause(110);
  }
  expect(reached.join('')).toBe('oot1');
  expect(isScanned()).toBe(false);
});

test('[COUNTER-8] what a scanner typed into a field is taken out again, and what stood there stays', async () => {
  const { field, isScanned, getByLabelText } = await open();
  if (field === null) throw new Error('no field');
  await getByLabelText('note').fill('half a note');
  const type = (key: string) => {
    if (!press(key, {}, field)) return;
    field.setRangeText(key, field.selectionEnd ?? 0, field.selectionEnd ?? 0, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  for (const key of 'OT1HAB1') type(key);
  expect(press('Enter', {}, field)).toBe(false);
  await expect.poll(isScanned).toBe(true);
  expect(field.value).toBe('half a note');
});
