import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEdition } from '../../../src/build/content/readEdition.ts';
import { buildPack } from '../../../src/build/pack/buildPack.ts';
import type { ContentRecord } from '../../../src/domain/content/ContentRecord.ts';
import { findEditionProblems } from '../../../src/domain/content/findEditionProblems.ts';

const folder = join(import.meta.dirname, '../../../src/edition');
const { records, problems } = readEdition(folder);

function changed(id: string, change: (record: ContentRecord) => ContentRecord): ContentRecord[] {
  return records.map((record) => (record.id === id ? change(record) : record));
}

describe('the shipped edition', () => {
  test('[EDITION-1] can be published: every record passes its schema, every fact has a source or is an honest gap', () => {
    expect(problems).toEqual([]);
  });

  test('[EDITION-1] has nine floors, eight measure slots, two statements apart, eleven window items, four housing routes', () => {
    const list = (kind: string) => records.filter((record) => record.kind === kind);
    expect(list('floor')).toHaveLength(9);
    const measures = records.filter((record) => record.kind === 'measure');
    expect(
      measures
        .filter((one) => one.number !== null)
        .map((one) => one.number)
        .toSorted(),
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(measures.filter((one) => one.programId === null)).toHaveLength(2);
    expect(measures.every((one) => !one.textSupplied)).toBe(true);
    expect(list('housing')).toHaveLength(4);
    const window = records.find((record) => record.id === 'service.one-stop-window');
    expect(window?.kind === 'service' && window.bundle).toMatchObject({ departments: 8, items: 11 });
    expect(window?.kind === 'service' && window.bundle?.itemGaps).toHaveLength(11);
  });

  test('[EDITION-2] no address is linked that the facts forbid: only http(s), never a bare host of a mirror', () => {
    for (const record of records) {
      if (record.kind === 'source' && record.url !== null) expect(record.url, record.id).not.toContain('…');
    }
  });

  test('[EDITION-3] no phone number, street address or opening hour of the centre is claimed', () => {
    const centre = records.filter((record) => /^(location|place|floor)\./.test(record.id));
    expect(JSON.stringify(centre)).not.toMatch(/0591[- ]?\d{7,8}|\d{1,2}[:：]\d{2}\s*[-–至到]\s*\d{1,2}[:：]\d{2}/);
  });

  test('[EDITION-7] Traditional text has no Simplified-only characters and the other way round', () => {
    const onlySimplified =
      /[个们这来对时会学业专东两严丰为举么义乐书买云产亲亿仅从价众优伙传伤伦体余办务动区华单卖卫厂厅历县参双发变号后启员围图国圆团场块坏坚坛处备复够头夹夺奋妇妈孙宁实宝审宽宾导层岁岛币帐带帮广庆库应庙废开异张弹归录径总恋恳恶悬惊惯愿戏户执扩扫扬护报担择换据损摆摄携敌数斋断无旧显晋晓术机杀杂权条极构枪柜标栈树样桥检楼欢欧残毕气汇汉汤沟没泽洁浅测济浓涛润涨渐渔湾满滨灭灯灵点炼热爱牵独狭猎环现玛电画畅疗疮皱盐监盖盘码确础种积称稳穷窃竞笔签简类粮级纪纯纲纳纵纷纸纹线练组细织终绍经结绕给络绝统继绩续维绿缓编缘缩网罗职联胜脉脑脚节芦苏范药莱获营蓝虑虽补装规视览觉触订认讨让训议记讲许论设访证评识词译试诗话询该详语误说请诸读课谁调谈谢谱贝贡财责败货质贩贫购贯贵贷贸费贺赁资赏赛赢趋跃车转轮软轻载较辅辆输边达过运还进远违连迟适选递逻遗邮郑酱释钟钢钱铁银链锁错键镇长门闭问闲间闻阅阳阶际陆陈险随隐难静顶项顺须顾预领频题颜额风飞饭饮馆马驾驻验鱼鲁鸟鸡龄龙]/u;
    const onlyTraditional =
      /[個們這來對時會學業專東兩嚴豐為舉麼義樂書買雲產親億僅從價眾優傳傷倫體餘辦務動區華單賣衛廠廳歷縣參雙發變號啟員圍圖國圓團場塊壞堅壇處備復夠頭夾奪奮婦媽孫寧實寶審寬賓導層歲島幣帳帶幫廣慶庫應廟廢開異張彈歸錄徑總戀懇惡懸驚慣願戲戶執擴掃揚護報擔擇換據損擺攝攜敵數齋斷無舊顯晉曉術機殺雜權條極構槍櫃標棧樹樣橋檢樓歡歐殘畢氣匯漢湯溝沒澤潔淺測濟濃濤潤漲漸漁灣滿濱滅燈靈點煉熱愛牽獨狹獵環現瑪電畫暢療瘡皺鹽監蓋盤碼確礎種積稱穩窮竊競筆簽簡類糧級紀純綱納縱紛紙紋線練組細織終紹經結繞給絡絕統繼績續維綠緩編緣縮網羅職聯勝脈腦腳節蘆蘇藥萊獲營藍慮雖補裝規視覽覺觸訂認討讓訓議記講許論設訪證評識詞譯試詩話詢該詳語誤說請諸讀課誰調談謝譜貝貢財責敗貨質販貧購貫貴貸貿費賀賃資賞賽贏趨躍車轉輪軟輕載較輔輛輸邊達過運還進遠違連遲適選遞邏遺郵鄭醬釋鐘鋼錢鐵銀鏈鎖錯鍵鎮長門閉問閒間聞閱陽階際陸陳險隨隱難靜頂項順須顧預領頻題顏額風飛飯飲館馬駕駐驗魚魯鳥雞齡龍]/u;
    const found: string[] = [];
    const walk = (value: unknown, where: string) => {
      if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) walk(item, `${where}[${index}]`);
      } else if (typeof value === 'object' && value !== null) {
        for (const [key, item] of Object.entries(value)) {
          if (typeof item === 'string' && key === 'zh-Hant') {
            const match = onlySimplified.exec(item);
            if (match !== null) found.push(`${where} zh-Hant ${match[0]}: ${item}`);
          } else if (typeof item === 'string' && key === 'zh-Hans') {
            const match = onlyTraditional.exec(item);
            if (match !== null) found.push(`${where} zh-Hans ${match[0]}: ${item}`);
          } else walk(item, `${where}.${key}`);
        }
      }
    };
    for (const record of records) walk(record, record.id);
    expect(found).toEqual([]);
  });

  test('[EDITION-8] builds to the same bytes every time', () => {
    expect(buildPack(folder).text).toBe(buildPack(folder).text);
  });
});

describe('what keeps an edition from being published', () => {
  test('[RECORD-2] a fact without a source that is not a gap', () => {
    const without = changed('floor.1f', (record) =>
      record.kind === 'floor'
        ? { ...record, provenance: { ...record.provenance, sources: [], state: 'inForce' } }
        : record,
    );
    expect(findEditionProblems(without)).toContainEqual(
      expect.objectContaining({ recordId: 'floor.1f', rule: 'no-source' }),
    );
  });

  test('[RECORD-2] a gap that names no question', () => {
    const without = changed('measure.zone-8-1', (record) =>
      record.kind === 'measure'
        ? { ...record, gaps: [], provenance: { ...record.provenance, sources: [], state: 'notPublished' } }
        : record,
    );
    expect(findEditionProblems(without)).toContainEqual(
      expect.objectContaining({ recordId: 'measure.zone-8-1', rule: 'gap-without-mark' }),
    );
  });

  test('[RECORD-4] a reference that leads nowhere', () => {
    const broken = changed('floor.1f', (record) =>
      record.kind === 'floor' ? { ...record, related: ['place.nowhere'] } : record,
    );
    expect(findEditionProblems(broken)).toContainEqual(
      expect.objectContaining({ rule: 'broken-reference', detail: 'place.nowhere' }),
    );
  });

  test('[RECORD-1] the same id twice', () => {
    const [first] = records;
    expect(first && findEditionProblems([...records, first])).toContainEqual(
      expect.objectContaining({ rule: 'duplicate-id' }),
    );
  });
});
