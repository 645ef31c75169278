import { describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/content/readEdition.ts';
import { createMemoryReader } from '../../../src/domain/content/createMemoryReader.ts';
import { gapPath } from '../../../src/domain/content/gapPath.ts';
import type { LocaleTag } from '../../../src/domain/locale/LocaleTag.ts';
import { loadGaps, offices } from '../../../src/features/visitor/sources/GapsView.ts';
import { loadOffice, readQuestions } from '../../../src/features/visitor/sources/OfficeView.ts';
import { loadSources } from '../../../src/features/visitor/sources/SourcesView.ts';
import { loadSource } from '../../../src/features/visitor/sources/SourceView.ts';

const { records } = readEdition(process.env['EDITION_DIR'] ?? 'src/edition');
const content = createMemoryReader(records);
const edition = { edition: 1, issuedOn: '2026-11-20', checkedUntil: '2026-03' };
const ask = (params: Record<string, string> = {}, locale: LocaleTag = 'en') => ({ content, params, locale, edition });

describe('sources', () => {
  test('[SOURCE-1] every source of the edition is listed once and every one is used', async () => {
    const listed = (await loadSources(ask())).groups.flatMap((group) => group.entries);
    expect(listed).toHaveLength(records.filter((record) => record.kind === 'source').length);
    expect(new Set(listed.map((entry) => entry.slug)).size).toBe(listed.length);
    expect(listed.filter((entry) => entry.uses === 0)).toEqual([]);
  });

  test('[SOURCE-2] a source names each page that rests on it once', async () => {
    const source = await loadSource(ask({ id: 's0' }));
    const paths = source?.uses.map((link) => link.path) ?? [];
    expect(paths).toContain('/floors/1F');
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('open questions', () => {
  test.each(['zh-Hant', 'zh-Hans', 'en'] as const)(
    '[SOURCE-3] every open question stands where its address says (%s)',
    async (locale) => {
      const found = new Map<string, string>();
      for (const office of offices) {
        const view = await loadOffice(ask({ office }, locale));
        if (view === undefined) continue;
        const questions = readQuestions(view.lines);
        expect(questions).toHaveLength(view.total);
        for (const { slug, question, clerk } of questions) found.set(`/gaps/${office}#${slug}`, `${question} ${clerk}`);
      }
      const gaps = records.filter((record) => record.kind === 'gap');
      for (const gap of gaps)
        expect(found.get(gapPath(gap)), gap.id).toBe(`${gap.question[locale]} ${gap.question['zh-Hans']}`);
      expect((await loadGaps(ask())).total).toBe(gaps.length);
    },
  );

  test('[SOURCE-3] an office that nobody knows has no page', async () => {
    expect(await loadOffice(ask({ office: 'nobody' }))).toBeUndefined();
  });
});
