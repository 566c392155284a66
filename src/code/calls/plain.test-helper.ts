import type { Trace } from '../../trace/index.ts';
import type { CallScript, Param } from './param.ts';

/** A parameter as it has to arrive: bytes in hex under `hex`. */
export type Plain =
  | string
  | number
  | boolean
  | { readonly hex: string }
  | readonly Plain[]
  | { readonly [name: string]: Plain };

export interface PlainCall {
  readonly operation: string;
  readonly params: Readonly<Record<string, Plain>>;
}

/** A member of the answer to the call of this index, from 0. */
export function answered(index: number, member: string): string {
  return `answer ${index} ${member}`;
}

/** The calls of a script with everything filled in, as whatever runs it has to make them. */
export function plainCalls(script: CallScript, trace: Trace): readonly PlainCall[] {
  const plain = (param: Param): Plain => {
    switch (param.kind) {
      case 'text':
        return param.text;
      case 'number':
        return param.number;
      case 'flag':
        return param.flag;
      case 'file': {
        const value = trace.values.find(({ id }) => id === param.value);
        return { hex: Buffer.from(value?.bytes ?? []).toString('hex') };
      }
      case 'answer': {
        const at = script.calls.findIndex(({ answer }) => answer?.name === param.of);
        return answered(at, param.member);
      }
      case 'source':
        return { Bucket: param.bucket, Key: param.key };
      case 'list':
        return param.items.map(plain);
      case 'map':
        return Object.fromEntries(param.members.map(([name, value]) => [name, plain(value)]));
    }
  };
  return script.calls.map(({ operation, params }) => ({
    operation,
    params: Object.fromEntries(params.map(([name, param]) => [name, plain(param)])),
  }));
}
