import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { COMPARE_FIELDS, FLOW_FIELDS, LESSON_FIELDS } from '../../link/fields.ts';
import { ADDRESS_KEYS } from '../../link/index.ts';

const code = readFileSync('public/embed.js', 'utf8');

/** What the script defines, run where there is as much of a browser as it needs to begin with. */
function definedBy(source: string) {
  const defined = new Map<string, { readonly observedAttributes: readonly string[] }>();
  class HTMLElement {}
  runInNewContext(source, {
    document: { currentScript: { src: 'https://explorer.example/deep/embed.js' } },
    customElements: { get: () => undefined, define: defined.set.bind(defined) },
    HTMLElement,
    URL,
  });
  return defined;
}

it('takes every field of an address as an attribute, and no other', () => {
  const attributes = definedBy(code).get('s3-encryption-flow')?.observedAttributes ?? [];
  expect([...attributes].toSorted()).toEqual([...FLOW_FIELDS].toSorted());
  expect([...attributes, 'embed'].toSorted()).toEqual([...ADDRESS_KEYS].toSorted());
});

it('takes every field of a comparison’s address as an attribute of the other element', () => {
  const attributes = definedBy(code).get('s3-encryption-compare')?.observedAttributes ?? [];
  expect([...attributes].toSorted()).toEqual([...COMPARE_FIELDS].toSorted());
});

it('takes every field of a lesson’s address as an attribute of the third', () => {
  const attributes = definedBy(code).get('s3-encryption-lesson')?.observedAttributes ?? [];
  expect([...attributes].toSorted()).toEqual([...LESSON_FIELDS].toSorted());
});

it('is at most 3 KB', () => {
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(3000);
});
