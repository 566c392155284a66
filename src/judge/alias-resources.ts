import { statementsOf } from '../aws/iam/apply.ts';
import { parseArn } from '../aws/iam/arn.ts';
import { allRead, type EditorId, type ReadPolicies } from './documents.ts';

/** A statement that names an alias where a key is used. */
export interface AliasResource {
  readonly editor: EditorId;
  /** From 0. */
  readonly statement: number;
  readonly alias: string;
}

/** What concerns an alias itself, beside its key. */
const OF_ALIASES = /^kms:(?:Create|Update|Delete|List)Alias(?:es)?$/i;

/**
 * Statements whose Resource is an alias. To use a key KMS asks for the key's ARN, however the request names it; an alias
 * as Resource is for managing the alias alone.
 * https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html
 */
export function aliasResources(read: ReadPolicies): readonly AliasResource[] {
  return allRead(read).flatMap(({ id: editor, read: policy }) => {
    if (policy.state !== 'document') return [];
    return statementsOf(policy.document).flatMap(({ Action, Resource }, statement) => {
      const isOfAliases = [Action ?? []].flat().every((action) => OF_ALIASES.test(action));
      const alias = [Resource ?? []].flat().find((arn) => {
        const parsed = parseArn(arn);
        return parsed?.service === 'kms' && parsed.resource.startsWith('alias/');
      });
      return alias === undefined || (isOfAliases && Action !== undefined)
        ? []
        : [{ editor, statement, alias }];
    });
  });
}
