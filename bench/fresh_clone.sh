#!/usr/bin/env bash
# Proves the two commands of the README on a machine like a new one: a fresh clone, an empty HOME, and no tools but
# the system's (those in FRESH_PATH, where that is set). Usage: bench/fresh_clone.sh [REPOSITORY]; without one, the
# commits of this checkout are cloned.
set -euo pipefail
checkout=$(cd "$(dirname "$0")/.." && pwd)
repository=${1:-$checkout}
path=${FRESH_PATH:-/usr/local/bin:/usr/bin:/bin}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/home"
git clone --quiet "$repository" "$work/clone"

fresh() { # fresh CODE NAME: runs that command of the clone's README and fails unless it exits with CODE
    local wanted=$1 command code=0 start=$SECONDS
    command=$(python3 "$work/clone/tools/readme_commands.py" "$2")
    printf '\n$ %s\n' "$command"
    (cd "$work/clone" && env -i HOME="$work/home" PATH="$path" bash -c "$command") || code=$?
    printf '[%s: exit code %s after %s s]\n' "$2" "$code" "$((SECONDS - start))"
    [ "$code" -eq "$wanted" ]
}

fresh 1 run # the seed articles contain errors
fresh 0 test
[ -z "$(git -C "$work/clone" status --porcelain)" ] || { echo "the commands left files in the clone" >&2; exit 1; }
