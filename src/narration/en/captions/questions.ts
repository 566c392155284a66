import { nameOf } from '../../captions/caller.ts';
import type { Question, QuestionWords } from '../../captions/caption-tables.ts';
import { decision } from '../../reading.ts';
import { called, said } from './said.ts';

/** May the caller do this? */
function may(lead: string, point: string): QuestionWords {
  return ({ step }) => {
    const { principal = '', action = '' } = decision(step, 'authorization') ?? {};
    return { title: `May ${called(nameOf(principal))} use ${action}?`, caption: said(lead, point) };
  };
}

function asks(title: string, lead: string, point: string): QuestionWords {
  const question: Question = { title, caption: said(lead, point) };
  return () => question;
}

const tag = (over: string) =>
  asks('Does the tag match?', `The tag covers ${over}: `, 'one bit off, and nothing comes out.');

/** What is to be decided at a step, without the answer. */
export const QUESTIONS = {
  's3.authorize': may(
    'S3 looks at IAM policies and the bucket policy: ',
    'one Deny is enough for a no.',
  ),
  's3.authorize-source': may('A copy is a read as well: ', 'S3 asks for the source, too.'),
  's3.authorize-read': may(
    'A condition tells something of the object: ',
    'S3 asks for leave to read.',
  ),
  's3.authorize-list': may(
    'Whether the object exists is a secret, too: ',
    'S3 asks for leave to list.',
  ),
  'kms.authorize': may('KMS asks about the caller, not about S3: ', 'the key policy comes first.'),
  'kms.check-permissions': ({ step }) => ({
    title: `Has ${called(nameOf(decision(step, 'check')?.facts.principal ?? ''))} every permission it takes?`,
    caption: said(
      'The operation takes more than one: ',
      'all are looked at before anything is done.',
    ),
  }),
  's3.choose-encryption': asks(
    'Which encryption will it be?',
    'A header beats the bucket’s default: ',
    'without both, S3 has its own.',
  ),
  's3.check-blocked-encryption': asks(
    'Does the bucket take SSE-C?',
    'New buckets have blocked it since April 2026: ',
    'no policy changes that.',
  ),
  's3.use-bucket-key': asks(
    'Is there a live bucket key?',
    'If S3 still holds one for this caller, ',
    'it need not ask KMS.',
  ),
  'kms.unwrap-data-key': tag('the sealed key and its encryption context'),
  'kms.decrypt-ciphertext': tag('the ciphertext and its encryption context'),
  'kms.reencrypt-open': tag('the ciphertext and its encryption context'),
  's3.unwrap-data-key': tag('the sealed key and the object’s ARN'),
  's3.unwrap-second-key': tag('the sealed key and the object’s ARN'),
  's3.decrypt-outer-layer': tag('every bit of the outer layer'),
  's3.decrypt-object': tag('every bit of the ciphertext'),
  's3.compare-customer-key': asks(
    'Is it the same customer key?',
    'S3 has kept no key to compare with, ',
    'only a salted HMAC.',
  ),
  'client.compare': asks(
    'Are they the same bytes?',
    'What went in against what came out: ',
    'every byte is compared.',
  ),
} satisfies Readonly<Record<string, QuestionWords>>;
