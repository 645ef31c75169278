import { buttonClass } from '../controls/buttonClass.ts';

interface FileButtonProps {
  readonly label: string;
  onFile(file: File): void;
}

/** A button that asks the device for one file; the same file may be chosen again. */
export function FileButton({ label, onFile }: FileButtonProps) {
  return (
    <label className={`${buttonClass('plain')} focus-within:outline-3`}>
      <input
        type="file"
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) onFile(file);
          event.target.value = '';
        }}
      />
      {label}
    </label>
  );
}
