# Shared by the scripts here: `install NAME@VERSION ...` puts pinned packages into a temporary folder and goes there; it is removed at the end.
set -euo pipefail
install() {
  trial=$(mktemp -d)
  trap 'rm -rf "$trial"' EXIT
  cd "$trial"
  npm init --yes > /dev/null
  npm install --silent --no-audit --no-fund "$@"
  echo "Node $(node --version), $*"
}
