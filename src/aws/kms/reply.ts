import { utf8 } from '../../lib/bytes.ts';
import type { Result } from '../../lib/result.ts';
import { httpDate } from '../clock.ts';
import type { KmsReply } from './contract.ts';
import type { Answer } from './operation.ts';
import type { Refusal } from './refusal.ts';
import { REFUSED } from './refusal.ts';

/** The answer in AWS's JSON 1.1 protocol. https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html */
export function replyOf(
  outcome: Result<Answer, Refusal>,
  frame: { readonly requestId: string; readonly now: number },
): KmsReply {
  const body = utf8(outcome.ok ? outputText(outcome.value) : errorText(outcome.error));
  return {
    response: {
      status: outcome.ok ? 200 : REFUSED,
      headers: [
        ['x-amzn-RequestId', frame.requestId],
        ['Date', httpDate(frame.now)],
        ['Content-Type', 'application/x-amz-json-1.1'],
        ['Content-Length', String(body.length)],
      ],
      body,
    },
    carries: outcome.ok ? (outcome.value.carries ?? []) : [],
  };
}

function outputText(answer: Answer): string {
  return answer.output === null ? '' : JSON.stringify(answer.output);
}

function errorText({ code, message }: Refusal): string {
  return JSON.stringify(message === null ? { __type: code } : { __type: code, message });
}
