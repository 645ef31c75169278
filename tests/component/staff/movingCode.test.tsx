import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { MovingCode } from '../../../src/ui/handover/MovingCode.tsx';
import { inLocale } from '../../builders/inLocale.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Three codes of one module each, told apart by where it is dark. */
const codes = [0, 1, 2].map((dark) => ({ rows: [[0, 1, 2].map((at) => at === dark)] }));

async function open(given = codes, isMotionWanted = true) {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => ({ matches: query === '(prefers-reduced-motion: reduce)' && !isMotionWanted }) as MediaQueryList,
  );
  const screen = await render(inLocale('en', <MovingCode codes={given} label="the code" />));
  const drawn = () => screen.container.querySelector('path')?.getAttribute('d');
  /** What is drawn over so many milliseconds. */
  const watch = async (ms: number) => {
    const seen = [drawn()];
    for (const end = performance.now() + ms; performance.now() < end; ) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (drawn() !== seen.at(-1)) seen.push(drawn());
    }
    return seen;
  };
  return { screen, watch };
}

test('[COUNTER-10] the parts follow one another by themselves, all of them, and stand still once stopped', async () => {
  const { screen, watch } = await open();
  const seen = await watch(2000);
  expect(new Set(seen).size).toBe(3);
  expect(seen.length).toBeGreaterThan(3);
  await screen.getByRole('button', { name: 'Stop the moving code' }).click();
  const [stopped, ...more] = await watch(800);
  expect(more).toEqual([]);
  await screen.getByRole('button', { name: 'Next part' }).click();
  await expect.poll(async () => (await watch(0))[0]).not.toBe(stopped);
  await screen.getByRole('button', { name: 'Let it move' }).click();
  expect((await watch(1500)).length).toBeGreaterThan(2);
});

test('[COUNTER-10] where no motion is wanted the first part stands until somebody asks for the next', async () => {
  const { screen, watch } = await open(codes, false);
  await expect.element(screen.getByText('Part 1 of 3')).toBeVisible();
  expect(await watch(800)).toHaveLength(1);
  await screen.getByRole('button', { name: 'Next part' }).click();
  await expect.element(screen.getByText('Part 2 of 3')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Let it move' })).toBeVisible();
});

test('[COUNTER-10] one code alone stands still and has nothing to stop', async () => {
  const { screen, watch } = await open(codes.slice(0, 1));
  expect(await watch(600)).toHaveLength(1);
  expect(screen.container.querySelectorAll('button')).toHaveLength(0);
});
