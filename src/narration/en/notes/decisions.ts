import type { Note, NoteFacts, NoteWords } from '../../notes/note.ts';
import {
  isGood,
  kmsCalls,
  outcome,
  policies,
  question,
  requests,
  writes,
} from '../../notes/reading.ts';
import { decision } from '../../reading.ts';

/** An authorization: which policies it was read from, and whose they are. */
function judged(say: string): NoteWords {
  return (f) => [
    say,
    `Which policies decide about ${question(f).what} for ${question(f).who}?`,
    `${policies(f) ?? 'None that speaks for this caller'}. The answer is ${isGood(f.step) ? 'yes' : 'no'}.`,
  ];
}

const BECAUSE = {
  request: 'The request’s headers ask for it, and a header beats everything else.',
  'bucket-default': 'No header asks for anything, and it is the bucket’s default.',
  baseline:
    'Neither a header nor the bucket asks for anything else. Nothing is stored unencrypted.',
};

function why({ step }: NoteFacts): string {
  const because = decision(step, 'encryption')?.because;
  return because === undefined ? '' : BECAUSE[because];
}

const nothingWritten = (f: NoteFacts): string =>
  writes(f) === 0
    ? 'Nothing: this request has written nothing.'
    : 'See the custody row: this request had begun to write.';

/** What is decided, and where it ends. */
export const DECISION_NOTES = {
  's3.authorize': judged(
    'S3 asks about its own action only. Whether the caller may use a key is not for S3 to say.',
  ),
  's3.authorize-source': judged(
    'The second question of a copy: may the caller read the source at all?',
  ),
  's3.choose-encryption': (f) => [
    'Since January 2023 something always applies: nobody uploads unencrypted any more.',
    'Why this encryption and no other?',
    why(f),
  ],
  's3.check-blocked-encryption': () => [
    'New buckets block this kind of encryption. Many an old script meets that for the first time here.',
    'Are objects lost that were encrypted so before?',
    'No. New writes are refused; what is there already stays readable.',
  ],
  's3.use-bucket-key': (f) => [
    'This is the saving, and its price: no call, so no look at the key policy and no CloudTrail event for this object.',
    'How often is KMS called in this run, for how many requests?',
    `KMS calls: ${kmsCalls(f, 'run')}. Requests: ${requests(f)}.`,
  ],
  'kms.authorize': judged(
    'The second gate. KMS judges the same caller again: by the key policy, and by an Allow of IAM only where that delegates. A Deny always counts.',
  ),
  'kms.check-permissions': (f) => [
    'This operation demands more than the calls that it makes: AWS lists four permissions, and all are needed.',
    'Would the permission for the one call that wraps the key be enough?',
    `No. Needed are ${decision(f.step, 'check')?.facts.actions ?? ''}.`,
  ],
  'kms.refuse': refusal('KMS has the last word about its key. S3 can only pass the refusal on.'),
  's3.refuse': (f) => [
    'The flow ends at the first check that fails. What would have come later was never tried.',
    'What has this request changed at rest?',
    nothingWritten(f),
  ],
} satisfies Readonly<Record<string, NoteWords>>;

function refusal(say: string): NoteWords {
  return (f): Note => [say, 'What will the client be told?', `${outcome(f.trace)}, by S3.`];
}
