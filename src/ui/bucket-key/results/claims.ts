/** What AWS itself says that a Bucket Key saves. */
export const AWS_CLAIMS = {
  /** Of the cost of KMS requests, at most. */
  upTo: {
    share: 0.99,
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html',
  },
  /** Of the calls, in a sample that AWS published with its result. */
  sample: {
    share: 0.973,
    of: { puts: 50, gets: 100 },
    url: 'https://github.com/aws-samples/s3-bucketkey-poc',
  },
} as const;
