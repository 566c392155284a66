import type { Entropy } from '../crypto/index.ts';
import { opRow } from '../crypto/index.ts';
import { asBytes } from '../lib/bytes.ts';
import type { Recorder } from './recorder.ts';

/** Runs every operation and keeps nothing: for a cloud that is only spoken to. */
export function silentRecorder(entropy: Entropy): Recorder {
  const nothing = () => {};
  return {
    exchange: nothing,
    input: nothing,
    draw: (_actor, length) => entropy.draw(length),
    slice: (_actor, bytes, start, end) => asBytes(bytes.subarray(start, end)),
    retain: nothing,
    op: (record) => opRow(record.op).run(record.inputs, record.params ?? {}, entropy),
    send: nothing,
    decide: nothing,
    store: nothing,
    load: nothing,
    erase: nothing,
    fail: nothing,
    event: nothing,
  };
}
