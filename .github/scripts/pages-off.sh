#!/usr/bin/env bash
# Tells what to click when GitHub Pages is off; the run is red, since nobody can see the site.
set -euo pipefail
address="${GITHUB_SERVER_URL:-https://github.com}/${GITHUB_REPOSITORY:-}/settings/pages"
cat >> "${GITHUB_STEP_SUMMARY:-/dev/stdout}" <<END

## One click is missing
The site is built, but GitHub Pages is not switched on for this repository.
Open [Settings, Pages]($address), choose **GitHub Actions** under *Source*, then run this workflow again.
END
echo "::error title=GitHub Pages is off::Choose GitHub Actions as the source under Settings, Pages ($address), then run this workflow again."
exit 1
