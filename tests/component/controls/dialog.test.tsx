import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { Dialog } from '../../../src/ui/controls/Dialog.tsx';

function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        ask
      </button>
      {isOpen && (
        <Dialog open title="a question" onClose={() => setOpen(false)}>
          <button type="button" onClick={() => setOpen(false)}>
            done
          </button>
        </Dialog>
      )}
    </>
  );
}

test('[UI-11] a dialog that is taken away whole gives the focus back to what opened it', async () => {
  const screen = await render(<Page />);
  await screen.getByRole('button', { name: 'ask' }).click();
  await screen.getByRole('button', { name: 'done' }).click();
  await expect.element(screen.getByRole('button', { name: 'ask' })).toHaveFocus();
});
