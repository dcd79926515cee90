#!/usr/bin/env bash
# Commits what was fetched and pushes it. When the branch moved meanwhile, the commit is laid on top of it: listings are
# lines that are only ever added (.gitattributes has both sides kept). What cannot be pushed is fetched again by the next
# run, and never keeps the site from being published.
set -euo pipefail
branch="${GITHUB_REF_NAME:?the branch to push to}"
paths=()
for path in input/listings input/fetched; do
  [ ! -e "$path" ] || paths+=("$path")
done
[ "${#paths[@]}" != 0 ] || { echo "There are no listings."; exit 0; }
git add -- "${paths[@]}"
if git diff --cached --quiet; then
  echo "Nothing new to commit."
  exit 0
fi

if [ -n "${GITHUB_TOKEN:-}" ]; then
  # In the environment of this one process tree: neither in a file nor in an argument.
  export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=http.extraheader
  GIT_CONFIG_VALUE_0="AUTHORIZATION: basic $(printf 'x-access-token:%s' "$GITHUB_TOKEN" | base64 | tr -d '\n')"
  export GIT_CONFIG_VALUE_0
fi
export GIT_AUTHOR_NAME="github-actions[bot]" GIT_AUTHOR_EMAIL="41898282+github-actions[bot]@users.noreply.github.com"
export GIT_COMMITTER_NAME="$GIT_AUTHOR_NAME" GIT_COMMITTER_EMAIL="$GIT_AUTHOR_EMAIL"

lines="$(git diff --cached --numstat | awk '{ sum += $1 } END { print sum + 0 }')"
git commit --quiet -m "listings: add $lines lines"
fetched="$(git rev-parse HEAD)"
for pause in 0 2 5 10 20; do
  sleep "$pause"
  if git push --quiet origin "HEAD:refs/heads/$branch"; then
    echo "Committed $lines lines."
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
