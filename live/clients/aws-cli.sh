#!/usr/bin/env bash
# The AWS CLI, from the package of the system.
. "$(dirname "$0")/common.sh"
export AWS_ENDPOINT_URL=$ENDPOINT AWS_DEFAULT_REGION=us-east-1 AWS_PAGER= AWS_CONFIG_FILE="$WORK/none" AWS_SHARED_CREDENTIALS_FILE="$WORK/none"
unset AWS_PROFILE
# Versions before 2.13 do not know AWS_ENDPOINT_URL.
aws() { /usr/bin/aws --endpoint-url "$ENDPOINT" "$@"; }
nobody() { AWS_ACCESS_KEY_ID=$NOBODY_ID AWS_SECRET_ACCESS_KEY=$NOBODY_SECRET aws "$@"; }
forger() { AWS_SECRET_ACCESS_KEY=wrong aws "$@"; }

step a bucket, who asks, and a key
aws s3 mb s3://cli
[[ $(aws sts get-caller-identity --query Arn --output text) == *:root ]]
key=$(aws kms create-key --query KeyMetadata.KeyId --output text)
aws kms create-alias --alias-name alias/cli --target-key-id "$key"

step every mode: up, down, the same bytes
bytes 5000 >report.csv
aws s3 cp --quiet report.csv s3://cli/modes/sse-s3
aws s3 cp --quiet report.csv s3://cli/modes/sse-kms --sse aws:kms --sse-kms-key-id "$key"
aws s3 cp --quiet report.csv s3://cli/modes/managed --sse aws:kms
aws s3api put-object --bucket cli --key modes/bucket-key --body report.csv --server-side-encryption aws:kms \
  --ssekms-key-id alias/cli --bucket-key-enabled >/dev/null
aws s3api put-object --bucket cli --key modes/dsse --body report.csv --server-side-encryption aws:kms:dsse \
  --ssekms-key-id "$key" >/dev/null
aws s3 sync --quiet s3://cli/modes modes
for name in sse-s3 sse-kms managed bucket-key dsse; do cmp report.csv "modes/$name"; done

step a key of the caller, the right one and a wrong one
allow_customer_keys cli
bytes 32 >own.key
bytes 33 | head --bytes=32 >other.key
aws s3 cp --quiet report.csv s3://cli/sse-c --sse-c AES256 --sse-c-key fileb://own.key
aws s3 cp --quiet s3://cli/sse-c down --sse-c AES256 --sse-c-key fileb://own.key
cmp report.csv down
refused 403 aws s3 cp s3://cli/sse-c down --sse-c AES256 --sse-c-key fileb://other.key
refused 400 aws s3 cp s3://cli/sse-c down

step 20 MiB in parts, under a key
bytes 20971520 >large.bin
aws s3 cp --quiet large.bin s3://cli/large.bin --sse aws:kms --sse-kms-key-id "$key"
aws s3 cp --quiet s3://cli/large.bin down
cmp large.bin down

step a folder of thirty files, there and back
mkdir -p folder/deep
for i in $(seq 30); do bytes "$i" >"folder/$([ $((i % 3)) = 0 ] && echo deep/)$i ä+.txt"; done
# A listing tells whole seconds, and what changed within the second of its upload would count as newer than the object.
find folder -type f -exec touch --date='1 minute ago' {} +
aws s3 sync --quiet folder s3://cli/folder
aws s3 sync --quiet s3://cli/folder back
diff --recursive folder back
[[ -z $(aws s3 sync folder s3://cli/folder) ]]
aws s3 rm --quiet --recursive s3://cli/folder

step an address that lets in whoever has it
curl --silent --fail "$(aws s3 presign s3://cli/modes/sse-kms)" >down
cmp report.csv down

step tags
aws s3api put-object-tagging --bucket cli --key modes/sse-s3 --tagging 'TagSet=[{Key=team,Value=red}]'
[[ $(aws s3api get-object-tagging --bucket cli --key modes/sse-s3 --query 'TagSet[0].Value' --output text) == red ]]

step what a key alone does
printf secret >plain
aws kms encrypt --key-id "$key" --plaintext fileb://plain --query CiphertextBlob --output text | base64 --decode >blob
[[ $(aws kms decrypt --ciphertext-blob fileb://blob --query Plaintext --output text | base64 --decode) == secret ]]
aws kms generate-data-key --key-id alias/cli --key-spec AES_256 >/dev/null

step whoever may not, or is not who it says
refused AccessDenied nobody s3api put-object --bucket cli --key nobody --body report.csv
refused AccessDenied nobody kms encrypt --key-id "$key" --plaintext fileb://plain
refused SignatureDoesNotMatch forger s3api put-object --bucket cli --key forged --body report.csv

step a disabled key
aws kms disable-key --key-id "$key"
refused 'KMS.DisabledException' aws s3api get-object --bucket cli --key modes/sse-kms down
