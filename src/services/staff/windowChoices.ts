export { defaultIdleMinutes, type IdleMinutes, idleChoices } from '../../storage/staff/WindowBook.ts';
