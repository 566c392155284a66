#!/usr/bin/env bash
. "$(dirname "$0")/common.sh"
export RESTIC_REPOSITORY=s3:$ENDPOINT/restic/backup RESTIC_PASSWORD=password RESTIC_CACHE_DIR=$WORK/restic-cache

step a repository, a backup, another after a change
restic --quiet init
mkdir -p restic-files
for i in $(seq 10); do bytes "$((i * 40000))" >"restic-files/$i.bin"; done
restic --quiet backup restic-files
bytes 500 >restic-files/1.bin
restic --quiet backup restic-files
[[ $(restic snapshots --json | grep --only-matching '"short_id"' | wc --lines) == 2 ]]

step checked whole, and back again
restic --quiet check --read-data
restic --quiet restore latest --target restic-back
diff --recursive restic-files "restic-back/restic-files"

step the first one forgotten
restic --quiet forget --keep-last 1 --prune
restic --quiet check
