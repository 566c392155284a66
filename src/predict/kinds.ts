import type { Kind } from './kind.ts';
import { boundTo } from './kinds/bound-to.ts';
import { clientTold } from './kinds/client-told.ts';
import { dataMoves } from './kinds/data-moves.ts';
import { erased } from './kinds/erased.ts';
import { keyHolder } from './kinds/key-holder.ts';
import { kmsCall } from './kinds/kms-call.ts';
import { kmsCount } from './kinds/kms-count.ts';
import { permission } from './kinds/permission.ts';
import { principal } from './kinds/principal.ts';
import { refuser } from './kinds/refuser.ts';
import { response } from './kinds/response.ts';
import { tag } from './kinds/tag.ts';
import { wrappingKey } from './kinds/wrapping-key.ts';
import { written } from './kinds/written.ts';

/** Every kind of question there is. Adding one adds a file and a row. */
export const KINDS: Readonly<Record<string, Kind>> = {
  'key-holder': keyHolder,
  'kms-call': kmsCall,
  'kms-count': kmsCount,
  'bound-to': boundTo,
  principal,
  permission,
  'wrapping-key': wrappingKey,
  written,
  erased,
  'data-moves': dataMoves,
  tag,
  refuser,
  'client-told': clientTold,
  response,
};
