import { callerOf } from '../../captions/caller.ts';
import type { CaptionWords } from '../../captions/caption-tables.ts';
import {
  clipped,
  count,
  exceptionOf,
  messageOf,
  statusOf,
  targetOf,
  xmlText,
} from '../../reading.ts';
import { type Asked, usesKeys } from '../../requests/asked.ts';
import type { StepWords } from '../../types.ts';
import { called, said } from '../captions/said.ts';
import { encryptionAsked, encryptionTold } from '../s3/encryption-asked.ts';
import { ANSWERED } from './answered.ts';
import { DOES } from './operations.ts';

const SERVICE = { s3: 'S3', kms: 'KMS' } as const;

const does = (operation: string) =>
  Object.hasOwn(DOES, operation) ? (DOES[operation] ?? operation) : `carry out ${operation}`;

/** The body of a message, as what it is. */
function bodyOf({ step }: Asked): string {
  const { length, kind } = messageOf(step);
  if (kind === 'none') return 'no body';
  return `a body of ${count(length)} bytes${kind === 'other' ? '' : ` of ${kind}`}`;
}

/** A message between the client and a service, whatever it is about. */
export function message(asked: Asked): StepWords {
  return asked.step.http.type === 'request' ? request(asked) : answer(asked);
}

function request(asked: Asked): StepWords {
  const { service, operation } = asked;
  const by = SERVICE[service];
  return ({ step }) => {
    const sent = `It is a ${targetOf(step)} with ${bodyOf(asked)}.`;
    if (operation === 'Unknown')
      return {
        label: clipped(targetOf(step), 40),
        title: `The client sends ${by} a request`,
        body: `${sent} ${by} finds no operation in it, or refuses it before it looks for one.`,
      };
    return {
      label: clipped(operation, 40),
      title: `The client asks ${by} to ${does(operation)}`,
      body: `The operation is ${operation}. ${sent}${service === 's3' && asksForEncryption(asked) ? ` ${encryptionAsked(step)}` : ''}`,
    };
  };
}

function asksForEncryption({ step }: Asked): boolean {
  return step.http.headers.some(([name]) => /^x-amz-server-side-encryption/i.test(name));
}

function answer(asked: Asked): StepWords {
  const { service, operation } = asked;
  const by = SERVICE[service];
  return ({ step }) => {
    const status = statusOf(step);
    const code = service === 'kms' ? exceptionOf(step) : xmlText(step, 'Code');
    if (status >= 400)
      return {
        label: clipped(`${status} ${code}`.trim(), 40),
        title: code === '' ? `${by} refuses the request` : clipped(`${by} refuses: ${code}`, 80),
        body: `The client is told ${status}${code === '' ? ', without a body that says why' : ` ${code}, and why`}. Nothing was done of what it asked for.`,
      };
    if (status === 304)
      return {
        label: '304 Not Modified',
        title: 'The client’s copy is current',
        body: 'The object is still the one that the client has. S3 sends no data, and opened nothing for it.',
      };
    if (status >= 300)
      return {
        label: clipped(`${status} ${code}`.trim(), 40),
        title: 'S3 sends the client elsewhere',
        body: `The bucket is in another Region: ${status} names it, in x-amz-bucket-region. SDKs then ask there by themselves.`,
      };
    const told = service === 's3' ? encryptionTold(step) : '';
    return {
      label: `${status}${operation === 'Unknown' ? '' : ` ${clipped(operation, 34)}`}`,
      title: `${by} answers ${operation}`,
      body: `The answer is ${status} with ${bodyOf(asked)}. ${told}`.trim(),
    };
  };
}

/** Why such a message is sent. */
export function messageCaption(asked: Asked): CaptionWords {
  const { service, operation } = asked;
  const by = SERVICE[service];
  return ({ step, trace }) => {
    if (asked.step.http.type === 'request')
      return operation === 'Unknown'
        ? said('What is it that the client asks for? ', `${by} looks at the request.`)
        : said(`The client asks ${by} to `, `${does(operation)}.`);
    const status = statusOf(step);
    if (status === 304)
      return said('The client has the object already: ', 'nothing is sent or opened.');
    if (status >= 400) return said(`${by} does not do it: `, `the answer is ${status}.`);
    if (status >= 300)
      return said('The bucket is in another Region: ', 'the client must ask there.');
    const known = Object.hasOwn(ANSWERED, operation) ? ANSWERED[operation] : undefined;
    if (known !== undefined) return known;
    const lead = `${by} answers ${called(callerOf(trace))}: `;
    return usesKeys(step, trace)
      ? said(lead, `the status is ${status}.`)
      : said(lead, 'no key had a part in it.');
  };
}
