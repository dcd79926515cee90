#!/usr/bin/env bash
# Opens a pull request with the entries that the program wrote, or answers in the issue. ISSUE and ANSWER are the
# program's own words; the report is a file that is never looked into here.
set -euo pipefail
# In a fork, gh would otherwise ask for the repository that it was forked from.
export GH_REPO="${GITHUB_REPOSITORY:?the repository of the digest}"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
report="${1:?the file with the report}"
[[ "${ISSUE:-}" =~ ^[0-9]{1,10}$ ]] || { echo "::error::ISSUE is not a number"; exit 2; }
if [ "${ANSWER:-}" != accepted ]; then
  gh issue comment "$ISSUE" --body-file "$report"
  exit 0
fi

source "$here/credentials.sh"
branch="suggestion/issue-$ISSUE"
git checkout --quiet -B "$branch"
git add -- input/listings
[ ! -d input/resolve ] || git add -- input/resolve
git commit --quiet -m "listings: add the suggestion of issue #$ISSUE"
git push --quiet --force origin "HEAD:refs/heads/$branch"
base="${GITHUB_REF_NAME:-main}"
if gh pr view "$branch" --json state --jq .state 2> /dev/null | grep -q OPEN; then
  gh pr edit "$branch" --body-file "$report"
elif ! gh pr create --base "$base" --head "$branch" --title "Suggestion of issue #$ISSUE" --body-file "$report"; then
  # Settings, Actions, General, "Allow GitHub Actions to create and approve pull requests" is off.
  printf '\nOpen the pull request yourself: %s/%s/compare/%s...%s?expand=1\n' "${GITHUB_SERVER_URL:-https://github.com}" "$GITHUB_REPOSITORY" "$base" "$branch" >> "$report"
  gh issue comment "$ISSUE" --body-file "$report"
fi
