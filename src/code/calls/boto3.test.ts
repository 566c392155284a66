import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../scenario/index.ts';
import {
  EVERY_SCRIPT,
  hasPython,
  inFolder,
  lay,
  nameOf,
  run,
  runMany,
} from '../code.test-helper.ts';
import { callSnippet } from '../write-snippet.ts';
import { ODD_NAMES, TWO_PARTS } from './odd-objects.test-helper.ts';
import { plainCalls } from './plain.test-helper.ts';
import { callScript } from './read-calls.ts';

/** Methods as https://docs.aws.amazon.com/boto3/latest/reference/services/s3.html has them. */
const METHODS: Readonly<Record<string, string>> = {
  PutObject: 'put_object',
  GetObject: 'get_object',
  CopyObject: 'copy_object',
  CreateMultipartUpload: 'create_multipart_upload',
  UploadPart: 'upload_part',
  CompleteMultipartUpload: 'complete_multipart_upload',
  UpdateObjectEncryption: 'update_object_encryption',
};

/** A boto3 that sends nothing, writes down what it is told and answers with the number of the call. */
const HARNESS = (jobs: string) => `
import io, json, os, runpy, sys, types

made = []

def plain(value):
    if isinstance(value, bytes):
        return {"hex": value.hex()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    return value

class Client:
    def __getattr__(self, method):
        def call(**params):
            at = len(made[-1]["calls"])
            made[-1]["calls"].append({"method": method, "params": plain(params)})
            answer = {name: f"answer {at} {name}" for name in ("UploadId", "ETag")}
            return {**answer, "Body": io.BytesIO(b"received")}
        return call

class Config:
    def __init__(self, signature_version):
        self.signature_version = signature_version

def client(service, region_name, use_ssl=True, config=None):
    signed = config is None or config.signature_version != "UNSIGNED"
    made.append({"client": [service, region_name, use_ssl, signed], "calls": []})
    return Client()

sys.modules["boto3"] = types.SimpleNamespace(client=client)
sys.modules["botocore"] = types.SimpleNamespace(UNSIGNED="UNSIGNED")
sys.modules["botocore.config"] = types.SimpleNamespace(Config=Config)

answers = []
for folder, file in ${jobs}:
    os.chdir(folder)
    runpy.run_path(file)
    answers.append({"code": 0, "said": json.dumps(made[-1])})
print(json.dumps(answers))
`;

const ALL: readonly Scenario[] = [...EVERY_SCRIPT, ...ODD_NAMES, TWO_PARTS];

describe('the program for boto3', { timeout: 120_000 }, () => {
  it.skipIf(!hasPython('json'))('hands over what the client of each run sends', async () => {
    const traces = await Promise.all(ALL.map((scenario) => run(scenario)));
    const answers = inFolder((folder) => {
      const jobs = traces.map((trace, i) => {
        const snippet = callSnippet('boto3', trace, i % 2 === 0 ? 'en' : 'ja');
        const own = join(folder, String(i));
        lay(own, snippet, trace);
        return [own, snippet.fileName];
      });
      return runMany('python3', HARNESS(JSON.stringify(jobs)), folder);
    });
    expect(answers).toHaveLength(ALL.length);
    traces.forEach((trace, i) => {
      const script = callScript(trace);
      const calls = plainCalls(script, trace).map(({ operation, params }, at) => ({
        method: METHODS[operation],
        params: Object.fromEntries(
          Object.entries(params).map(([name, value]) => {
            // botocore computes base64 and MD5 of a customer's key together, or neither.
            const isEncoded = script.calls[at]?.params.some(([other]) => other === `${name}MD5`);
            const hex = (value as { hex?: string }).hex ?? '';
            return [name, isEncoded ? Buffer.from(hex, 'hex').toString('base64') : value];
          }),
        ),
      }));
      const { connection, caller } = trace.scenario;
      expect(JSON.parse(answers[i]?.said ?? ''), nameOf(ALL[i] as Scenario)).toEqual({
        client: ['s3', 'ap-northeast-1', connection === 'https', caller !== 'anonymous'],
        calls,
      });
    });
  });
});
