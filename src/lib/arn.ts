/** The role of a role session, which aws:PrincipalArn names and to which IAM policies are attached; else the ARN itself. */
export function roleArnOf(arn: string): string {
  const session = /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\/.+$/.exec(arn);
  return session === null ? arn : `arn:${session[1]}:iam::${session[2]}:role/${session[3]}`;
}
