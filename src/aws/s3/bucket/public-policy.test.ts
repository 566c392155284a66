import { expect, it } from 'vitest';
import type { PolicyDocument } from '../../iam/index.ts';
import { cases } from './cases/public-policies.json' with { type: 'json' };
import { isPublicPolicy } from './public-policy.ts';

it.each(cases)('$name: $isPublic', ({ statements, isPublic }) => {
  const document = { Version: '2012-10-17', Statement: statements } as unknown as PolicyDocument;
  expect(isPublicPolicy(document)).toBe(isPublic);
});
