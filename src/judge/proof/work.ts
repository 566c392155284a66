import type { PolicyRequest, PolicyTexts } from '../../scenario/index.ts';
import { type Difference, differenceOf, type Versions } from './difference.ts';
import { type Outsiders, outsidersOf } from './outsiders.ts';
import { type Proof, proofOf } from './proof.ts';

/** What is to be proved of a set of policies, or of two. */
export type ProofQuestion =
  | {
      readonly proof: 'table';
      readonly texts: PolicyTexts;
      readonly request: PolicyRequest;
      /** Milliseconds since 1970. */
      readonly now: number;
    }
  | {
      readonly proof: 'difference';
      readonly versions: Versions;
      /** What an earlier answer came to; null at the beginning. */
      readonly soFar: Difference | null;
    };

export type ProofAnswer =
  | {
      readonly proof: 'table';
      readonly question: Extract<ProofQuestion, { proof: 'table' }>;
      readonly table: Proof;
      readonly outsiders: Outsiders;
    }
  | {
      readonly proof: 'difference';
      readonly question: Extract<ProofQuestion, { proof: 'difference' }>;
      /** Perhaps of the beginning only: ask on until all is tried. */
      readonly difference: Difference;
    };

/** Time in ms for which a comparison goes on before it answers with what it has, so that one can see it move, and stop it. */
const SLICE = 100;

/** Answers a question. A comparison takes several, each going on where the last one stopped. */
export async function work(question: ProofQuestion): Promise<ProofAnswer> {
  if (question.proof === 'table') {
    const { texts, request, now } = question;
    return {
      proof: 'table',
      question,
      table: await proofOf(texts, request, now),
      outsiders: outsidersOf(texts, request, now),
    };
  }
  const end = performance.now() + SLICE;
  const { versions, soFar } = question;
  return {
    proof: 'difference',
    question,
    difference: await differenceOf(versions, soFar, () => performance.now() < end),
  };
}
