import type { FactRow } from './fact-row.ts';

const S3_GUIDE = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/';
const S3_API = 'https://docs.aws.amazon.com/AmazonS3/latest/API/';
const KMS_GUIDE = 'https://docs.aws.amazon.com/kms/latest/developerguide/';
const KMS_API = 'https://docs.aws.amazon.com/kms/latest/APIReference/';

/**
 * What the simulators rely on, each fact with its standing. `documented` is AWS's word; `recorded` was observed on
 * real AWS by third parties; `inferred` and `modelled` are ours and never shown as AWS's.
 */
export const S3_FACTS = {
  'put-object': {
    status: 'documented',
    source: 'S3 API · PutObject',
    url: `${S3_API}API_PutObject.html`,
    note: {
      en: 'The request’s encryption headers and the response’s are those of the API reference.',
      ja: 'リクエストとレスポンスの暗号化ヘッダーは API リファレンスのとおりです。',
    },
  },
  'get-object': {
    status: 'documented',
    source: 'S3 API · GetObject',
    url: `${S3_API}API_GetObject.html`,
    note: {
      en: 'A GET of an object encrypted with SSE-S3 or a KMS key carries no encryption header.',
      ja: 'SSE-S3 や KMS キーで暗号化されたオブジェクトの GET には、暗号化ヘッダーを付けません。',
    },
  },
  's3-authorization': {
    status: 'documented',
    source: 'S3 User Guide · How Amazon S3 authorizes a request',
    url: `${S3_GUIDE}how-s3-evaluates-access-control.html`,
    note: {
      en: 'S3 evaluates the caller’s IAM policies and the bucket policy. Whether it does so before it calls KMS is not documented.',
      ja: 'S3 は呼び出し元の IAM ポリシーとバケットポリシーを評価します。KMS の呼び出しより先かどうかは文書化されていません。',
    },
  },
  'which-encryption': {
    status: 'documented',
    source: 'S3 User Guide · Setting default server-side encryption behavior',
    url: `${S3_GUIDE}bucket-encryption.html`,
    note: {
      en: 'A header beats the bucket default; without both, SSE-S3 applies since January 2023.',
      ja: 'ヘッダーの指定がバケットのデフォルトに優先します。どちらもなければ、2023 年 1 月以降は SSE-S3 が適用されます。',
    },
  },
  's3-errors': {
    status: 'documented',
    source: 'S3 API · Error responses',
    url: `${S3_API}ErrorResponses.html`,
    note: {
      en: 'Code and status are those of S3’s error list; wordings that AWS does not publish are as others recorded them.',
      ja: 'コードとステータスは S3 のエラー一覧のとおりです。AWS が公開していない文言は、第三者が記録したものに従っています。',
    },
  },
  etag: {
    status: 'documented',
    source: 'S3 API · Object',
    url: `${S3_API}API_Object.html`,
    note: {
      en: 'The ETag of an object in one part is the MD5 of its content only for SSE-S3; with a KMS key or a customer’s key it is not.',
      ja: '単一パートのオブジェクトの ETag が内容の MD5 になるのは SSE-S3 の場合だけです。KMS キーや顧客提供キーの場合は MD5 になりません。',
    },
  },
  multipart: {
    status: 'documented',
    source: 'S3 User Guide · Multipart upload API and permissions',
    url: `${S3_GUIDE}mpuAndPermissions.html`,
    note: {
      en: 'A multipart upload with a KMS key needs kms:GenerateDataKey and kms:Decrypt: S3 must decrypt and read the parts before it completes the upload.',
      ja: 'KMS キーを使うマルチパートアップロードには kms:GenerateDataKey と kms:Decrypt の両方が必要です。S3 は完了処理の前にパートを復号して読み取る必要があるためです。',
    },
  },
  'multipart-once': {
    status: 'documented',
    source: 'S3 API · UploadPart',
    url: `${S3_API}API_UploadPart.html`,
    note: {
      en: 'The encryption is asked for once, when the upload begins. Only a customer-provided key has to be sent again with every part, the same each time.',
      ja: '暗号化の指定が必要なのはアップロード開始時の 1 回だけです。ただし顧客提供キーは、同じものをパートごとに送る必要があります。',
    },
  },
  'multipart-key': {
    status: 'modelled',
    source: '',
    url: null,
    note: {
      en: 'Where S3 keeps an upload’s encrypted data key and its parts is not published. Here the key lies in a record of the upload, each part in one of its own, and completing the upload makes one object of them without moving the data.',
      ja: 'アップロード中の暗号化されたデータキーとパートを S3 がどこに保存するかは非公開です。ここでは、キーはアップロードの記録に、各パートは個別の記録に置き、完了時にデータを動かさず 1 つのオブジェクトにまとめます。',
    },
  },
  'multipart-context': {
    status: 'modelled',
    source: '',
    url: null,
    note: {
      en: 'Requests for a part carry no x-amz-server-side-encryption header. What policies then see is not documented; here it is the encryption that the upload was begun with.',
      ja: 'パートのリクエストには x-amz-server-side-encryption ヘッダーがありません。このときポリシーから何が見えるかは文書化されていないため、ここではアップロード開始時の暗号化方式を渡します。',
    },
  },
  'multipart-etag': {
    status: 'documented',
    source: 'S3 User Guide · Checking object integrity',
    url: `${S3_GUIDE}checking-object-integrity-upload.html`,
    note: {
      en: 'The ETag of a multipart object is not the MD5 of its content: it is made of the parts’ digests and ends with the number of parts.',
      ja: 'マルチパートのオブジェクトの ETag は内容の MD5 ではありません。各パートのダイジェストから計算し、末尾にパート数が付きます。',
    },
  },
  checksums: {
    status: 'documented',
    source: 'S3 User Guide · Checking object integrity',
    url: `${S3_GUIDE}checking-object-integrity.html`,
    note: {
      en: 'S3 computes the checksum that the client names, compares it with the client’s, and keeps it with the object.',
      ja: 'S3 はクライアントが指定したチェックサムを計算して照合し、オブジェクトとともに保存します。',
    },
  },
  'aws-chunked': {
    status: 'documented',
    source: 'S3 API · Signature calculations for chunked uploads',
    url: `${S3_API}sigv4-streaming-trailers.html`,
    note: {
      en: 'SDKs may send a body in chunks, with a checksum behind it. S3 stores the payload without that wrapping.',
      ja: 'SDK は本文をチャンクに分け、末尾にチェックサムを付けて送ることがあります。S3 はチャンクの枠を取り除いた内容だけを保存します。',
    },
  },
  'delete-object': {
    status: 'documented',
    source: 'S3 API · DeleteObject',
    url: `${S3_API}API_DeleteObject.html`,
    note: {
      en: 'Deleting needs s3:DeleteObject and no key, whatever the encryption.',
      ja: '削除に必要なのは s3:DeleteObject だけで、暗号化方式にかかわらずキーは不要です。',
    },
  },
  'copy-object': {
    status: 'documented',
    source: 'S3 API · CopyObject',
    url: `${S3_API}API_CopyObject.html`,
    note: {
      en: 'The copy is encrypted as the request or the destination bucket says, whatever the source had. The encryption context is not copied.',
      ja: 'コピー先は、コピー元の方式にかかわらず、リクエストまたはコピー先バケットの指定で暗号化されます。暗号化コンテキストはコピーされません。',
    },
  },
  'update-object-encryption': {
    status: 'documented',
    source: 'S3 API · UpdateObjectEncryption',
    url: `${S3_API}API_UpdateObjectEncryption.html`,
    note: {
      en: 'The encryption of an existing object is changed in place: the data key is wrapped anew, the data does not move.',
      ja: '既存オブジェクトの暗号化をその場で変更します。データキーがラップし直されるだけで、データは動きません。',
    },
  },
  'blocked-encryption': {
    status: 'documented',
    source: 'S3 User Guide · Blocking or unblocking SSE-C',
    url: `${S3_GUIDE}blocking-unblocking-s3-c-encryption-gpb.html`,
    note: {
      en: 'A bucket that blocks SSE-C refuses new writes with it; existing objects stay readable. New buckets block it since April 2026.',
      ja: 'SSE-C をブロックしたバケットは新しい書き込みを拒否します。既存のオブジェクトは引き続き読み取れます。2026 年 4 月以降、新規バケットではデフォルトでブロックされます。',
    },
  },
  'customer-key-check': {
    status: 'documented',
    source: 'S3 User Guide · Specifying SSE-C',
    url: `${S3_GUIDE}specifying-s3-c-encryption.html`,
    note: {
      en: 'S3 uses the MD5 in the header to check that the key arrived whole.',
      ja: 'S3 はヘッダーの MD5 を使って、キーが壊れずに届いたことを確認します。',
    },
  },
  'kms-generate-data-key': {
    status: 'documented',
    source: 'KMS API · GenerateDataKey',
    url: `${KMS_API}API_GenerateDataKey.html`,
    note: {
      en: 'S3 asks for a data key on the caller’s authority, with the object’s ARN as encryption context.',
      ja: 'S3 は呼び出し元の権限で、オブジェクトの ARN を暗号化コンテキストとしてデータキーを要求します。',
    },
  },
  'kms-decrypt': {
    status: 'documented',
    source: 'KMS API · Decrypt',
    url: `${KMS_API}API_Decrypt.html`,
    note: {
      en: 'A symmetric ciphertext names its key, so Decrypt needs no KeyId; the encryption context must match exactly.',
      ja: '対称キーの暗号文は自分のキーを示すため、Decrypt に KeyId は不要です。暗号化コンテキストは完全に一致しなければなりません。',
    },
  },
  'kms-encrypt': {
    status: 'inferred',
    source: 'KMS API · Encrypt',
    url: `${KMS_API}API_Encrypt.html`,
    note: {
      en: 'UpdateObjectEncryption needs kms:Encrypt, Decrypt, GenerateDataKey and ReEncrypt*; which of them S3 calls when is not published. Here it wraps the data key with Encrypt.',
      ja: 'UpdateObjectEncryption には kms:Encrypt、Decrypt、GenerateDataKey、ReEncrypt* の権限が必要ですが、S3 がいつどれを呼ぶかは非公開です。ここでは Encrypt でデータキーをラップし直します。',
    },
  },
  'kms-authorization': {
    status: 'documented',
    source: 'KMS Developer Guide · Key policies',
    url: `${KMS_GUIDE}key-policies.html`,
    note: {
      en: 'The key policy is the primary gate; IAM policies count only where it delegates to the account.',
      ja: 'キーポリシーが第一の関門です。IAM ポリシーは、キーポリシーがアカウントに委任している場合にだけ有効です。',
    },
  },
  'kms-derived-key': {
    status: 'documented',
    source: 'KMS Cryptographic Details',
    url: 'https://docs.aws.amazon.com/kms/latest/cryptographic-details/basic-concepts.html',
    note: {
      en: 'KMS derives a fresh 256-bit AES-GCM key for each encryption with the counter-mode KDF of SP 800-108, HMAC-SHA-256. The nonce’s size and the label are ours.',
      ja: 'KMS は暗号化のたびに、SP 800-108 カウンターモード KDF（HMAC-SHA-256）で 256 ビットの AES-GCM キーを新しく導出します。ナンスの長さとラベルは本ツールのモデルです。',
    },
  },
  'kms-blob': {
    status: 'modelled',
    source: '',
    url: null,
    note: {
      en: 'KMS’s ciphertext format is opaque. This layout of ours shows its parts: version, key id, key material, nonce, IV, ciphertext, tag.',
      ja: 'KMS の暗号文の形式は非公開です。本ツール独自の配置で、バージョン、キー ID、キーマテリアル番号、ナンス、IV、暗号文、認証タグを見せています。',
    },
  },
  'kms-key-state': {
    status: 'documented',
    source: 'KMS Developer Guide · Key states',
    url: `${KMS_GUIDE}key-state.html`,
    note: {
      en: 'Only an enabled key does cryptographic work.',
      ja: '暗号処理ができるのは有効な状態のキーだけです。',
    },
  },
  'envelope-encryption': {
    status: 'documented',
    source: 'S3 User Guide · Using SSE-KMS',
    url: `${S3_GUIDE}UsingKMSEncryption.html`,
    note: {
      en: 'S3 encrypts the data with the data key, removes that key from memory as soon as possible, and stores the encrypted data key as metadata with the object.',
      ja: 'S3 はデータキーでデータを暗号化し、できるだけ早くメモリから消去して、暗号化されたデータキーをオブジェクトのメタデータとして保存します。',
    },
  },
  'object-sealing': {
    status: 'modelled',
    source: '',
    url: null,
    note: {
      en: 'AWS documents AES-256; the IV, the tag’s length and how large objects are cut are not published. Here one object (or part) is one AES-256-GCM message with a 96-bit IV and a 128-bit tag.',
      ja: 'AWS が公開しているのは AES-256 であることまでで、IV、認証タグの長さ、大きなオブジェクトの分割方法は非公開です。ここではオブジェクト（またはパート）1 つを、96 ビット IV と 128 ビット認証タグの AES-256-GCM メッセージ 1 つとして扱います。',
    },
  },
  'corrupted-storage': {
    status: 'modelled',
    source: '',
    url: null,
    note: {
      en: 'What S3 answers when stored bytes fail authentication is not documented. This answer is our model.',
      ja: '保存データの認証に失敗したとき S3 が何を返すかは文書化されていません。この応答は本ツールのモデルです。',
    },
  },
  'refused-over-http': {
    status: 'modelled',
    source: '',
    url: null,
    note: {
      en: 'That S3 refuses this over plain HTTP is documented; the code and the wording of its answer are not. These are our model.',
      ja: '平文の HTTP では拒否されることは文書化されていますが、応答のコードと文言は文書化されておらず、本ツールのモデルです。',
    },
  },
  'client-check': {
    status: 'modelled',
    source: '',
    url: null,
    note: {
      en: 'The explorer’s own check: the bytes received are compared with the bytes once sent.',
      ja: '本ツール自身の検証です。受け取ったバイト列を、アップロード時に送ったバイト列と比較します。',
    },
  },
  tampering: {
    status: 'modelled',
    source: '',
    url: null,
    note: {
      en: 'A circumstance of this explorer: somebody changed what lies on the disks.',
      ja: '本ツールの状況設定です。何者かがディスク上のデータを改変しました。',
    },
  },
  'set-up': {
    status: 'modelled',
    source: '',
    url: null,
    note: {
      en: 'Prepared before the run: buckets, keys and policies of this scenario.',
      ja: '実行前の準備です。このシナリオのバケット、キー、ポリシーを用意します。',
    },
  },
} as const satisfies Record<string, FactRow>;
