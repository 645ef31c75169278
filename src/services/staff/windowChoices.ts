export {
  defaultIdleMinutes,
  type IdleMinutes,
  idleChoices,
  type KeepDays,
  keepChoices,
} from '../../storage/staff/WindowBook.ts';
