import { SOURCED_TOPICS, type SourcedTopic } from '../../../narration/table/index.ts';
import type { ComputedRow, ComputedTopic } from '../../../survey/index.ts';

/** A column of the table. */
export type Topic = ComputedTopic | SourcedTopic;

const TOPIC_GROUPS = {
  keys: ['manager', 'places', 'access', 'rotation', 'layers'],
  access: ['readers', 'public', 'other-account', 'audit', 'logs'],
  load: ['kms-calls', 'bucket-key', 'cost', 'quota'],
  setup: ['headers', 'default', 'new-bucket'],
} as const satisfies Record<string, readonly Topic[]>;

export type TopicGroup = keyof typeof TOPIC_GROUPS | 'all';

export function topicsOf(group: TopicGroup): readonly Topic[] {
  return group === 'all' ? Object.values(TOPIC_GROUPS).flat() : TOPIC_GROUPS[group];
}

export function isSourced(topic: Topic): topic is SourcedTopic {
  return (SOURCED_TOPICS as readonly string[]).includes(topic);
}

/** How much of something a mode has, of columns that can be sorted; what is not here cannot. */
export const MEASURES: Partial<Readonly<Record<Topic, (row: ComputedRow) => number>>> = {
  layers: ({ layers }) => layers.value,
  readers: ({ readers }) => readers.filter(({ outcome }) => outcome.reads).length,
  audit: ({ audit }) => audit.value.kmsEvents,
  'kms-calls': (row) => row['kms-calls'].value.calls,
};
