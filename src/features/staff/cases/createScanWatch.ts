interface ScanWatchParts {
  /** A code began to come. */
  onScan(): void;
  /** A key that was held looked like the beginning of a code and was none: it is for the page after all. */
  giveBack(target: EventTarget, event: KeyboardEvent): void;
}

/** Keys of a scanner follow each other within this; fingers are slower at three that are not one word. */
const gapMs = 80;
/** A scanner that halts in the middle of a code goes on within this. */
const haltMs = 300;
/** What all our codes begin with, of whatever version. */
const beginning = [/^o$/i, /^t$/i, /^[1-9]$/] as const;

/**
 * Tells a code that a scanner types from the keys of a person: `OT` and a digit, faster than fingers, and all that
 * follows without a pause. Goes by the moments at which keys were pressed, so a page that is busy changes nothing.
 */
export function createScanWatch({ onScan, giveBack }: ScanWatchParts): {
  hear(event: KeyboardEvent): void;
  stop(): void;
} {
  /** So many keys of the beginning have come. */
  let begun = 0;
  /** Within this the next key still belongs to the code that is coming. */
  let waitMs = 0;
  let lastMs = Number.NEGATIVE_INFINITY;
  let held: (readonly [EventTarget, KeyboardEvent])[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passing = new WeakSet<Event>();

  const release = () => {
    clearTimeout(timer);
    for (const [target, event] of held.splice(0)) {
      passing.add(event);
      giveBack(target, event);
    }
  };
  const hold = ({ target, key, code, shiftKey }: KeyboardEvent) => {
    const event = new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true });
    if (target !== null) held.push([target, event]);
    clearTimeout(timer);
    timer = setTimeout(release, gapMs);
  };
  /** Whether the page hears nothing of a key. */
  const keeps = (event: KeyboardEvent): boolean => {
    const { key, target, timeStamp } = event;
    const sinceMs = timeStamp - lastMs;
    lastMs = timeStamp;
    if (sinceMs < waitMs) {
      // Some end with Enter, some with two, some with Tab.
      if (key === 'Enter' || key === 'Tab') waitMs = gapMs;
      return true;
    }
    waitMs = 0;
    if (sinceMs > gapMs || beginning[begun]?.test(key) !== true || isChord(event)) {
      release();
      begun = 0;
    }
    if (beginning[begun]?.test(key) !== true || isChord(event)) return false;
    begun += 1;
    if (begun === beginning.length) {
      clearTimeout(timer);
      held = [];
      begun = 0;
      waitMs = haltMs;
      if (isField(target)) takeBack(target, beginning.length - 1);
      onScan();
      return true;
    }
    // In a field people see at once what they type; elsewhere a key waits until it is clear what it is.
    if (isField(target)) return false;
    hold(event);
    return true;
  };
  return {
    hear(event) {
      if (passing.has(event) || event.key === 'Shift' || event.key === 'CapsLock' || !keeps(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    stop: () => clearTimeout(timer),
  };
}

function isChord({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Takes what a scanner has typed out of the field again. */
function takeBack(field: HTMLInputElement | HTMLTextAreaElement, count: number): void {
  // A field for a date or a tick has no place to type at.
  const end = field.selectionEnd ?? 0;
  if (end < count) return;
  field.setRangeText('', end - count, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
