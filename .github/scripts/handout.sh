#!/usr/bin/env bash
# Hands out the newest issue: by e-mail where SMTP_HOST is set, and to the chats of digest.yml whose secrets are there.
#   handout.sh begin   fetches the records of who got what, and says on their branch that a run is on its way
#   handout.sh send    sends
#   handout.sh end     pushes the records; runs too when sending failed or was cut off
# The records lie on a branch of their own, which no cache's end takes away. Nothing is sent before `begin` could push to
# it: what cannot be remembered afterwards would be sent twice.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
records="${HANDOUT_RECORDS:?the folder for the records}"
branch=staticdigest-handed-out
running=running
# An issue that is only "the newest" goes out for four days, a week for ten: so long a run that was cut off may have sent it.
edition=(--day newest) days=5
[ "${HANDOUT_EDITION:-day}" != week ] || { edition=(--week newest); days=11; }

begin() {
  local remote code=0 begun
  remote="$(git remote get-url origin)"
  source "$here/credentials.sh"
  git init --quiet "$records"
  cd "$records"
  git remote add origin "$remote"
  git ls-remote --exit-code --heads origin "$branch" > /dev/null || code=$?
  case "$code" in
    0) git fetch --quiet --depth 1 origin "$branch" && git checkout --quiet -B "$branch" FETCH_HEAD ;;
    2) git checkout --quiet --orphan "$branch" ;; # the first run of all
    *) fail "The records of who got what cannot be read. Nothing was sent." ;;
  esac
  if [ -f "$running" ]; then
    begun="$(tr -cd 0-9 < "$running")"
    if [ "$(( ($(now) - ${begun:-0}) / 86400 ))" -lt "$days" ]; then
      fail "A run was cut off while it was sending, and nobody knows who got the issue. Nothing is sent for $days days, or until you delete the file $running on the branch $branch."
    fi
  fi
  now > "$running"
  git add -A
  git commit --quiet -m "a run begins to hand out"
  git push --quiet origin "HEAD:refs/heads/$branch" || fail "The branch $branch cannot be pushed to, so that nobody would know who got the issue. Nothing was sent."
}

send() {
  local code=0
  if [ -n "${SMTP_HOST:-}" ]; then
    if [ -n "${HANDOUT_KEY:-}" ]; then
      "$here/run.sh" email "${edition[@]}" --send --record "$records" || code=1
    else
      echo "::error title=No mail was sent::Set the secret HANDOUT_KEY to a long random text. The records of who got what are public where the repository is; with the key they tell nobody who it was."
      code=1
    fi
  fi
  if [ -n "${SLACK_WEBHOOK:-}${DISCORD_WEBHOOK:-}${TELEGRAM_TOKEN:-}${MATRIX_TOKEN:-}${FEISHU_WEBHOOK:-}" ]; then
    "$here/run.sh" notify --to all "${edition[@]}" --record "$records" || code=1
  fi
  [ "$code" = 0 ] || echo "::warning title=Not everybody got the newest issue::The log of this step says why. The next run goes on with those who did not."
  return "$code"
}

end() {
  source "$here/credentials.sh"
  cd "$records"
  rm -f -- "$running"
  git add -A
  git commit --quiet -m "who got what"
  for pause in ${PAUSES:-0 2 5 10 20}; do
    sleep "$pause"
    ! git push --quiet origin "HEAD:refs/heads/$branch" || return 0
  done
  fail "The records of who got what could not be pushed. Nothing is sent for $days days, so that nobody gets an issue twice."
}

fail() {
  echo "::error title=Handing out::$1"
  exit 1
}

now() { echo "${HANDOUT_NOW:-$(date +%s)}"; }

case "${1:-}" in
  begin | send | end) "$1" ;;
  *) echo "usage: handout.sh begin|send|end" >&2; exit 2 ;;
esac
