import { useRef } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useListFocus } from '../../../src/features/staff/cases/useListFocus.ts';

function Papers({ isThere }: { readonly isThere: boolean }) {
  const list = useRef<HTMLUListElement>(null);
  useListFocus(list, isThere);
  return (
    <>
      <input aria-label="note" />
      <ul ref={list} tabIndex={-1} aria-label="papers" />
    </>
  );
}

test('[COUNTER-27] papers that come late take the focus, but not from somebody who types', async () => {
  const idle = await render(<Papers isThere={false} />);
  await idle.rerender(<Papers isThere />);
  await expect.element(idle.getByRole('list', { name: 'papers' })).toHaveFocus();
  await idle.unmount();

  const typing = await render(<Papers isThere={false} />);
  const note = typing.getByRole('textbox');
  await note.click();
  await userEvent.keyboard('fin');
  await typing.rerender(<Papers isThere />);
  await userEvent.keyboard('ished');
  expect(document.activeElement).toBe(note.element());
  expect(note.element()).toHaveProperty('value', 'finished');
});
