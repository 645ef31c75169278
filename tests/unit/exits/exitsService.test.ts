import { describe, expect, test } from 'vitest';
import { visitEvent } from '../../../src/domain/visitText/visitEvent.ts';
import { createExitsService, type ExitsParts } from '../../../src/services/exits/createExitsService.ts';
import { visitTextWords } from './words.ts';

const event = visitEvent({
  errands: [{ id: 'document.residence-permit', name: 'Residence permit' }],
  day: '2026-11-24',
  words: visitTextWords('en'),
  listText: 'list',
  url: 'https://example.org/visit',
});

function build(some: Partial<ExitsParts> = {}) {
  const asked: unknown[][] = [];
  const note =
    <T>(answer: T) =>
    async (...args: unknown[]) => {
      asked.push(args);
      return answer;
    };
  const service = createExitsService({
    nowMs: () => Date.parse('2026-11-20T08:00:00Z'),
    saveTextFile: note(true),
    shareText: note('shared' as const),
    copyText: note(true),
    shareLink: note('copied' as const),
    ...some,
  });
  return { service, asked };
}

describe('the ways out', () => {
  test('[EXIT-8] the entry is offered as a calendar file, named and typed as one', async () => {
    const { service, asked } = build();
    await service.prepare();
    expect(await service.saveCalendar(event, 'visit.ics')).toBe('saved');
    expect(asked).toEqual([['visit.ics', expect.stringContaining('BEGIN:VEVENT'), 'text/calendar']]);
  });

  test('[EXIT-8] closing the sheet is told as such, and a failure too', async () => {
    expect(await build({ saveTextFile: async () => false }).service.saveCalendar(event, 'a.ics')).toBe('dismissed');
    const broken = build({ saveTextFile: () => Promise.reject(new Error('no file')) });
    expect(await broken.service.saveCalendar(event, 'a.ics')).toBe('failed');
  });

  test('[EXIT-8] words go out as they are; a link with LINE’s way out', async () => {
    const { service, asked } = build();
    expect(await service.shareText('list')).toBe('shared');
    expect(await service.copyText('list')).toBe(true);
    expect(await service.shareLink({ title: 't', url: 'https://example.org/visit?add=document.a' })).toBe('copied');
    expect(asked).toEqual([
      ['list'],
      ['list'],
      [{ title: 't', url: 'https://example.org/visit?add=document.a&openExternalBrowser=1' }],
    ]);
  });
});
