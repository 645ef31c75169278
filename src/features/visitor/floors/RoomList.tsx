import { LinkRow } from '../../../ui/layout/LinkRow.tsx';
import type { RoomLink } from './RoomLink.ts';

export function RoomList({ rooms }: { readonly rooms: readonly RoomLink[] }) {
  return (
    <ul className="border-t border-hair">
      {rooms.map((room) => (
        <li key={room.path}>
          <LinkRow path={room.path} title={room.name} note={room.purpose} />
        </li>
      ))}
    </ul>
  );
}
