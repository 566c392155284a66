import { describe, expect, it } from 'vitest';
import { notPrincipalExempts, principalMatches, readCaller } from './principal.ts';

/** What AWS's pages leave open and this engine therefore decides for itself; the documented rules are in cases/. */
describe('principals, as modelled', () => {
  it('`{"AWS": "*"}` leaves AWS services out, `"*"` does not', () => {
    const service = readCaller('logging.s3.amazonaws.com');
    expect(principalMatches('AWS', '*', service).matched).toBe(false);
    expect(principalMatches('*', '*', service).matched).toBe(true);
  });

  it('a canonical user ID means nobody: no ARN tells whose it is', () => {
    const user = readCaller('arn:aws:iam::111122223333:user/alice');
    expect(principalMatches('CanonicalUser', '79a59df900b949e5', user)).toMatchObject({
      matched: false,
      reason: 'principal-canonical-user',
    });
  });

  it('partitions do not mix', () => {
    const china = readCaller('arn:aws-cn:sts::111122223333:assumed-role/R/s');
    expect(principalMatches('AWS', 'arn:aws:iam::111122223333:root', china).matched).toBe(false);
    expect(principalMatches('AWS', 'arn:aws:iam::111122223333:role/R', china).matched).toBe(false);
    expect(principalMatches('AWS', 'arn:aws-cn:iam::111122223333:role/R', china).matched).toBe(
      true,
    );
  });

  it('NotPrincipal with a user alone spares that user, with the account alone only its root user', () => {
    const user = readCaller('arn:aws:iam::111122223333:user/alice');
    const root = readCaller('arn:aws:iam::111122223333:root');
    expect(notPrincipalExempts('AWS', user.id, user).matched).toBe(true);
    expect(notPrincipalExempts('AWS', '111122223333', user).matched).toBe(false);
    expect(notPrincipalExempts('AWS', '111122223333', root).matched).toBe(true);
  });

  it('an empty identifier is an anonymous caller, an unknown one nobody in particular', () => {
    expect(readCaller('')).toMatchObject({ id: 'ANONYMOUS', kind: 'anonymous', account: null });
    expect(readCaller('nobody')).toMatchObject({ kind: 'other', account: null });
  });
});
