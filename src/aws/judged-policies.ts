import type { JudgedPolicy } from '../trace/index.ts';
import type { KeyGrant, Policies, PolicyDocument } from './iam/index.ts';

/** Policies as a record of a decision lists them, as the policy engine takes them. */
export function policiesOf(judged: readonly JudgedPolicy[]): Policies {
  const documents = (kind: JudgedPolicy['kind']) =>
    judged.flatMap((each) => (each.kind === kind ? [each.document as PolicyDocument] : []));
  const levels = (kind: 'scp' | 'rcp') => {
    const deepest = Math.max(
      -1,
      ...judged.map((each) => (each.kind === kind ? (each.level ?? 0) : -1)),
    );
    return Array.from({ length: deepest + 1 }, (_, level) =>
      judged.flatMap((each) =>
        each.kind === kind && (each.level ?? 0) === level ? [each.document as PolicyDocument] : [],
      ),
    );
  };
  const [boundary] = documents('boundary');
  const [endpoint] = documents('endpoint');
  const session = documents('session');
  const [scp, rcp] = [levels('scp'), levels('rcp')];
  const grants = judged.flatMap(({ kind, document }) =>
    kind === 'grant' ? [document as KeyGrant] : [],
  );
  return {
    identity: documents('identity'),
    resource: documents('resource')[0] ?? null,
    key: documents('key')[0] ?? null,
    ...(boundary === undefined ? {} : { boundary }),
    ...(session.length === 0 ? {} : { session }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(scp.length === 0 ? {} : { scp }),
    ...(rcp.length === 0 ? {} : { rcp }),
    ...(grants.length === 0 ? {} : { grants }),
  };
}

/** What a grant is called: empty where it has no name of its own. */
export function nameOfGrant({ Name }: KeyGrant): string {
  return typeof Name === 'string' ? Name : '';
}
