#!/usr/bin/env bash
. "$(dirname "$0")/common.sh"
host=${ENDPOINT#http://}
cat >s3cmd.conf <<CONF
[default]
access_key = $AWS_ACCESS_KEY_ID
secret_key = $AWS_SECRET_ACCESS_KEY
host_base = $host
host_bucket = $host
use_https = False
bucket_location = us-east-1
CONF
s3cmd() { command s3cmd --config "$WORK/s3cmd.conf" --no-progress --quiet "$@"; }

step a bucket, and a file there and back
s3cmd mb s3://s3cmd
bytes 700 >s3cmd-file
s3cmd put s3cmd-file s3://s3cmd/sse-s3
s3cmd get --force s3://s3cmd/sse-s3 s3cmd-back
cmp s3cmd-file s3cmd-back

step under a key, and 20 MiB of it in parts
s3cmd put --server-side-encryption --server-side-encryption-kms-id=alias/aws/s3 s3cmd-file s3://s3cmd/sse-kms
s3cmd get --force s3://s3cmd/sse-kms s3cmd-back
cmp s3cmd-file s3cmd-back
bytes 20971520 >s3cmd-large
s3cmd put --multipart-chunk-size-mb=6 s3cmd-large s3://s3cmd/large
s3cmd get --force s3://s3cmd/large s3cmd-back
cmp s3cmd-large s3cmd-back

step thirty files
mkdir -p s3cmd-files
for i in $(seq 30); do bytes "$i" >"s3cmd-files/$i.bin"; done
s3cmd sync s3cmd-files/ s3://s3cmd/files/
s3cmd sync s3://s3cmd/files/ s3cmd-files-back/
diff --recursive s3cmd-files s3cmd-files-back

step an address that lets in whoever has it
curl --silent --fail "$(command s3cmd --config "$WORK/s3cmd.conf" signurl s3://s3cmd/sse-s3 +600)" >s3cmd-back
cmp s3cmd-file s3cmd-back

step whoever may not
refused AccessDenied s3cmd --access_key="$NOBODY_ID" --secret_key="$NOBODY_SECRET" put s3cmd-file s3://s3cmd/nobody

step away with it
s3cmd rm --recursive --force s3://s3cmd
s3cmd rb s3://s3cmd
