import { boot } from './app/boot/boot.ts';

void boot();
