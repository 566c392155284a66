import type { MoreKind, PolicyRequest, PolicyTexts } from '../../scenario/index.ts';
import type { Look } from './commands.ts';
import type { Pasted } from './pasted.ts';

/** Whom to write to. */
export type Owner =
  | 'iam'
  | 'bucket'
  | 'key'
  | 'organization'
  | 'network'
  | 'session'
  | 'uploader'
  | 'yourself';

/** How likely a cause that fits is: the text says so; first to be looked at; can be; seldom. */
export type Likelihood = 'said' | 'likely' | 'possible' | 'rare';

/** Why a cause does not fit a text. */
export type Misfit =
  | 'other-code'
  | 'other-policy'
  | 'is-explicit'
  | 'is-implicit'
  | 'has-reason'
  | 'is-s3'
  | 'is-kms'
  | 'same-account'
  | 'other-account'
  | 'no-kms-key'
  | 'no-upload'
  | 'no-download'
  | 'is-signed'
  | 'is-service'
  | 'not-said'
  | 'nothing-refused';

/** Policies and a request under which the simulated cloud gives the text of a cause. */
export interface Trial {
  readonly request: PolicyRequest;
  readonly texts: PolicyTexts;
}

/** Something that can lead to an error. */
export interface Cause {
  readonly id: string;
  /** Page of AWS's documentation that says so. */
  readonly page: string;
  /** The policy that has to be seen to know; null where none decides. */
  readonly policy: 'bucket' | 'key' | MoreKind | null;
  readonly looks: readonly Look[];
  readonly owner: Owner;
  readonly fit: (pasted: Pasted) => Likelihood | { readonly not: Misfit };
  /** Null where the simulated cloud has no such thing, or not for this request. */
  readonly trial: (request: PolicyRequest, pasted: Pasted) => Trial | null;
}
