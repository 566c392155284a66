import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FACTS } from '../facts.ts';
import { LANGUAGES } from '../languages.test-helper.ts';
import { dateText } from '../reading.ts';

/** Words that no engineer writes: word by word from English, or not AWS's own; with what is written instead. */
const BANNED: Readonly<Record<string, string>> = {
  文書化: 'ドキュメントに記載',
  本ツールのモデル: '本ツール独自の想定',
  このツール: '本ツール',
  このエクスプローラー: '本ツール',
  エクスプローラー自体: '本ツール',
  リクエスタ: '呼び出し元',
  関門: '判定',
  公開値: '秘密でない値',
  寿命: '有効期間',
  直列化: 'シリアライズ',
  カスタマー管理: 'カスタマーマネージド',
  キー操作: 'キーボードショートカット',
  何者か: '（誰かを主語にしない）',
  '1 ビットで十分': '1 ビット違うだけで復号できません',
  出てきたもの: 'ダウンロードした内容',
  運ぶもの: '送る値',
  使うのをやめ: '適用を解除',
  決め手: '判定の根拠',
  本当の原因: '実際の原因',
  部外者: '外部の呼び出し元',
  自分のキーを示: 'KMS キーの情報が含まれる',
  'S3 側の権限': 'S3 が権限を確認',
  データキーをラップ: 'データキーを暗号化',
  否定の演算子: '否定の条件演算子',
};

const src = fileURLToPath(new URL('../../', import.meta.url));
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !/\.(test|test-helper)\.tsx?$/.test(path),
);

describe('the Japanese texts', () => {
  it('have none of the words that are translated word by word', () => {
    expect(sources.length).toBeGreaterThan(300);
    const found = sources.flatMap((path) => {
      const text = readFileSync(join(src, path), 'utf8');
      return Object.entries(BANNED).flatMap(([word, better]) =>
        text.includes(word) ? [`${path}: ${word} → ${better}`] : [],
      );
    });
    expect(found).toEqual([]);
  });

  it('have names of values that fit into a chip', () => {
    const { tables, rare } = LANGUAGES.ja;
    const names = [...tables.shared, ...Object.values(rare.modes)].flatMap(({ values }) =>
      Object.values(values).map(({ name }) => name),
    );
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => fullWidths(name) > 11)).toEqual([]);
    // What is told apart must not be cut off: the encrypted ones are the longest.
    const encrypted = names.filter((name) => name.startsWith('暗号化'));
    expect(encrypted.filter((name) => fullWidths(name) > 9)).toEqual([]);
  });

  it('cite AWS’s pages by Japanese titles, those in Japanese by their address', () => {
    for (const id of Object.keys(FACTS) as (keyof typeof FACTS)[]) {
      const [en, ja] = [LANGUAGES.en.narrator.fact(id), LANGUAGES.ja.narrator.fact(id)];
      expect(en).toMatchObject(FACTS[id]);
      if (en.source !== '') expect(ja.source, id).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      const isGuide = /\/(userguide|developerguide|UserGuide)\//.test(en.url ?? '');
      expect(ja.url?.includes('/ja_jp/') ?? false, id).toBe(isGuide);
    }
  });

  it('write a moment as Japanese does, and say in which time it is', () => {
    expect(dateText('2026-07-01T09:00:00.000Z', 'ja')).toBe('2026 年 7 月 1 日 09:00 (UTC)');
    expect(dateText('2026-07-01T09:00:00.000Z', 'en')).toBe('July 1, 2026 at 09:00 (UTC)');
    expect(dateText('soon', 'ja')).toBe('soon');
  });
});

/** How many full-width characters a text is as wide as: Latin letters, digits and spaces take half of one. */
function fullWidths(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u0020-\u007e]/.test(character) ? 0.5 : 1),
    0,
  );
}
