import { describe, expect, it } from 'vitest';
import type { HttpRequest } from '../../src/aws/http.ts';
import { targetOf } from './target-of.ts';

function targetIn(address: string, rawPath?: string): string {
  const request = { method: 'GET', url: new URL(address), headers: [], body: new Uint8Array(0) };
  return targetOf({ ...request, ...(rawPath === undefined ? {} : { rawPath }) } as HttpRequest);
}

describe('the target that a row shows', () => {
  it('stays as it was sent', () => {
    expect(targetIn('https://h/b/a%20b?x-id=GetObject&empty=&flag')).toBe(
      '/b/a%20b?x-id=GetObject&empty=&flag',
    );
    expect(targetIn('https://h/b/')).toBe('/b/');
    expect(targetIn('https://h/b/c', '/b/a/../c')).toBe('/b/a/../c');
    expect(targetIn('https://h/b/k?prefix=%E0%A4%A&%zz=1')).toBe('/b/k?prefix=%E0%A4%A&%zz=1');
  });

  it('holds nothing that one could send it once more with', () => {
    const four =
      'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIA%2F20261127%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20261127T000000Z&X-Amz-Expires=900&X-Amz-Security-Token=token&X-Amz-SignedHeaders=host&X-Amz-Signature=abc&x-id=GetObject';
    expect(targetIn(`https://h/b/k?${four}`)).toBe(
      '/b/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20261127T000000Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host&x-id=GetObject',
    );
    const two = 'AWSAccessKeyId=AKIA&Expires=1&Signature=abc%3D';
    expect(targetIn(`https://h/b/k?${two}`)).toBe('/b/k?Expires=1');
    expect(targetIn('https://h/b/k?x-amz-%73ignature=abc&SIGNATURE=d')).toBe('/b/k');
  });
});
