#!/usr/bin/env bash
# Commits what was fetched and pushes it. When the branch moved meanwhile, the commit is laid on top of it: listings are
# lines that are only ever added (.gitattributes has both sides kept). What cannot be pushed is fetched again by the next
# run, and never keeps the site from being published.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
branch="${GITHUB_REF_NAME:?the branch to push to}"
paths=()
for path in input/listings input/fetched input/resolve input/topics/found.yml; do
  [ ! -e "$path" ] || paths+=("$path")
done
[ "${#paths[@]}" != 0 ] || { echo "There are no listings."; exit 0; }
git add -- "${paths[@]}"
if git diff --cached --quiet; then
  echo "Nothing new to commit."
  exit 0
fi

source "$here/credentials.sh"
lines="$(git diff --cached --numstat | awk '{ sum += $1 } END { print sum + 0 }')"
[ "$lines" = 1 ] && lines="1 line" || lines="$lines lines"
git commit --quiet -m "listings: add $lines"
fetched="$(git rev-parse HEAD)"
for pause in ${PAUSES:-0 2 5 10 20}; do
  sleep "$pause"
  if git push --quiet origin "HEAD:refs/heads/$branch"; then
    echo "Committed $lines."
    exit 0
  fi
  git fetch --quiet origin "$branch" || continue
  git reset --quiet --hard FETCH_HEAD
  if ! git cherry-pick --allow-empty "$fetched" > /dev/null 2>&1; then
    git cherry-pick --abort
    break
  fi
done

# The branch was rewritten, is protected or cannot be reached: the site is still built from what was fetched.
git checkout --quiet --force "$fetched"
echo "::warning title=What was fetched could not be committed::It is shown on the site of this run, and fetched again by the next."
