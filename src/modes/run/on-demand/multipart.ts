import { completeMultipartUpload } from '../../../aws/s3/multipart/complete-multipart-upload.ts';
import { createMultipartUpload } from '../../../aws/s3/multipart/create-and-abort.ts';
import { uploadPart } from '../../../aws/s3/multipart/upload-part.ts';
import type { Abilities } from '../../abilities.ts';

/** For flows that upload an object in parts. */
export const abilities: Partial<Abilities> = {
  s3: [createMultipartUpload, uploadPart, completeMultipartUpload],
};
