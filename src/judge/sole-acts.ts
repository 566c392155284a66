import type { HttpResponse } from '../aws/http.ts';
import { presigned } from '../aws/presign.ts';
import { listObjectsV2 } from '../aws/s3/bucket/list-objects.ts';
import { ownershipControls } from '../aws/s3/bucket/ownership-controls.ts';
import { deleteObject } from '../aws/s3/object/delete-object.ts';
import { headObject } from '../aws/s3/object/get-object.ts';
import type { Operation } from '../aws/s3/operation.ts';
import type { Client } from '../modes/run/client.ts';
import { readKeyHeaders } from '../modes/run/customer-key.ts';
import type { Scene } from '../modes/run/scene.ts';

/** Operations of one request that no flow plays. */
export type SoleAct = 'delete' | 'head' | 'list' | 'put-bucket-policy';

/** What S3 has to know for them, and for objects of another account, beside what scenes ask of it. */
export const FURTHER_OPERATIONS: readonly Operation[] = [
  deleteObject,
  headObject,
  listObjectsV2,
  ...ownershipControls,
];

/** Sends it as the client and gives S3's answer. */
export async function soleAct(
  scene: Scene,
  client: Client,
  act: SoleAct,
  policy: string,
): Promise<HttpResponse> {
  const [object] = scene.objects;
  if (object === undefined) throw new Error('a scene has an object');
  const { key } = object;
  switch (act) {
    case 'delete':
      return client.send({ operation: 'DeleteObject', method: 'DELETE', key });
    case 'head': {
      const customer = await readKeyHeaders(scene);
      return client.send({ operation: 'HeadObject', method: 'HEAD', key, ...customer });
    }
    case 'list':
      return client.send({
        operation: 'ListObjectsV2',
        method: 'GET',
        key: null,
        query: 'list-type=2',
      });
    case 'put-bucket-policy':
      return client.send({
        operation: 'PutBucketPolicy',
        method: 'PUT',
        key: null,
        query: 'policy',
        body: policy,
      });
  }
}

/** An hour, as \`aws s3 presign\` has it where nobody says. https://docs.aws.amazon.com/cli/latest/reference/s3/presign.html */
const EXPIRES = 3600;

/** Signs a request in its address. */
export const presignedByCli: NonNullable<ConstructorParameters<typeof Client>[1]['presign']> = ({
  credentials,
  ...request
}) => presigned({ ...request, ...credentials, expires: EXPIRES });
