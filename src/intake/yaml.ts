import {
  type CollectionTag,
  type Node,
  Pair,
  parseAllDocuments,
  Scalar,
  type ScalarTag,
  YAMLMap,
} from 'yaml';

/** Functions that a template may write as a tag: `!Sub text`, `!GetAtt a.b`, `!Join [..]`. */
const FUNCTIONS = [
  ...[
    'And',
    'Base64',
    'Cidr',
    'Equals',
    'FindInMap',
    'GetAtt',
    'GetAZs',
    'If',
    'ImportValue',
    'Join',
  ],
  ...['Length', 'Not', 'Or', 'Select', 'Split', 'Sub', 'ToJsonString', 'Transform'],
];

const named = (name: string) => (name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`);

/** Each function as the long form has it: an object of one member. */
const TAGS = ['Ref', 'Condition', ...FUNCTIONS].flatMap((name): (ScalarTag | CollectionTag)[] => {
  const tag = `!${name}`;
  const around = (node: Node) => {
    const map = new YAMLMap<Scalar, Node>();
    map.items.push(new Pair(new Scalar(named(name)), node));
    return map;
  };
  return [
    { tag, resolve: (text: string) => ({ [named(name)]: text }) },
    { tag, collection: 'seq', resolve: around },
    { tag, collection: 'map', resolve: around },
  ];
});

/** Aliases may make a short text a very large value. */
const MOST_ALIASES = 50;
/** In characters; the largest template that CloudFormation takes has 1 MB. */
const LONGEST = 1_200_000;

/** The documents of a YAML text as plain values; null where it is none. */
export function readYaml(text: string): readonly unknown[] | null {
  if (text.length > LONGEST) return null;
  try {
    const documents = parseAllDocuments(text, { customTags: TAGS, logLevel: 'silent' });
    if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return null;
    return documents.map((document) => document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown);
  } catch {
    // More aliases than anybody needs, or nested beyond what can be followed.
    return null;
  }
}
