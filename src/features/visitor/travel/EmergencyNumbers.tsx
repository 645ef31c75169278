import type { PhoneNumber } from './PhonesView.ts';

/** The numbers for an emergency, large, each one tap away from a call. */
export function EmergencyNumbers({ phones }: { readonly phones: readonly PhoneNumber[] }) {
  return (
    <ul className="mb-4 flex flex-wrap gap-x-10 gap-y-2">
      {phones.map((phone) => (
        <li key={phone.slug} className="basis-28">
          <a
            href={`tel:${phone.dial ?? phone.number}`}
            className="group flex min-h-14 flex-col-reverse text-river hover:bg-river-wash"
          >
            <span className="text-small text-ink">{phone.name}</span>
            <span className="font-sign text-sign tabular-nums underline decoration-1 underline-offset-4 group-hover:decoration-2">
              {phone.number}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
