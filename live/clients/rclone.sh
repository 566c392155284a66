#!/usr/bin/env bash
# rclone with what `rclone config` writes: provider Other, acl private. It sends no key of a caller's over plain HTTP.
. "$(dirname "$0")/common.sh"
cat >rclone.conf <<CONF
[live]
type = s3
provider = Other
access_key_id = $AWS_ACCESS_KEY_ID
secret_access_key = $AWS_SECRET_ACCESS_KEY
region = us-east-1
endpoint = $ENDPOINT
acl = private

[nobody]
type = s3
provider = Other
access_key_id = $NOBODY_ID
secret_access_key = $NOBODY_SECRET
region = us-east-1
endpoint = $ENDPOINT
CONF
rclone() { command rclone --config "$WORK/rclone.conf" --retries 1 --low-level-retries 1 "$@"; }

step a bucket and thirty files, there and back
rclone mkdir live:rclone
mkdir -p rclone-files/deep
for i in $(seq 30); do bytes "$i" >"rclone-files/$([ $((i % 3)) = 0 ] && echo deep/)file $i.bin"; done
rclone sync rclone-files live:rclone/files
rclone check rclone-files live:rclone/files
rclone sync live:rclone/files rclone-back
diff --recursive rclone-files rclone-back

step under a key, and 20 MiB of it in parts
bytes 20971520 >rclone-large
rclone copyto --s3-server-side-encryption aws:kms --s3-upload-cutoff 5M --s3-chunk-size 6M rclone-large live:rclone/large
rclone copyto live:rclone/large rclone-large-back
cmp rclone-large rclone-large-back

# It looks first whether the object is there; the answer to that has no body, and so no code.
step whoever may not
refused Forbidden rclone copyto rclone-large-back nobody:rclone/nobody

step away with it
rclone purge live:rclone/files
[[ $(rclone lsf live:rclone | sort | tr '\n' ' ') == 'large ' ]]
