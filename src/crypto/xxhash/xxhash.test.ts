import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from '../../lib/bytes.ts';
import { xxhash } from './index.ts';

/**
 * Made by the reference implementation (xxHash 0.8.3, through Python's xxhash 4.0.1) of messages whose byte i is the
 * highest of the 32 bits of i × 2654435761: length, XXH64, XXH3 of 64 bits, XXH3 of 128 bits. The lengths are those at
 * which the algorithms change their ways.
 */
const VECTORS: readonly (readonly [number, string, string, string])[] = [
  [0, 'ef46db3751d8e999', '2d06800538d394c2', '99aa06d3014798d86001c324468d497f'],
  [1, 'e934a84adb052768', 'c44bdff4074eecdb', 'a6cd5e9392000f6ac44bdff4074eecdb'],
  [2, 'b44df1bb1534e192', 'b0a5d4f167a89d5e', '5008d8f8cd45f8ecb0a5d4f167a89d5e'],
  [3, 'a9cf36b41f9e7d09', 'e14090f554a5ea90', '977fcbc0448b49f6e14090f554a5ea90'],
  [4, '435f59a33b7eb3d1', '2e8d078a566e9749', '4e82b36688c5328f4ee6926f0426173e'],
  [5, '75ef30aeac8470ba', '94b7bed600f8ce63', '0c2dde1f77ef0655144433f809b778c9'],
  [7, '651c1bb8102d53ea', 'e6f7770846c47df5', 'cb234cb3ad8748a95669ede136b8c8b5'],
  [8, '538cac3b18f9ef8e', 'cd1c7f88482fcaef', '7b4966a681f18d5779d85adaeefd615e'],
  [9, '8205bfaa3589d37e', 'bfe43def699fa9e3', '200d098a7113e15fee5940d4df4715ae'],
  [12, '52b6afe426c692ff', '027242c0a3b593e8', '56c578738da3b7240d3297d86c9fd357'],
  [15, '241184d4482ff811', '9c71639666dfdbc2', 'faefff06f530c07c6a3e15eb208a4d28'],
  [16, '2b72a043e551fe02', '81e9eb8634460bb9', '78e8ab538d3acaab37286a19cf622308'],
  [17, 'b4ec706896ccab83', '9998430fd0a655be', '1ea709ada2b9c32e33bed349ec1c0ce7'],
  [31, '4071dd1310fa5da9', '6427c268ccd55706', '953e0f173069bcd3b6350e53bba70bb7'],
  [32, '13ee8a64346f0691', '938c25dd24c9cf3b', '4e9c19033e772df434875ae75c27bc73'],
  [33, 'f75619499e2e2e99', '0e399d30188e9c8e', '3d498fc14d9681e19cd7914bbaf713b9'],
  [48, 'd2047e165667fb98', 'b84347b7c91758eb', 'c62a1fc12bd724d72542b65426fe3070'],
  [63, '63a89bd4f10c9d1e', '9e5edf514e6c4ea2', 'b9d2b0bd99af29002018d92a7857aa43'],
  [64, 'fb24d94de825912f', '22a06b30c4c72936', '5834551911de3391a6e3ffeedc6985dd'],
  [65, 'b853730901e1daee', '7faff6eee7812d5c', 'df2f64d70d4f0d467e0ee245264914b3'],
  [96, 'baaccebd67c9f947', '324046d7ff9771f1', '05431e0d5c95bd495b78a2f5ca076877'],
  [100, '8a5b7a72e578e053', '4ff5f6c0d102cd55', 'b268b5b7684b0badc02ce6bb06aa387f'],
  [128, 'daa58c0ab1409b40', '75eca5c5d5594884', '5ac741c59c95d36ae1f0636051ccd2be'],
  [129, 'a4223e65b568a709', 'a05da42e7a4e4667', '1240f4d960139642cfb3fed667226458'],
  [160, 'e27a93295e961ee3', 'd298ab4e6e7de4aa', '934688b34070b9004a430a4b144ed2d0'],
  [191, '8138f2a18919790b', '68e87196acfef411', 'ae3007bcddd59685705e4e9935cc6797'],
  [192, '961cf10899fe7b7a', 'f27a9155f46c22d6', '64965de393806bd04b7cfcef218d92aa'],
  [200, '910e6d176afbd26c', 'e07bfbc15015bf69', 'ddc90e87387183a23572cb319f206ea7'],
  [239, '25a0935c448fde84', 'a44c92feed3d48fa', 'a2bb482e57b942272c801ae791bfdf99'],
  [240, '574d1998df49a15a', '5eb2467c8c9e3969', '640a6149838a7599b2e6947c477a4ab0'],
  [241, '92c1342e5e6e89b9', '2d431e984c441f15', 'e817e20e53e42a8c2d431e984c441f15'],
  [255, '7f88a9e586b17063', '6cb5279bb1267b3b', '881e14b0b5c3e3396cb5279bb1267b3b'],
  [256, '6ea2794edbc12721', '1369aaf85f8b805a', '96b9c38548dd27ee1369aaf85f8b805a'],
  [319, '048d7cb107777660', 'ef6f375c9770b3dd', 'd95c730f8b362310ef6f375c9770b3dd'],
  [320, '53a98300c618a028', 'f725db88132ae753', '5226123113f8af59f725db88132ae753'],
  [512, '1f23f81c3f000978', 'dcfed6ee2883acd0', 'f67f00b2ac0ea3cddcfed6ee2883acd0'],
  [1023, 'b5e57129539f4a7f', '4e30bb611faa8f67', '5687286dd310b7db4e30bb611faa8f67'],
  [1024, 'e27e39a28e1b5640', 'e99def1145f12936', 'df4c8b9ff9715101e99def1145f12936'],
  [1025, '448b0cd0f7387f6a', '83cba9b371e4e7f4', '63e845aab7eb695f83cba9b371e4e7f4'],
  [1088, 'a970caa6797a48e3', '8e7e69b3a7124813', '53fd1378f51e868e8e7e69b3a7124813'],
  [1089, '177100a58cb80602', 'a958a59c9718acc1', '65a190759c293e92a958a59c9718acc1'],
  [2048, '7709386578c56106', '53275d58cfba68fd', 'fb68e3b1bb55b50253275d58cfba68fd'],
  [2049, '27768fff7b05399d', '3cd32460d504d215', 'e8a3f6e37b449e743cd32460d504d215'],
  [5000, '6a34b8075a2561b3', 'b9daede5f99f736e', 'df8bd4ddb16d1d1cb9daede5f99f736e'],
  [65536, '5c9b119d98e34a93', '20605b76ceddc43b', 'ce4ad9e587f44a1920605b76ceddc43b'],
  [100003, '7038c1b1b197b359', '507db29bd764a682', '7ff59a962ff165b9507db29bd764a682'],
];

function message(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => Math.imul(i, 2654435761) >>> 24);
}

describe('xxHash', () => {
  it.each(VECTORS)('of %i bytes is that of the reference', (length, of64, of3, of128) => {
    const bytes = message(length);
    expect(toHex(xxhash('xxhash64', bytes))).toBe(of64);
    expect(toHex(xxhash('xxhash3', bytes))).toBe(of3);
    expect(toHex(xxhash('xxhash128', bytes))).toBe(of128);
  });

  it('is taken of the bytes alone, wherever they lie', () => {
    const bytes = message(300);
    const shifted = new Uint8Array(400).fill(7);
    shifted.set(bytes, 33);
    for (const name of ['xxhash64', 'xxhash3', 'xxhash128'] as const) {
      expect(xxhash(name, shifted.subarray(33, 333))).toEqual(xxhash(name, bytes));
    }
  });

  it('of "abc" is what everybody has', () => {
    expect(toHex(xxhash('xxhash64', utf8('abc')))).toBe('44bc2cf5ad770999');
    expect(toHex(xxhash('xxhash3', utf8('abc')))).toBe('78af5f94892f3950');
    expect(toHex(xxhash('xxhash128', utf8('abc')))).toBe('06b05ab6733a618578af5f94892f3950');
  });
});
