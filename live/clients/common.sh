# What the scripts of this folder have in common. They are told by the environment: ENDPOINT, the address; WORK, a folder for
# what they make; AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, of the account's root user, whose signatures are checked; NOBODY_ID
# and NOBODY_SECRET, of a user without any rights.
set -Eeuo pipefail
trap 'printf "failed in line %s: %s\n" "$LINENO" "$BASH_COMMAND" >&2' ERR
cd "$WORK"
# A machine may have its own certificates; rclone 1.60 then refuses to start.
unset AWS_CA_BUNDLE

step() { printf '· %s\n' "$*"; }

# Bytes that no compression makes smaller, the same each time.
bytes() { head --bytes="$1" /dev/zero | openssl enc -aes-128-ctr -K "$(printf '%032d' 7)" -iv "$(printf '%032d' "$1")"; }

# refused <text> <command …>: the command must fail, and say this.
refused() {
  local text=$1 said
  shift
  if said=$("$@" 2>&1); then
    printf 'should have been refused with %s: %s\n' "$text" "$*" >&2
    return 1
  fi
  if [[ $said != *"$text"* ]]; then
    printf 'refused, but not with %s: %s\n%s\n' "$text" "$*" "$said" >&2
    return 1
  fi
}

# New buckets take no customer's keys, and clients from before that have no words to allow them. (curl signs "?encryption" as
# it stands, which has to be "?encryption=".)
allow_customer_keys() {
  curl --silent --show-error --fail --request PUT "$ENDPOINT/$1?encryption=" \
    --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" --aws-sigv4 aws:amz:us-east-1:s3 \
    --header 'Content-Type: application/xml' --header 'x-amz-content-sha256: UNSIGNED-PAYLOAD' \
    --data '<ServerSideEncryptionConfiguration><Rule><BlockedEncryptionTypes><EncryptionType>NONE</EncryptionType></BlockedEncryptionTypes></Rule></ServerSideEncryptionConfiguration>'
}
